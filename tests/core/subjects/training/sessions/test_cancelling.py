"""Sessions are taken off the calendar while they were not held."""

from datetime import date

from core.facts import clear
from core.subjects.training import CANCEL, Attendance, CancelSession, SessionCancelled, SessionHeld
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, session
from tests.spec import spec


def test_a_session_is_cancelled_once() -> None:
    command = CancelSession(session=ASTHME, on=date(2024, 3, 1), reason="Formatrice souffrante")
    cancelled = SessionCancelled(session=ASTHME, on=date(2024, 3, 1), reason=clear("Formatrice souffrante"))
    spec(CANCEL).given(session()).when(command).yields(cancelled)
    spec(CANCEL).given(session(), cancelled).when(command).yields()


def test_a_session_unknown_or_held_is_not_cancelled() -> None:
    command = CancelSession(session=ASTHME, on=date(2024, 3, 13))
    spec(CANCEL).when(command).refused("session-unknown")
    held = SessionHeld(session=ASTHME, on=DAY, rows=(Attendance(party=CAMILLE, present="all"),))
    spec(CANCEL).given(session(), held).when(command).refused("session-held")
