"""The calendar says where each session stands on a day."""

from datetime import date

from core.facts import NOTHING, Fact, Ref, clear
from core.model.view import AsOf
from core.subjects.training import CALENDAR, Attendance, EnrolmentWithdrawn, SessionCancelled, SessionHeld
from core.subjects.training.sessions.views import SessionRow
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.spec import folded

FACTS = (
    session(starts="18:00", ends="21:00"),
    enrolled(CAMILLE),
    enrolled(LUCIEN),
    enrolled(NOURA),
    EnrolmentWithdrawn(session=ASTHME, party=NOURA, on=date(2024, 3, 1)),
    SessionHeld(
        session=ASTHME,
        on=DAY,
        rows=(Attendance(party=CAMILLE, present="part"), Attendance(party=LUCIEN, present="absent")),
    ),
)


def calendar(day: date, *facts: Fact) -> list[SessionRow]:
    return list(CALENDAR.rows(AsOf(day, len(facts), day), *(folded(fold, facts) for fold in CALENDAR.folds)))


def shown(day: date, *facts: Fact) -> list[tuple[object, ...]]:
    rows = calendar(day, *facts)
    return [(row.status, row.enrolled, row.free, row.came, row.positions) for row in rows]


def test_a_session_is_planned_then_awaits_its_sheet_then_is_held() -> None:
    assert shown(date(2024, 2, 15), *FACTS) == [("planned", 3, 9, 0, (1,))]
    assert shown(date(2024, 3, 1), *FACTS) == [("planned", 2, 10, 0, (1,))]
    assert shown(DAY, *FACTS[:5]) == [("under-way", 2, 10, 0, (1,))]
    assert shown(date(2024, 3, 13), *FACTS[:5]) == [("attendance-missing", 2, 10, 0, (1,))]
    assert shown(DAY, *FACTS) == [("held", 2, 10, 1, (1, 6))]


def test_a_cancelled_session_says_why() -> None:
    facts = (session(), SessionCancelled(session=ASTHME, on=date(2024, 3, 1), reason=clear("Salle fermée")))
    before, after = (calendar(day, *facts)[0] for day in (date(2024, 2, 29), DAY))
    assert (before.status, before.reason, before.positions) == ("planned", None, (1,))
    assert (after.status, after.reason, after.positions) == ("cancelled", Ref(2, "reason"), (1, 2))


def test_a_session_shows_its_times_and_its_length() -> None:
    (row,) = calendar(DAY, FACTS[0])
    assert (row.times, row.length, row.minutes, row.reason) == ("18:00 – 21:00", "3 h", 180, None)
    assert row.reason is not NOTHING


def test_facts_of_a_session_that_is_not_scheduled_show_nothing() -> None:
    assert shown(DAY, *FACTS[1:]) == []


def test_a_session_held_names_those_who_did_not_sign() -> None:
    """Those who gave their place back were not expected."""
    assert calendar(date(2024, 3, 11), *FACTS)[0].absent == ()
    assert calendar(DAY, *FACTS)[0].absent == (LUCIEN,)
    without_line = SessionHeld(session=ASTHME, on=DAY, rows=(Attendance(party=CAMILLE, present="all"),))
    assert calendar(DAY, *FACTS[:5], without_line)[0].absent == (LUCIEN,)


def test_a_session_is_known_from_the_day_it_was_put_on_the_calendar() -> None:
    """Its own day may be later; recorded late, it is known from its day, or the first place taken."""
    planned = session(scheduled_on=date(2024, 1, 15))
    assert calendar(date(2024, 1, 14), planned) == []
    assert [row.status for row in calendar(date(2024, 1, 15), planned)] == ["planned"]
    late = session(scheduled_on=date(2026, 11, 2))
    assert calendar(date(2024, 3, 11), late) == []
    assert [row.status for row in calendar(DAY, late)] == ["under-way"]
    assert calendar(date(2024, 1, 31), late, enrolled(CAMILLE)) == []
    assert len(calendar(date(2024, 2, 1), late, enrolled(CAMILLE))) == 1
    recorded = calendar(date(2023, 12, 31), session()), calendar(date(2024, 1, 1), session())
    assert [len(rows) for rows in recorded] == [0, 1]


def test_who_teaches_is_named_from_the_register_or_as_written() -> None:
    (row,) = calendar(DAY, person(CAMILLE), session(trainer=CAMILLE))
    assert (row.taught_by, row.trainer) == ((Ref(1, "family"),), CAMILLE)
    (row,) = calendar(DAY, session(trainer_name=clear("Armelle Kerdraon")))
    assert (row.taught_by, row.trainer) == ((Ref(1, "trainer_name"),), None)
    (row,) = calendar(DAY, session())
    assert row.taught_by == (NOTHING,)
