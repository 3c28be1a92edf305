import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.intake.durations import read_minutes, show_minutes


@pytest.mark.parametrize(
    ("written", "minutes"),
    [
        *(
            ("3 h 30", 210),
            ("3h30", 210),
            ("3 H 30 min", 210),
            ("03:30", 210),
            ("3:30:00", 210),
            ("3\u00a0h\u202f30", 210),
        ),
        *(
            ("3 h", 180),
            ("3 heures", 180),
            ("1 heure", 60),
            ("45 min", 45),
            ("45 minutes", 45),
            ("180", 180),
            (" 15 ", 15),
        ),
    ],
)
def test_a_length_of_time_is_read_as_it_is_written(written, minutes):
    assert read_minutes(written) == minutes


@pytest.mark.parametrize(
    "written", ["", "h", "3 h 75", "3 h 5", "3,5 h", "-3 h", "trois heures", "٣ h", "1:2", "9999999"]
)
def test_what_is_no_length_of_time_is_not_read(written):
    assert read_minutes(written) is None


@pytest.mark.parametrize("written", ["3", "7", "14"])
def test_a_small_number_alone_does_not_say_its_unit(written):
    assert read_minutes(written) is None


@given(st.integers(0, 60 * 24 * 400))
def test_a_length_of_time_that_is_shown_reads_back(minutes):
    assert read_minutes(show_minutes(minutes)) == minutes
