from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.subjects.membership.facts import (
    MemberJoined,
    MemberRemoved,
    MemberResigned,
    MembershipLapsed,
    MemberTransferred,
)
from tests.core.subjects.val import AURELIE, BASTIEN, CHLOE, DJIBRIL, member, rows

FACTS = (
    member(AURELIE, date(2022, 5, 2)),
    member(BASTIEN, date(2022, 5, 2)),
    member(CHLOE, date(2024, 1, 8)),
    MemberTransferred(party=AURELIE, on=date(2023, 2, 1), college="partenaires"),
    MemberResigned(party=BASTIEN, on=date(2024, 2, 1), cause="retirement"),
    MembershipLapsed(party=CHLOE, on=date(2024, 4, 1), cause="dissolution"),
    member(BASTIEN, date(2024, 5, 1)),
)


def told(*facts, on: date = date(2024, 6, 3)) -> list[tuple[int, ...]]:
    return [
        (row.year, row.start, row.arrived, row.left, row.net, row.end) for row in rows("members.years", *facts, on=on)
    ]


def test_each_year_goes_from_its_start_to_its_end():
    assert told(*FACTS) == [(2022, 0, 2, 0, 2, 2), (2023, 2, 0, 0, 0, 2), (2024, 2, 2, 2, 0, 2)]
    assert [row.positions for row in rows("members.years", *FACTS)] == [(1, 2), (1, 2), (1, 2, 3, 5, 6, 7)]


def test_the_last_year_stops_on_the_day():
    assert told(*FACTS, on=date(2024, 4, 1)) == [(2022, 0, 2, 0, 2, 2), (2023, 2, 0, 0, 0, 2), (2024, 2, 1, 2, -1, 1)]
    assert told(*FACTS, on=date(2022, 5, 1)) == []


def test_who_comes_and_goes_on_one_day_has_not_moved():
    gone = MemberResigned(party=DJIBRIL, on=date(2024, 1, 8))
    assert told(member(DJIBRIL, date(2024, 1, 8)), gone) == []


def test_departures_are_told_by_reason_and_year():
    lapsed, resigned = rows("members.leaving", *FACTS)

    assert (lapsed.year, lapsed.label, lapsed.left) == (
        2024,
        "Dissolution de la structure",
        1,
    )
    assert (resigned.label, resigned.positions) == ("Démission : départ à la retraite", (5,))
    assert [(row.label, row.left, row.share) for row in rows("members.reasons", *FACTS)] == [
        ("Démission : départ à la retraite", 1, "50,0\u00a0%"),
        ("Dissolution de la structure", 1, "50,0\u00a0%"),
    ]


def test_a_reason_that_was_not_asked_yet_is_said_so_and_a_removal_says_its_ground():
    facts = (
        member(AURELIE),
        member(BASTIEN),
        MemberResigned(party=AURELIE, on=date(2024, 2, 1)),
        MemberRemoved(party=BASTIEN, on=date(2024, 2, 2), ground="unpaid", invited_on=date(2024, 1, 2)),
    )
    assert {(row.code, row.label) for row in rows("members.reasons", *facts)} == {
        ("resigned/", "Démission : non précisé"),
        ("removed/unpaid", "Radiation : cotisation non réglée"),
    }


DAYS = st.integers(0, 900).map(lambda more: date(2022, 1, 1) + timedelta(days=more))
EVENTS = st.one_of(
    st.builds(MemberJoined, party=st.sampled_from((AURELIE, BASTIEN, CHLOE)), on=DAYS),
    st.builds(MemberResigned, party=st.sampled_from((AURELIE, BASTIEN, CHLOE)), on=DAYS),
)


@given(st.lists(EVENTS, max_size=12), DAYS)
def test_what_came_less_what_left_is_what_is_here_whatever_the_order_of_recording(facts, day):
    years = rows("members.years", *facts, on=day)
    (figures,) = rows("members.figures", *facts, on=day)
    left = sum(row.left for row in years)

    assert (years[-1].end if years else 0) == figures.members
    assert all(before.end == after.start for before, after in pairwise(years))
    assert sum(row.left for row in rows("members.leaving", *facts, on=day)) == left
    assert sum(row.left for row in rows("members.reasons", *facts, on=day)) == left
    assert (figures.joined, figures.left) == next(
        ((row.arrived, row.left) for row in years if row.year == day.year), (0, 0)
    )
