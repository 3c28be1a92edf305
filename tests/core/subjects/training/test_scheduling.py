"""Sessions are put on the calendar once, and taken off while they were not held."""

from datetime import date
from typing import Any

import msgspec
import pytest

from core.facts import clear
from core.subjects.training import (
    CANCEL,
    SCHEDULE,
    Attendance,
    CancelSession,
    ScheduleSession,
    SessionCancelled,
    SessionHeld,
)
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, SOINS, mission, person, session
from tests.spec import spec

COMMAND = ScheduleSession(
    session=ASTHME,
    label="Asthme de l’enfant",
    on=DAY,
    starts="18:00",
    ends="21:00",
    duration=180,
    capacity=12,
    trainer=CAMILLE,
    mission=SOINS,
)
SCHEDULED = session(starts="18:00", ends="21:00", trainer=CAMILLE, mission=SOINS)


def test_a_session_is_scheduled_once() -> None:
    given = (mission(), person(CAMILLE))
    spec(SCHEDULE).given(*given).when(COMMAND).yields(SCHEDULED)
    spec(SCHEDULE).given(*given, SCHEDULED).when(COMMAND).yields()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"ends": "18:00"}, "times-reversed"),
        ({"mission": "mi-parcoursaaaaaaaa"}, "mission-unknown"),
        ({"trainer": "p-inconnuaaaaaaaaa"}, "party-unknown"),
    ],
)
def test_a_session_is_refused(change: dict[str, Any], code: str) -> None:
    command = msgspec.structs.replace(COMMAND, **change)
    spec(SCHEDULE).given(mission(), person(CAMILLE)).when(command).refused(code)


def test_another_session_of_the_same_id_is_refused() -> None:
    spec(SCHEDULE).given(SCHEDULED).when(msgspec.structs.replace(COMMAND, capacity=6)).refused("session-exists")


def test_a_session_without_times_trainer_or_mission_is_scheduled() -> None:
    command = ScheduleSession(session=ASTHME, label="Asthme de l’enfant", on=DAY, duration=180, capacity=12)
    spec(SCHEDULE).when(command).yields(session())


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
