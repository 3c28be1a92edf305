"""The calendar says where each session stands on a day."""

from datetime import date

from core.facts import NOTHING, Fact, Ref, clear
from core.model.view import AsOf
from core.subjects.training import CALENDAR, SESSIONS, Attendance, EnrolmentWithdrawn, SessionCancelled, SessionHeld
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, session
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


def shown(day: date, *facts: Fact) -> list[tuple[object, ...]]:
    rows = CALENDAR.rows(AsOf(day, len(facts), day), folded(SESSIONS, facts))
    return [(row.status, row.enrolled, row.free, row.came, row.positions) for row in rows]


def test_a_session_is_planned_then_awaits_its_sheet_then_is_held() -> None:
    assert shown(date(2024, 2, 15), *FACTS) == [("planned", 3, 9, 0, (1,))]
    assert shown(date(2024, 3, 1), *FACTS) == [("planned", 2, 10, 0, (1,))]
    assert shown(DAY, *FACTS[:5]) == [("planned", 2, 10, 0, (1,))]
    assert shown(date(2024, 3, 13), *FACTS[:5]) == [("attendance-missing", 2, 10, 0, (1,))]
    assert shown(DAY, *FACTS) == [("held", 2, 10, 1, (1, 6))]


def test_a_cancelled_session_says_why() -> None:
    facts = (session(), SessionCancelled(session=ASTHME, on=date(2024, 3, 1), reason=clear("Salle fermée")))
    state = folded(SESSIONS, facts)
    before, after = (next(iter(CALENDAR.rows(AsOf(day, 2, day), state))) for day in (date(2024, 2, 29), DAY))
    assert (before.status, before.reason, before.positions) == ("planned", None, (1,))
    assert (after.status, after.reason, after.positions) == ("cancelled", Ref(2, "reason"), (1, 2))


def test_a_session_shows_its_times_and_its_length() -> None:
    (row,) = CALENDAR.rows(AsOf(DAY, 1, DAY), folded(SESSIONS, FACTS[:1]))
    assert (row.times, row.length, row.minutes, row.reason) == ("18:00 – 21:00", "3 h", 180, None)
    assert row.reason is not NOTHING


def test_facts_of_a_session_that_is_not_scheduled_show_nothing() -> None:
    assert shown(DAY, *FACTS[1:]) == []
