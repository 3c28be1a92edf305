from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.subjects.statutes.fractions import needed, read_fraction


@pytest.mark.parametrize(
    ("fraction", "whole", "more_than", "number"),
    [("1/4", 213, False, 54), ("1/4", 95, False, 24), ("1/2", 10, True, 6), ("1/2", 11, True, 6), ("2/3", 9, False, 6)],
)
def test_a_fraction_of_a_number_is_rounded_up(fraction, whole, more_than, number):
    """R32: a quarter of 213 is 54."""
    assert needed(fraction, whole, more_than=more_than) == number


@given(st.integers(1, 99), st.integers(1, 99), st.integers(0, 5000), st.booleans())
def test_what_is_needed_is_the_least_that_is_enough(over, under, whole, more_than):
    part, number = Fraction(over, under) * whole, needed(f"{over}/{under}", whole, more_than=more_than)

    assert number > part if more_than else number >= part
    assert number - 1 <= part if more_than else number - 1 < part


@pytest.mark.parametrize("written", ["", "1/0", "0/3", "3/2", "25 %", "1/4 ", "0,5", "-1/2", "a/b", "2"])
def test_what_is_no_fraction_of_a_whole_is_not_read(written):
    assert read_fraction(written) is None


@pytest.mark.parametrize("written", ["0", "1", "1/4", "2/3", "11/20"])
def test_a_fraction_is_read_as_it_is_written(written):
    assert read_fraction(written) == Fraction(written)
