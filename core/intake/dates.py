"""Dates and times of day as people write them: ``2026-11-21``, ``21/11/2026``; ``18:30``, ``18h30``."""

import re
from datetime import date

FIRST_YEAR, LAST_YEAR = 1900, 2199
_ISO = re.compile(r"(?P<year>[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})")
_FRENCH = re.compile(r"(?P<day>[0-9]{1,2})/(?P<month>[0-9]{1,2})/(?P<year>[0-9]{4})")
_TIME = re.compile(r"(?P<hour>[0-9]{1,2}) ?[:hH] ?(?P<minute>[0-9]{2})(?::00)?|(?P<whole>[0-9]{1,2}) ?[hH]")


def read_date(written: str) -> date | None:
    """Read a day between 1900 and 2199; None when it is not one."""
    written = written.strip()
    found = _ISO.fullmatch(written) or _FRENCH.fullmatch(written)
    if found is None or not FIRST_YEAR <= int(found["year"]) <= LAST_YEAR:
        return None
    try:
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:  # the 30th of February
        return None


def read_time(written: str) -> str | None:
    """Read a time of day into ``18:30``; None when it is not one."""
    found = _TIME.fullmatch(written.strip())
    if found is None:
        return None
    hour, minute = int(found["hour"] or found["whole"]), int(found["minute"] or 0)
    return f"{hour:02d}:{minute:02d}" if hour < 24 and minute < 60 else None  # noqa: PLR2004 - a day, an hour


def show_date(day: date) -> str:
    """Write a day for reading: ``21/11/2026``."""
    return day.strftime("%d/%m/%Y")
