from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from core.intake import read_amount
from web.drawing.formats import (
    duree,
    euros,
    heure,
    instant,
    instant_court,
    jour,
    jour_court,
    jour_de,
    mois,
    nombre,
    pluriel,
)


def test_euros_are_written_as_in_france() -> None:
    assert euros(123_450) == "1\u202f234,50\u00a0€"
    assert euros(-5) == "-0,05\u00a0€"
    assert euros(0) == "0,00\u00a0€"


@given(st.integers(-(10**12) + 1, 10**12 - 1).filter(bool))
def test_an_amount_written_is_read_back_as_it_was(cents: int) -> None:
    assert read_amount(euros(cents)) == cents


@given(st.integers(-(10**15), 10**15))
def test_no_cent_is_lost_in_writing(cents: int) -> None:
    digits = "".join(sign for sign in euros(cents) if sign.isdigit() or sign in "-,").replace(",", ".")
    assert Decimal(digits) * 100 == cents


def test_the_first_of_a_month_is_an_ordinal() -> None:
    assert jour(date(2026, 1, 1)) == "1er janvier 2026"
    assert jour(date(2026, 8, 21)) == "21 août 2026"
    assert jour(date(2026, 1, 11)) == "11 janvier 2026"


def test_days_and_months_in_short() -> None:
    assert jour_court(date(2026, 1, 2)) == "02/01/2026"
    assert mois(date(2026, 8, 1)) == "août 2026"
    assert (nombre(12_500), nombre(2026), nombre(-9_999)) == ("12\u202f500", "2026", "-9999")


def test_the_moment_of_a_record_is_told_in_paris() -> None:
    at = "2026-06-30T22:42:07.123456Z"
    assert instant(at) == "1er juillet 2026 à 00:42"
    assert instant_court(at) == "01/07/2026 à 00:42"
    assert heure(at) == "00:42:07"
    assert jour_de(at) == date(2026, 7, 1)


def test_nouns_are_plural_from_two() -> None:
    assert [pluriel(count, "ligne") for count in (0, 1, 2)] == ["0 ligne", "1 ligne", "2 lignes"]
    assert pluriel(12_000, "autre empreinte", "autres empreintes") == "12\u202f000 autres empreintes"


def test_how_long_something_took_is_told_as_one_says_it() -> None:
    told = {0.2: "moins d’une seconde", 1: "1 s", 59.4: "59 s", 60: "1 min 0 s", 200: "3 min 20 s"}
    assert {seconds: duree(seconds) for seconds in told} == told
