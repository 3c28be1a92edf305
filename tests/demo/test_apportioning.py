"""Seats shared between the rows of a table."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.subjects import PROFESSIONS
from demo.apportioning import apportioned

COUNTRY = {code: one.national for code, one in PROFESSIONS.items()}


def test_the_largest_remainders_get_what_is_left():
    assert apportioned({"a": 55, "b": 25, "c": 20}, 9) == {"a": 5, "b": 2, "c": 2}


@pytest.mark.parametrize("seats", [152, 400])
def test_the_country_keeps_its_proportions(seats):
    shared, whole = apportioned(COUNTRY, seats), sum(COUNTRY.values())

    assert sum(shared.values()) == seats
    assert all(abs(shared[code] - Fraction(count * seats, whole)) < 1 for code, count in COUNTRY.items())


@given(st.dictionaries(st.text(min_size=1), st.integers(1, 10_000), min_size=1), st.integers(1, 400))
def test_every_seat_is_given_and_every_row_has_one(table, seats):
    try:
        shared = apportioned(table, seats)
    except ValueError:
        assert seats < sum(max(1, count * seats // sum(table.values())) for count in table.values())
    else:
        assert sum(shared.values()) == seats
        assert shared.keys() == table.keys()
        assert min(shared.values()) >= 1
