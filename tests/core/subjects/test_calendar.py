from datetime import date

import pytest

from core.subjects.calendar import last_day, months_after, spelt


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2024, 6, 10), 3, date(2024, 9, 10)),
        (date(2023, 8, 31), 6, date(2024, 2, 29)),
        (date(2022, 8, 31), 6, date(2023, 2, 28)),
        (date(2024, 12, 15), 1, date(2025, 1, 15)),
        (date(2024, 1, 31), 0, date(2024, 1, 31)),
    ],
)
def test_months_end_at_the_month_s_end(day, months, then):
    assert months_after(day, months) == then


def test_days_are_written_as_people_say_them():
    assert spelt(date(2024, 6, 1)) == "1er juin 2024"
    assert spelt(date(2024, 8, 12)) == "12 août 2024"


def test_the_last_day_of_a_month_follows_leap_years():
    assert (last_day(2024, 2), last_day(2023, 2)) == (date(2024, 2, 29), date(2023, 2, 28))
