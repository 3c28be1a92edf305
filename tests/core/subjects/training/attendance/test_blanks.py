"""The sheet of a half-day starts from what is signed, then from what the closed sheet of the session says."""

from core.model.view import AsOf
from core.subjects.training import BLANKS, SESSIONS, Attendance, SessionHeld
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, session
from tests.core.subjects.training.attendance.test_signing import PARTS, signed
from tests.spec import folded

GIVEN = (session(parts=PARTS, trainer=LUCIEN, duration=390), enrolled(CAMILLE))


def test_once_closed_the_sheet_starts_from_what_the_session_says() -> None:
    rows = (Attendance(party=CAMILLE, present="absent"), Attendance(party=NOURA, present="all"))
    facts = (*GIVEN, SessionHeld(session=ASTHME, on=DAY, rows=rows))
    asof = AsOf(DAY, len(facts), DAY)
    blank = [
        (row.part, row.party, row.present)
        for row in BLANKS.rows(asof, folded(SESSIONS, (*facts, signed(party=CAMILLE, part=2))))
    ]
    assert blank == [
        *((1, CAMILLE, "absent"), (1, LUCIEN, "all"), (2, CAMILLE, "all"), (2, NOURA, "all")),
        (1, NOURA, "all"),
    ]
