"""Who is up to date: rule R32 rests on it."""

from datetime import date

import pytest

from core.facts import Cents
from core.subjects.membership.dues import owed, up_to_date, years
from core.subjects.membership.facts import DuesPaid, DuesRefunded, MemberResigned
from core.subjects.membership.fold import MEMBERS
from core.subjects.statutes.fold import STATUTES
from tests.core.subjects.val import AURELIE, JOINED, member, statutes
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
    assert list(years(here, date(2025, 6, 1))) == [2023, 2024]


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
    free = folded(STATUTES, [statutes(colleges=(statutes().colleges[0].__class__(college="soignants", label="S"),))])
    assert up_to_date(one(member(AURELIE)), free, date(2024, 6, 1))


def test_a_year_paid_without_an_adhesion_is_still_shown():
    assert list(years(one(paid(2023, JOINED)), date(2024, 1, 1))) == [2023]
    assert list(years(one(), date(2024, 1, 1))) == []
