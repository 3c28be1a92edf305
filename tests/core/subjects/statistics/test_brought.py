from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.facts import Cents, Fact
from core.subjects.meetings.facts import MeetingCancelled, MeetingClosed, Presence
from core.subjects.statistics.taking_part import between
from core.subjects.training.facts import Attendance, SessionHeld, SessionScheduled
from core.subjects.treasury.facts import ExpensePaid
from core.subjects.workgroups.facts import WorkMeetingHeld
from tests.core.subjects.val import AG, AURELIE, BASTIEN, CHLOE, by, convened, here, marked, opened, rows

ACCESS: Any = "i-accesaaaaaaaaaaa"
SPRING: Any = "s-printempsaaaaaaa"


def work(ordinal: int, on: date, *present: Any, duration: int = 90) -> WorkMeetingHeld:
    name: Any = f"w-{'abcdefgh'[ordinal]}aaaaaaaaaaaaaaa"
    return WorkMeetingHeld(work=name, mission=ACCESS, on=on, topic="Accueil", present=present, duration=duration)


def indemnity(ordinal: int, on: date, amount: int, payee: Any = AURELIE, nature: Any = "indemnities") -> ExpensePaid:
    entry: Any = f"e-{'abcdefgh'[ordinal]}aaaaaaaaaaaaaaa"
    return ExpensePaid(entry=entry, on=on, amount=Cents(amount), nature=nature, payee=payee)


SHEET = (Attendance(party=AURELIE, present="all"), Attendance(party=BASTIEN, present="part"))
FACTS: tuple[Fact, ...] = (
    work(0, date(2023, 11, 7), AURELIE, BASTIEN),
    work(1, date(2024, 2, 6), AURELIE),
    indemnity(0, date(2024, 3, 1), 56_25),
    indemnity(1, date(2024, 3, 1), 99_00, nature="advice"),
    indemnity(2, date(2024, 3, 1), 40_00, payee=None),
    SessionScheduled(session=SPRING, label="Plaies", on=date(2024, 4, 2), duration=210, capacity=12),
    SessionHeld(session=SPRING, on=date(2024, 4, 2), rows=(*SHEET, Attendance(party=CHLOE, present="absent"))),
    convened(),
    opened(starts="18:30"),
    marked(*here(AURELIE), *by(AURELIE, BASTIEN), Presence(party=CHLOE, how="excused")),
    MeetingClosed(meeting=AG, ends="20:15"),
)


def one(view: str, *facts: Fact, on: date = date(2024, 12, 31), **only: Any) -> Any:
    (row,) = (row for row in rows(view, *facts, on=on) if all(getattr(row, name) == only[name] for name in only))
    return row


def test_a_year_of_an_adherent_adds_up_all_that_was_taken_part_in():
    row = one("members.brought", *FACTS, party=AURELIE, year=2024)

    assert (row.works, row.work_time, row.work_minutes) == (1, "1 h 30", 90)
    assert (row.meetings, row.meeting_time, row.sessions, row.session_time) == (1, "1 h 45", 1, "3 h 30")
    assert (row.indemnities, row.positions) == (56_25, (2, 3, 7, 10))


def test_the_total_adds_up_the_years():
    row = one("members.brought-total", *FACTS, party=AURELIE)
    assert (row.works, row.work_time, row.meetings, row.sessions, row.indemnities) == (2, "3 h", 1, 1, 56_25)


def test_a_proxy_is_no_presence_and_a_part_of_a_session_has_no_hours():
    row = one("members.brought", *FACTS, party=BASTIEN, year=2024)
    assert (row.meetings, row.sessions, row.session_time, row.works) == (0, 1, "", 0)


def test_who_was_absent_took_part_in_nothing():
    assert not [row for row in rows("members.brought-total", *FACTS, on=date(2024, 12, 31)) if row.party == CHLOE]


def test_a_day_knows_nothing_of_later_ones():
    row = one("members.brought-total", *FACTS, party=AURELIE, on=date(2024, 3, 1))
    assert (row.works, row.meetings, row.sessions, row.indemnities) == (2, 0, 0, 56_25)


def test_a_cancelled_meeting_brings_nothing():
    row = one("members.brought-total", *FACTS, MeetingCancelled(meeting=AG), party=AURELIE)
    assert row.meetings == 0


def test_a_year_of_all_counts_each_person_once():
    row = one("members.brought-years", *FACTS, year=2024)
    assert (row.people, row.works, row.sessions, row.indemnities) == (2, 1, 2, 56_25)


def test_hours_that_are_not_known_or_pass_midnight_are_not_guessed():
    assert between("18:30", "20:15") == 105
    assert between("", "20:15") == between("18:30", "") == between("23:00", "00:30") == 0


DAYS = st.dates(date(2022, 1, 1), date(2025, 12, 31))


@given(st.lists(st.tuples(DAYS, st.sampled_from((AURELIE, BASTIEN)), st.integers(1, 90_00)), max_size=8), DAYS)
def test_years_of_each_and_of_all_add_up_to_the_same(paid, day):
    facts = [indemnity(place, on, amount, party) for place, (on, party, amount) in enumerate(paid)]
    sums = {
        view: sum(row.indemnities for row in rows(view, *facts, on=day))
        for view in ("members.brought", "members.brought-total", "members.brought-years")
    }
    assert set(sums.values()) == {sum(amount for on, _, amount in paid if on <= day)}
