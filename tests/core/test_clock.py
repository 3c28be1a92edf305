"""Moments in UTC, days in Paris."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import PARIS, day_in_paris, end_of_day, moment, now, seconds, stamp

BEGINS, ENDS = datetime(1900, 1, 1), datetime(2200, 1, 1)  # noqa: DTZ001 - hypothesis adds the zone
moments = st.datetimes(BEGINS, ENDS, timezones=st.sampled_from([UTC, PARIS]), allow_imaginary=False)


def test_the_machine_is_read_in_utc() -> None:
    assert now().utcoffset() == timedelta(0)


def test_what_measures_a_wait_never_goes_back() -> None:
    assert seconds() <= seconds()


@given(moments)
def test_a_moment_is_written_in_27_characters_and_read_back(at: datetime) -> None:
    written = stamp(at)

    assert len(written) == 27
    assert written.endswith("Z")
    assert moment(written) == at.astimezone(UTC)  # an hour that comes twice equals no moment of another zone


@given(moments, moments)
def test_what_is_later_is_written_after(one: datetime, other: datetime) -> None:
    assert (stamp(one) < stamp(other)) == (one.astimezone(UTC) < other.astimezone(UTC))


def test_another_offset_is_brought_to_utc() -> None:
    at = datetime(2026, 3, 10, 20, 42, 7, 123456, tzinfo=timezone(timedelta(hours=2)))

    assert stamp(at) == "2026-03-10T18:42:07.123456Z"


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (datetime(2026, 1, 31, 22, 59, 59, tzinfo=UTC), date(2026, 1, 31)),
        (datetime(2026, 1, 31, 23, 0, tzinfo=UTC), date(2026, 2, 1)),
        (datetime(2026, 6, 30, 21, 59, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 22, 0, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 10, 24, 22, 0, tzinfo=UTC), date(2026, 10, 25)),
        (datetime(2026, 10, 25, 22, 59, tzinfo=UTC), date(2026, 10, 25)),
    ],
)
def test_a_day_begins_at_midnight_in_paris_summer_and_winter(instant: datetime, day: date) -> None:
    assert day_in_paris(instant) == day


@given(st.dates(date(1950, 1, 1), date(2200, 1, 1)))
def test_a_day_ends_a_microsecond_before_the_next(day: date) -> None:
    end = end_of_day(day)

    assert day_in_paris(end) == day
    assert day_in_paris(end + timedelta(microseconds=1)) == day + timedelta(days=1)
