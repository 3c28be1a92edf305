"""What is missing after a session, half-day by half-day, and who is to be told what changed."""

from datetime import date

from core.facts import Fact
from core.model.view import AsOf, Todo, View
from core.subjects.training import (
    TODO,
    Attendance,
    EnrolledTold,
    SessionCancelled,
    SessionHeld,
    SessionPostponed,
)
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, enrolled, session
from tests.core.subjects.training.attendance.test_signing import PARTS, signed
from tests.core.subjects.training.sessions.test_postponing import NEW
from tests.spec import folded

SHEETS, SIGNATURES, TO_TELL = TODO


def due(day: date, *facts: Fact, view: View[Todo] = SHEETS) -> list[tuple[object, ...]]:
    rows = view.rows(AsOf(day, len(facts), day), *(folded(fold, facts) for fold in view.folds))
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


def test_signatures_are_missed_from_the_day_after_each_half_day() -> None:
    """Only once somebody has signed; over midnight, the half-day is over a day later."""
    given = (session(parts=PARTS, trainer=LUCIEN), enrolled(CAMILLE))
    first, second = date(2024, 3, 13), date(2024, 3, 14)
    assert due(first, *given, view=SIGNATURES) == []
    assert due(DAY, *given, signed(), view=SIGNATURES) == []
    whats = [row[1] for row in due(first, *given, signed(), view=SIGNATURES)]
    assert whats == ["Une signature manque : « Asthme de l’enfant », 12/03/2024, 09:00 – 12:30"]
    later = due(second, *given, signed(), view=SIGNATURES)
    assert [row[1] for row in later[1:]] == [
        "2 signatures manquent : « Asthme de l’enfant », 12/03/2024, 21:30 – 00:30"
    ]
    assert later[1][2] == f"/formations/{ASTHME}/demi-journees/2"
    held = SessionHeld(session=ASTHME, on=DAY, rows=(Attendance(party=CAMILLE, present="part"),))
    assert due(second, *given, signed(), held, view=SIGNATURES) == []


def test_those_enrolled_are_to_be_told_until_it_is_said_that_they_were() -> None:
    day, after = date(2024, 3, 5), date(2024, 3, 6)
    given = (session(), enrolled(CAMILLE), enrolled(LUCIEN))
    later = SessionPostponed(session=ASTHME, on=day, parts=(NEW,))
    told = EnrolledTold(session=ASTHME, on=day)
    link = f"/formations/{ASTHME}"
    assert due(day, *given, view=TO_TELL) == []
    what = "Prévenir les 2 inscrits : « Asthme de l’enfant » est reportée"
    assert due(day, *given, later, view=TO_TELL) == [(day, what, link, False, (1, 4))]
    assert due(after, *given, later, told, view=TO_TELL) == []
    cancelled = SessionCancelled(session=ASTHME, on=after)
    what = "Prévenir les 2 inscrits : « Asthme de l’enfant » est annulée"
    assert due(after, *given, later, told, cancelled, view=TO_TELL) == [(after, what, link, False, (1, 6))]
    assert due(day, *given, later, told, cancelled, view=TO_TELL) == []
    assert due(after, session(), cancelled, view=TO_TELL) == []
