"""Days as people say and count them."""

from calendar import monthrange
from datetime import date
from typing import Final

from core.clock import PARIS, moment

MONTHS: Final = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def months_after(day: date, months: int) -> date:
    """Return the same day some months later, clipped to the month's end: 31 August and 6 give 28 February."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def spelt(day: date) -> str:
    """Write a day in French: « 12 mars 2024 », « 1er juin 2024 »."""
    first = "1er" if day.day == 1 else str(day.day)
    return f"{first} {MONTHS[day.month - 1]} {day.year}"


def last_day(year: int, month: int) -> date:
    """Return the last day of a month."""
    return date(year, month, monthrange(year, month)[1])


def recorded(at: str) -> str:
    """Write the moment of a record in French, in the time of Paris: ``21/11/2026 à 10:42``."""
    return moment(at).astimezone(PARIS).strftime("%d/%m/%Y à %H:%M")
