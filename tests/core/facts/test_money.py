"""Cents: exact until one last rounding, half away from zero."""

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.facts import cents, rounded

HALF = Fraction(1, 2)


@pytest.mark.parametrize(
    ("euros", "expected"),
    [
        ("1154.565", 115_457),
        ("-1154.565", -115_457),
        ("0.004", 0),
        ("0.005", 1),
        ("-0.005", -1),
        ("76", 7_600),
        ("1/3", 33),
        (Decimal("12.345"), 1_235),
        (Fraction(2, 3), 67),
    ],
)
def test_euros_become_cents_rounded_once(euros: str | Decimal | Fraction, expected: int) -> None:
    assert cents(euros) == expected


@pytest.mark.parametrize("euros", ["", "douze", "12,50", "NaN", "1 000"])
def test_what_is_no_number_is_refused(euros: str) -> None:
    with pytest.raises(ValueError, match="Fraction"):
        cents(euros)


@given(st.fractions())
def test_rounding_goes_to_the_nearest_cent_and_half_away_from_zero(exact: Fraction) -> None:
    found = rounded(exact)

    assert isinstance(found, int)
    assert abs(found - exact) <= HALF
    assert abs(found) > abs(exact) or abs(found - exact) != HALF
    assert rounded(-exact) == -found


@given(st.integers(-(10**12), 10**12))
def test_a_half_cent_goes_away_from_zero(whole: int) -> None:
    away = whole + 1 if whole >= 0 else whole
    assert rounded(whole + HALF) == away


@given(st.decimals(-(10**9), 10**9, places=6))
def test_it_is_the_rounding_taught_at_school(euros: Decimal) -> None:
    assert cents(euros) == int((euros * 100).quantize(Decimal(1), ROUND_HALF_UP))


@given(st.lists(st.fractions(0, 10_000), max_size=20))
def test_a_sum_rounded_at_the_end_is_at_most_half_a_cent_off(parts: list[Fraction]) -> None:
    assert abs(rounded(sum(parts, Fraction())) - sum(parts)) <= HALF
