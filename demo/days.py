"""Days on which things are done: no Sunday, no holiday, no meeting in the first weeks of August or at Christmas."""

from datetime import date, datetime, time, timedelta
from typing import Final

from core.clock import PARIS
from core.subjects import months_after

ONE: Final = timedelta(days=1)
_FIXED: Final = {(1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25)}
THURSDAY: Final = 3
"""The day of assemblies and boards."""
_SATURDAY: Final = 5
_AFTER_EASTER: Final = (1, 39, 50)
"""Easter Monday, Ascension Day, Whit Monday."""


def office_day(day: date) -> date:
    """Return the first working day, this one or later."""
    while day.weekday() >= _SATURDAY or _is_holiday(day):
        day += ONE
    return day


def evening(day: date, weekday: int = THURSDAY) -> date:
    """Return the first such day of the week, this one or later, on which people come to a meeting."""
    while day.weekday() != weekday or _is_holiday(day) or _is_vacation(day):
        day += ONE
    return day


def offset(start: date, months: int, days: int = 0) -> date:
    """Return the day some months, then some days after another."""
    return months_after(start, months) + timedelta(days=days)


def moment(day: date, hour: str) -> datetime:
    """Return an hour of Paris, ``20:15``, on a day."""
    return datetime.combine(day, time.fromisoformat(hour), PARIS)


def easter(year: int) -> date:
    """Return Easter Sunday (the anonymous Gregorian computation)."""
    century, rest = divmod(year, 100)
    epact = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (year % 19 + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _is_holiday(day: date) -> bool:
    return (day.month, day.day) in _FIXED or (day - easter(day.year)).days in _AFTER_EASTER


def _is_vacation(day: date) -> bool:
    return (day.month == 8 and day.day < 24) or (day.month, day.day) >= (12, 20) or (day.month, day.day) < (1, 6)  # noqa: PLR2004 - days of the calendar
