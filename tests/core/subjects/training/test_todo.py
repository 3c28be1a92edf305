"""A sheet is missing from the day after the session until it is recorded."""

from datetime import date

from core.facts import Fact
from core.model.view import AsOf
from core.subjects.training import SESSIONS, TODO, Attendance, SessionCancelled, SessionHeld
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, session
from tests.spec import folded

(SHEETS,) = TODO


def due(day: date, *facts: Fact) -> list[tuple[object, ...]]:
    rows = SHEETS.rows(AsOf(day, len(facts), day), folded(SESSIONS, facts))
    return [(row.due, row.what, row.link, row.late, row.positions) for row in rows]


def test_a_sheet_is_asked_for_the_day_after() -> None:
    assert due(DAY, session()) == []
    what = "Enregistrer l’émargement de « Asthme de l’enfant »"
    assert due(date(2024, 3, 13), session()) == [(DAY, what, f"/formations/{ASTHME}", True, (1,))]


def test_a_session_held_or_cancelled_asks_for_nothing() -> None:
    day = date(2024, 3, 13)
    held = SessionHeld(session=ASTHME, on=DAY, rows=(Attendance(party=CAMILLE, present="all"),))
    assert due(day, session(), held) == []
    assert due(day, session(), SessionCancelled(session=ASTHME, on=DAY)) == []
