import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.facts.money import LIMIT
from core.intake.amounts import read_amount, show_amount, write_amount


@pytest.mark.parametrize(
    ("written", "cents"),
    [
        ("76,50", 7650),
        ("76.5", 7650),
        ("76", 7600),
        ("76 €", 7600),
        ("1 234,50 €", 123450),
        ("1\u00a0234,50\u00a0€", 123450),
        ("1\u202f234,50\u202f€", 123450),
        ("1234,50€", 123450),
        ("  0,01 ", 1),
        ("0", 0),
        ("0,00", 0),
        ("-12,05", -1205),
        ("9999999999,99", LIMIT - 1),
    ],
)
def test_an_amount_is_read_as_it_is_written_in_french(written, cents):
    assert read_amount(written) == cents


@pytest.mark.parametrize(
    "written",
    [
        *("", "€", "NaN", "Infinity", "-Infinity", "1e3000000", "1E5", "1_000", "0x10", "abc", "1,234", "1.234,50"),
        *("12,", ",50", "1,2,3", "--1", "+5", "1 2 3", "12 34", "1  234", "10000000000", "9" * 100_000),
        *("-0", "-0,00", "١٢", "１２", "²", "12 €€", "12\n34", "1\u2028234", "12 $"),
    ],
)
def test_what_is_no_amount_is_not_read(written):
    assert read_amount(written) is None


@given(st.integers(-LIMIT + 1, LIMIT - 1))
def test_what_is_written_reads_back(cents):
    assert read_amount(write_amount(cents)) == cents
    assert read_amount(show_amount(cents)) == cents


@given(st.text())
def test_any_text_is_an_amount_or_nothing(written):
    cents = read_amount(written)

    assert cents is None or (abs(cents) < LIMIT and read_amount(write_amount(cents)) == cents)


def test_an_amount_is_shown_with_grouped_thousands():
    assert show_amount(123456789) == "1\u202f234\u202f567,89\u202f€"
    assert show_amount(-5) == "-0,05\u202f€"
