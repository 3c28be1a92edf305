"""The only reader of the machine's clock."""

import time
from collections.abc import Callable
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

PARIS = ZoneInfo("Europe/Paris")
Clock = Callable[[], datetime]


def now() -> datetime:
    """Return the present moment, in UTC."""
    return datetime.now(UTC)


def seconds() -> float:
    """Return seconds of a clock that never goes back, for waiting and measuring."""
    return time.monotonic()


def stamp(moment: datetime) -> str:
    """Write a moment as it stands in a record: ``2026-03-10T18:42:07.123456Z``, always 27 characters."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def moment(written: str) -> datetime:
    """Read a moment back from the form of :func:`stamp`."""
    return datetime.fromisoformat(written)


def day_in_paris(instant: datetime) -> date:
    """Return the civil day of a moment in Europe/Paris."""
    return instant.astimezone(PARIS).date()


def end_of_day(day: date) -> datetime:
    """Return the last microsecond of a civil day in Europe/Paris: what « connu au » a date means."""
    return datetime(day.year, day.month, day.day, 23, 59, 59, 999999, tzinfo=PARIS).astimezone(UTC)
