"""Who is up to date: rule R32 rests on it."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.facts import Cents
from core.subjects.membership.dues import begun, left, owed, period, up_to_date
from core.subjects.membership.facts import DuesPaid, DuesRefunded, DuesWaived, MemberResigned, MemberTransferred
from core.subjects.membership.fold import MEMBERS
from core.subjects.statutes.facts import Category, College
from core.subjects.statutes.fold import STATUTES
from tests.core.subjects.val import AURELIE, DAY, JOINED, member, statutes
from tests.spec import folded

LAWS = folded(STATUTES, [statutes(dues_grace=3)])
NO_LAWS = folded(STATUTES, [])


def one(*facts):
    return folded(MEMBERS, facts).of(AURELIE)


def paid(year, on, amount=10_00):
    return DuesPaid(party=AURELIE, year=year, on=on, amount=Cents(amount))


def test_dues_are_owed_for_each_civil_year_of_adhesion():
    here = one(member(AURELIE), MemberResigned(party=AURELIE, on=date(2024, 2, 1)))

    assert owed(here, LAWS, 2022)[0] == 0
    assert owed(here, LAWS, 2023)[0] == owed(here, LAWS, 2024)[0] == 10_00
    assert owed(here, LAWS, 2025)[0] == 0
    assert [one.year for one in begun(here, LAWS, date(2025, 6, 1))] == [2024, 2023]


def test_nothing_fixes_dues_without_statutes_or_in_an_unknown_college():
    assert owed(one(member(AURELIE)), NO_LAWS, 2024) == (None, None)
    assert owed(one(member(AURELIE, college="patients")), LAWS, 2024)[0] is None


@pytest.mark.parametrize(
    ("payments", "day", "settled"),
    [
        ((), date(2024, 6, 1), False),
        ((paid(2024, date(2024, 5, 31)),), date(2024, 6, 1), True),
        ((paid(2024, date(2024, 6, 2)),), date(2024, 6, 1), False),
        ((paid(2024, date(2024, 1, 5), 4_00),), date(2024, 6, 1), False),
        ((paid(2024, date(2024, 1, 5), 4_00), paid(2024, date(2024, 2, 5), 6_00)), date(2024, 6, 1), True),
        ((paid(2023, date(2023, 5, 5)),), date(2024, 3, 31), True),
        ((paid(2023, date(2023, 5, 5)),), date(2024, 4, 1), False),
        (
            (
                paid(2024, date(2024, 1, 5)),
                DuesRefunded(party=AURELIE, year=2024, on=date(2024, 2, 1), amount=Cents(10_00)),
            ),
            date(2024, 6, 1),
            False,
        ),
    ],
)
def test_dues_are_settled_on_a_day_by_what_was_paid_until_then(payments, day, settled):
    assert up_to_date(one(member(AURELIE), *payments), LAWS, day) is settled


def test_a_newcomer_has_no_grace_from_a_year_before():
    assert not up_to_date(one(member(AURELIE, date(2024, 1, 15))), LAWS, date(2024, 2, 1))


def test_where_nothing_fixes_an_amount_any_payment_will_do():
    assert not up_to_date(one(member(AURELIE)), NO_LAWS, date(2024, 6, 1))
    assert up_to_date(one(member(AURELIE), paid(2024, date(2024, 1, 5), 1)), NO_LAWS, date(2024, 6, 1))


def test_a_college_without_dues_is_never_late():
    free = folded(STATUTES, [statutes(colleges=(College(college="soignants", label="S"),))])
    assert up_to_date(one(member(AURELIE)), free, date(2024, 6, 1))


def test_who_is_no_adherent_that_day_is_not_up_to_date():
    here = one(member(AURELIE), paid(2023, JOINED), MemberResigned(party=AURELIE, on=date(2023, 6, 1)))
    assert up_to_date(here, LAWS, date(2023, 5, 31))
    assert not up_to_date(here, LAWS, date(2023, 6, 1))
    assert not up_to_date(one(), LAWS, date(2023, 6, 1))


def test_a_category_owes_its_own_dues_else_those_of_its_college():
    """A free category is never late."""
    laws = folded(
        STATUTES,
        [
            statutes(
                categories=(
                    Category(category="etudiant", label="Étudiant", dues=Cents(0)),
                    Category(category="fondateur", label="Fondateur"),
                )
            )
        ],
    )
    student, founder = one(member(AURELIE, category="Étudiant")), one(member(AURELIE, category="fondateur"))

    assert (owed(student, laws, 2023)[0], owed(founder, laws, 2023)[0]) == (0, 10_00)
    assert (up_to_date(student, laws, DAY), up_to_date(founder, laws, DAY)) == (True, False)


def test_dues_of_a_year_are_those_of_its_first_day():
    """A change of college within the year counts for the next one."""
    moved = MemberTransferred(party=AURELIE, on=date(2024, 3, 1), college="partenaires")
    here = one(member(AURELIE), moved)
    assert [owed(here, LAWS, year)[0] for year in (2024, 2025)] == [10_00, 50_00]


def test_dues_waived_are_owed_no_more_from_that_day():
    here = one(member(AURELIE), paid(2024, date(2024, 1, 5), 4_00), DuesWaived(party=AURELIE, year=2024, on=DAY))
    eve = date(2024, 6, 2)

    assert (left(here, LAWS, 2024, eve), left(here, LAWS, 2024, DAY)) == (6_00, 0)
    assert (up_to_date(here, LAWS, eve), up_to_date(here, LAWS, DAY)) == (False, True)


@pytest.mark.parametrize(
    ("joined", "owes"),
    [
        (date(2023, 9, 30), {2023: 10_00, 2024: 10_00, 2025: 10_00}),
        (date(2023, 10, 1), {2023: 10_00, 2024: 0, 2025: 10_00}),
        (date(2023, 12, 31), {2023: 10_00, 2024: 0, 2025: 10_00}),
    ],
)
def test_joining_in_the_last_months_counts_for_the_next_year_too(joined, owes):
    laws = folded(STATUTES, [statutes(dues_late_months=3)])
    here = one(member(AURELIE, joined), paid(2023, joined))

    assert {year: owed(here, laws, year)[0] for year in owes} == owes
    assert up_to_date(here, laws, date(2024, 12, 31)) is (owes[2024] == 0)
    assert not up_to_date(here, laws, date(2025, 1, 1))


def test_coming_back_in_the_last_months_saves_no_year():
    """Who was an adherent that year already owes the next one."""
    laws = folded(STATUTES, [statutes(dues_late_months=3)])
    back = (MemberResigned(party=AURELIE, on=date(2023, 11, 1)), member(AURELIE, date(2023, 11, 2)))
    assert owed(one(member(AURELIE), *back), laws, 2024)[0] == 10_00


def test_the_year_of_the_adhesion_may_be_free():
    laws = folded(STATUTES, [statutes(dues_midyear=False)])
    here = one(member(AURELIE))

    assert (owed(here, laws, 2023)[0], owed(here, laws, 2024)[0]) == (0, 10_00)
    assert (up_to_date(here, laws, date(2023, 12, 31)), up_to_date(here, laws, date(2024, 1, 1))) == (True, False)


@pytest.mark.parametrize(
    ("joined", "by"),
    [
        (date(2024, 1, 15), date(2024, 3, 31)),
        (date(2024, 4, 1), date(2024, 6, 30)),
        (date(2024, 11, 2), date(2024, 12, 31)),
    ],
)
def test_who_joins_after_the_months_to_pay_has_as_many_within_the_year(joined, by):
    assert period(one(member(AURELIE, joined)), LAWS, 2024).deadline() == by


def test_dues_may_run_from_date_to_date():
    laws = folded(STATUTES, [statutes(dues_period="date-to-date", dues_grace=1)])
    here = one(member(AURELIE, date(2023, 9, 15)), paid(2023, date(2023, 9, 20)))

    assert [period(here, laws, year).start for year in (2023, 2024)] == [date(2023, 9, 15), date(2024, 9, 15)]
    assert [up_to_date(here, laws, day) for day in (date(2023, 9, 19), date(2023, 9, 20), date(2024, 9, 14))] == [
        False,
        True,
        True,
    ]
    assert (up_to_date(here, laws, date(2024, 10, 14)), up_to_date(here, laws, date(2024, 10, 15))) == (True, False)


def test_from_date_to_date_nothing_begins_after_a_resignation():
    laws = folded(STATUTES, [statutes(dues_period="date-to-date")])
    gone = one(member(AURELIE, date(2023, 9, 15)), MemberResigned(party=AURELIE, on=date(2024, 3, 1)))
    back = one(
        member(AURELIE, date(2023, 2, 15)),
        MemberResigned(party=AURELIE, on=date(2024, 2, 1)),
        member(AURELIE, date(2024, 5, 2)),
    )

    assert owed(gone, laws, 2024)[0] == 0
    assert period(back, laws, 2024).start == date(2024, 5, 2)


def test_new_statutes_change_the_period_from_the_next_dues():
    """Between the civil year that is over and the first anniversary, what was paid last is enough."""
    laws = folded(STATUTES, [statutes(), statutes(date(2024, 7, 1), dues_period="date-to-date")])
    here = one(member(AURELIE, date(2023, 9, 15)), paid(2024, date(2024, 1, 5)))

    assert [one.start for one in begun(here, laws, date(2025, 12, 31))] == [
        date(2025, 9, 15),
        date(2024, 1, 1),
        date(2023, 9, 15),
    ]
    assert up_to_date(here, laws, date(2025, 9, 14))
    assert not up_to_date(here, laws, date(2025, 9, 15))


@given(
    st.permutations(
        [
            member(AURELIE, date(2023, 3, 1)),
            paid(2023, date(2023, 3, 5)),
            MemberResigned(party=AURELIE, on=date(2024, 2, 1)),
            member(AURELIE, date(2024, 10, 1), category="etudiant"),
            DuesWaived(party=AURELIE, year=2024, on=date(2024, 11, 1)),
        ]
    ),
    st.dates(date(2022, 12, 1), date(2025, 12, 31)),
    st.sampled_from(["civil", "date-to-date"]),
)
def test_the_dues_of_a_day_do_not_depend_on_the_order_of_recording(facts, day, period_):
    laws = folded(STATUTES, [statutes(dues_period=period_, dues_late_months=3, dues_grace=2)])
    recorded, in_order = one(*facts), one(*sorted(facts, key=lambda fact: fact.on))

    assert list(begun(recorded, laws, day)) == list(begun(in_order, laws, day))
    assert left(recorded, laws, day.year, day) == left(in_order, laws, day.year, day)
    assert up_to_date(recorded, laws, day) == up_to_date(in_order, laws, day)
