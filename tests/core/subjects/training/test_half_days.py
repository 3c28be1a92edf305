"""Half-days: what truly passes between two times, in order, over midnight and over a change of hour."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.command import Refused
from core.subjects.training import HalfDay, HalfDayLine, ScheduleSession
from core.subjects.training.half_days import LONGEST, lasting, length, taken
from core.subjects.training.sessions.scheduling import SCHEDULE
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, NOURA, person
from tests.spec import spec

CLOCKS = st.times().map(lambda at: f"{at.hour:02}:{at.minute:02}")
SUMMER_ENDS, SUMMER_BEGINS = date(2026, 10, 24), date(2026, 3, 28)


@pytest.mark.parametrize(
    ("on", "starts", "ends", "minutes"),
    [
        (DAY, "09:00", "12:30", 210),
        (DAY, "21:30", "00:30", 180),
        (SUMMER_ENDS, "22:00", "04:00", 420),
        (SUMMER_BEGINS, "22:00", "04:00", 300),
        (DAY, "18:00", "14:30", 0),
        (DAY, "18:00", "18:00", 0),
    ],
)
def test_what_passes_between_two_times(on: date, starts: str, ends: str, minutes: int) -> None:
    """The night on which summer ends has an hour more, that on which it begins an hour less."""
    assert lasting(on, starts, ends) == minutes


@given(st.dates(date(2020, 1, 1), date(2035, 1, 1)), CLOCKS, CLOCKS)
def test_a_half_day_is_never_longer_than_a_day_nor_a_night_than_its_limit(on: date, starts: str, ends: str) -> None:
    assert 0 <= lasting(on, starts, ends) <= (25 * 60 if ends > starts else LONGEST)


def line(starts: str, ends: str, on: date = DAY, **more: Any) -> HalfDayLine:
    return HalfDayLine(on=on, starts=starts, ends=ends, **more)


@pytest.mark.parametrize(
    ("lines", "code", "where"),
    [
        ((line("18:00", "14:30"),), "times-reversed", "parts.0.ends"),
        ((line("09:00", "12:00", minutes=200),), "longer-than-its-times", "parts.0.minutes"),
        ((line("09:00", "12:00"), line("11:30", "13:00")), "half-days-overlap", "parts.1.starts"),
        ((line("14:00", "17:00"), line("09:00", "12:00")), "half-days-overlap", "parts.1.starts"),
        ((line("22:00", "01:00"), line("00:30", "02:00", date(2024, 3, 13))), "half-days-overlap", "parts.1.starts"),
    ],
)
def test_half_days_are_refused_under_their_line(lines: tuple[HalfDayLine, ...], code: str, where: str) -> None:
    refused = taken(lines)
    assert isinstance(refused, Refused)
    assert (refused.code, list(refused.fields)) == (code, [where])


def test_a_session_lasts_as_long_as_its_half_days() -> None:
    lines = (line("09:00", "12:00"), line("13:30", "17:30", minutes=210, trainer=NOURA))
    command = ScheduleSession(session=ASTHME, label="Asthme", on=DAY, capacity=12, parts=lines, trainers=(CAMILLE,))
    (fact,) = spec(SCHEDULE).given(person(CAMILLE), person(NOURA)).when(command).result
    assert (fact.duration, [one.minutes for one in fact.parts], fact.trainers) == (390, [180, 210], (CAMILLE,))
    spec(SCHEDULE).given(person(CAMILLE)).when(command).refused("party-unknown")
    other = ScheduleSession(session=ASTHME, label="Asthme", on=date(2024, 3, 11), capacity=12, parts=lines)
    spec(SCHEDULE).given(person(NOURA)).when(other).refused("other-first-day")


@pytest.mark.parametrize(
    ("on", "starts", "ends", "minutes", "written"),
    [
        (DAY, "22:00", "01:00", 180, "3 h"),
        (SUMMER_ENDS, "22:00", "01:30", 210, "3 h 30"),
        (SUMMER_ENDS, "23:00", "04:00", 360, "6 h : on passe à l’heure d’hiver cette nuit-là"),
        (SUMMER_BEGINS, "23:00", "04:00", 240, "4 h : on passe à l’heure d’été cette nuit-là"),
        (SUMMER_ENDS, "", "", 240, "4 h"),
    ],
)
def test_a_night_of_another_hour_says_so(on: date, starts: str, ends: str, minutes: int, written: str) -> None:
    assert length(HalfDay(on=on, starts=starts, ends=ends, minutes=minutes)) == written
