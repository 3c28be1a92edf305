"""How values are written for people to read, in French; each value is formatted once and remembered."""

from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date, format_time
from babel.numbers import format_currency, format_decimal

from core.clock import PARIS, moment

LOCALE = "fr_FR"
MANY = 20_000
GROUPED = 10_000
"""From there on digits are grouped: four of them are read at a glance, and may be a year."""


@lru_cache(MANY)
def euros(cents: int) -> str:
    """Write cents as euros: ``123450`` gives « 1 234,50 € »."""
    return format_currency(Decimal(cents).scaleb(-2), "EUR", locale=LOCALE)


@lru_cache(MANY)
def nombre(number: int) -> str:
    """Write a whole number, its thousands apart from five digits on: « 12 500 », « 2026 »."""
    return format_decimal(number, locale=LOCALE, group_separator=abs(number) >= GROUPED)


@lru_cache(MANY)
def jour(day: date) -> str:
    """Write a day in full: « 1er janvier 2026 »."""
    return _first(format_date(day, "d MMMM y", locale=LOCALE), day)


@lru_cache(MANY)
def jour_court(day: date) -> str:
    """Write a day in figures: « 01/01/2026 »."""
    return day.strftime("%d/%m/%Y")


@lru_cache(MANY)
def mois(day: date) -> str:
    """Write the month of a day: « janvier 2026 »."""
    return format_date(day, "MMMM y", locale=LOCALE)


@lru_cache(MANY)
def instant(at: str) -> str:
    """Write the moment of a record, in Paris time: « 1er janvier 2026 à 18:42 »."""
    local = _local(at)
    return f"{jour(local.date())} à {format_time(local, 'HH:mm', locale=LOCALE)}"


@lru_cache(MANY)
def instant_court(at: str) -> str:
    """Write the moment of a record in figures, in Paris time: « 01/01/2026 à 18:42 »."""
    return _local(at).strftime("%d/%m/%Y à %H:%M")


@lru_cache(MANY)
def heure(at: str) -> str:
    """Write the time of day of a record, in Paris, to the second: « 18:42:07 »."""
    return format_time(_local(at), "HH:mm:ss", locale=LOCALE)


@lru_cache(MANY)
def jour_de(at: str) -> date:
    """Return the civil day in Paris of the moment of a record."""
    return _local(at).date()


def duree(seconds: float) -> str:
    """Write how long something took: « moins d’une seconde », « 12 s », « 3 min 20 s »."""
    if seconds < 1:
        return "moins d’une seconde"
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def pluriel(count: int, one: str, many: str = "") -> str:
    """Write a count and its noun: « 1 adhésion », « 3 adhésions », « 0 adhésion »."""
    return f"{nombre(count)} {one if abs(count) < 2 else many or one + 's'}"  # noqa: PLR2004 - French: plural from two


def _local(at: str) -> datetime:
    return moment(at).astimezone(PARIS)


def _first(written: str, day: date) -> str:
    """CLDR writes « 1 janvier »; French wants « 1er janvier »."""
    return written.replace("1 ", "1er ", 1) if day.day == 1 else written
