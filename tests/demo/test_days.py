"""Days on which people work and meet."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from demo.days import THURSDAY, easter, evening, moment, office_day, offset

DAYS = st.dates(date(2019, 1, 1), date(2060, 12, 31))


@pytest.mark.parametrize("day", [date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25)])
def test_easter(day):
    assert easter(day.year) == day


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 11, 20), date(2026, 11, 20)),
        (date(2026, 11, 21), date(2026, 11, 23)),  # a Saturday
        (date(2026, 5, 14), date(2026, 5, 15)),  # Ascension Day
        (date(2026, 4, 4), date(2026, 4, 7)),  # the eve of Easter
        (date(2024, 12, 25), date(2024, 12, 26)),
    ],
)
def test_an_office_day(day, worked):
    assert office_day(day) == worked


@pytest.mark.parametrize(
    ("day", "met"),
    [
        (date(2026, 6, 10), date(2026, 6, 11)),
        (date(2026, 5, 12), date(2026, 5, 21)),  # not on Ascension Day
        (date(2026, 8, 3), date(2026, 8, 27)),
        (date(2026, 12, 18), date(2027, 1, 7)),
    ],
)
def test_an_evening_is_no_holiday(day, met):
    assert evening(day) == met


@given(DAYS, st.integers(0, 4))
def test_an_evening_is_on_its_day_of_the_week_and_soon(day, weekday):
    found = evening(day, weekday)

    assert found.weekday() == weekday
    assert 0 <= (found - day).days < 35
    assert office_day(found) == found
    assert evening(day).weekday() == THURSDAY


def test_months_then_days():
    assert offset(date(2026, 1, 31), 1, 2) == date(2026, 3, 2)


def test_an_hour_is_that_of_paris():
    assert moment(date(2026, 7, 14), "20:15").astimezone(UTC) == datetime(2026, 7, 14, 18, 15, tzinfo=UTC)
