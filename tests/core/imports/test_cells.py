from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.imports.cells import read_day, unit_of, written
from core.intake import fields, read_minutes
from core.subjects.rosters import MembersRow
from core.subjects.training.sessions.scheduling import ScheduleSession

FIELDS = {field.name: field for field in fields(MembersRow)}


@pytest.mark.parametrize(
    "typed",
    [
        "12/03/2024", "12.03.2024", "12-3-24", "2024-03-12", "2024/03/12", "12 mars 2024", "mardi 12 mars 2024",
        "45363", "12/03/2024 10:22:05", "2024-03-12 10:22", "45363,5", "12 Mars 24",
    ],
)  # fmt: skip
def test_a_day_is_read_however_it_is_written(typed):
    assert read_day(typed) == date(2024, 3, 12)


@pytest.mark.parametrize("typed", ["1er août 2023", "1 août 2023", "01 AOUT 2023"])
def test_months_are_read_with_and_without_accents(typed):
    assert read_day(typed) == date(2023, 8, 1)


@pytest.mark.parametrize(
    "typed", ["30/02/2024", "13/13/2024", "mars 2024", "12 brumaire 2024", "12", "x", "", "03/2024"]
)
def test_what_is_no_day_is_not_guessed(typed):
    assert read_day(typed) is None


@given(st.dates(date(1950, 1, 1), date(2099, 12, 31)))
def test_every_day_comes_back_from_the_serial_of_a_spreadsheet(day):
    assert read_day(str((day - date(1899, 12, 30)).days)) == day


@given(st.text(max_size=30))
def test_no_text_stops_the_reading(text):
    for field in FIELDS.values():
        assert isinstance(written(field, text), str)


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [
        ("amount", "20,00 €", "20,00"),
        ("amount", "20 euros", "20"),
        ("amount", "1 234,50 EUR", "1 234,50"),
        ("phone", "612345678", "0612345678"),
        ("phone", "+33 6 12 34 56 78", "+33 6 12 34 56 78"),
        ("rpps", "'10001234567", "10001234567"),
        ("year", "2024.0", "2024"),
        ("family", "D’Almeida", "D’Almeida"),
    ],
)
def test_a_cell_is_written_as_a_form_would_hold_it(name, typed, meant):
    assert written(FIELDS[name], typed) == meant


@pytest.mark.parametrize(
    ("title", "typed", "minutes"),
    [
        ("Durée heures", "3", 180), ("Durée (h)", "2,5", 150), ("Nombre d’heures", "20", 1200), ("Durée", "90", 90),
        ("Durée (minutes)", "10", 10), ("Durée heures", "1 h 30", 90), ("Durée", "3", None), ("Heures", "1,33", None),
    ],
)  # fmt: skip
def test_a_number_alone_is_of_the_unit_that_its_column_says(title, typed, minutes):
    duration = next(field for field in fields(ScheduleSession) if field.name == "duration")

    assert read_minutes(written(duration, typed, unit_of(title))) == minutes
