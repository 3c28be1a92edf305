from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.dates import read_date, read_time, show_date


@pytest.mark.parametrize("written", ["2026-11-21", "21/11/2026", " 21/11/2026 "])
def test_a_day_is_read_as_it_is_written(written):
    assert read_date(written) == date(2026, 11, 21)


def test_a_day_may_lack_its_zeros():
    assert read_date("1/6/2026") == date(2026, 6, 1)


@pytest.mark.parametrize(
    "written",
    [
        *("", "2026-02-30", "30/02/2026", "2026-13-01", "11/21/2026", "26-11-21", "21/11/26", "20261121", "2026-W47-6"),
        *("1899-12-31", "2200-01-01", "0001-01-01", "٢٠٢٦-١١-٢١", "2026-11-21T10:00", "hier", "21-11-2026"),
    ],
)
def test_what_is_no_day_is_not_read(written):
    assert read_date(written) is None


@given(st.dates(date(1900, 1, 1), date(2199, 12, 31)))
def test_a_day_that_is_shown_reads_back(day):
    assert read_date(show_date(day)) == read_date(day.isoformat()) == day


@pytest.mark.parametrize(
    ("written", "time"),
    [("18:30", "18:30"), ("18h30", "18:30"), ("9 h 05", "09:05"), ("9h", "09:00"), ("18:30:00", "18:30")],
)
def test_a_time_of_day_is_read_as_it_is_written(written, time):
    assert read_time(written) == time


@pytest.mark.parametrize("written", ["", "24:00", "18:60", "18", "1830", "18:30:15", "１８:30", "midi"])
def test_what_is_no_time_is_not_read(written):
    assert read_time(written) is None
