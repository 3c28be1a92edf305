"""An arrival and a departure lie within their half-day, in that order: by day, over midnight, when the hour changes."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.clock import PARIS
from core.subjects.training import RECORD_HALF_DAY, SIGN, HalfDay, HalfDaySheetRow
from core.subjects.training.attendance.between import CODE, impossible
from core.subjects.training.half_days import LONGEST, lasting
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, enrolled, person, session
from tests.core.subjects.training.attendance.test_signing import MORNING, NIGHT, PARTS, at, sheet, sign, signed
from tests.spec import spec

GIVEN = (session(parts=PARTS, duration=390), enrolled(CAMILLE), person(CAMILLE))
CLOCKS = st.times().map(lambda some: f"{some.hour:02}:{some.minute:02}")
QUIET = st.dates(date(2020, 1, 1), date(2035, 1, 1)).filter(lambda day: day.month not in {3, 10})
SUMMER_ENDS, SUMMER_BEGINS = date(2026, 10, 24), date(2026, 3, 28)


def half(starts: str, ends: str, on: date = DAY) -> HalfDay:
    return HalfDay(on=on, starts=starts, ends=ends, minutes=60)


def wrong(half_day: HalfDay, arrived: str = "", left: str = "") -> str:
    """Return the field that is refused, "" when the times may be."""
    refused = impossible(half_day, arrived, left)
    return next(iter(refused.fields)) if refused is not None else ""


@given(QUIET, CLOCKS, st.integers(2, LONGEST), st.data())
def test_what_lies_within_may_be_and_what_does_not_is_refused(
    on: date, starts: str, length: int, data: st.DataObject
) -> None:
    """Said in minutes since the beginning, by day as over midnight."""

    def clock(minutes: int) -> str:
        return f"{datetime.combine(on, datetime.strptime(starts, '%H:%M').time()) + timedelta(minutes=minutes):%H:%M}"  # noqa: DTZ007 - a clock without its day

    half_day = half(starts, clock(length), on)
    came, left = data.draw(st.integers(0, 1439)), data.draw(st.integers(0, 1439))
    within = [0 < one < length for one in (came, left)]
    assert wrong(half_day, clock(came)) == ("" if within[0] else "arrived")
    assert wrong(half_day, "", clock(left)) == ("" if within[1] else "left")
    if all(within):
        assert wrong(half_day, clock(came), clock(left)) == ("" if came < left else "left")


@given(st.sampled_from([SUMMER_ENDS, SUMMER_BEGINS]), CLOCKS, CLOCKS, CLOCKS)
def test_what_may_be_leaves_time_to_be_there_even_when_the_hour_changes(
    on: date, starts: str, ends: str, said: str
) -> None:
    whole = lasting(on, starts, ends)
    if whole and not wrong(half(starts, ends, on), said):
        assert 0 < lasting(on, starts, said) < whole
    if whole and not wrong(half(starts, ends, on), "", said):
        assert 0 < lasting(on, starts, said) < whole


@pytest.mark.parametrize(
    ("half_day", "arrived", "left", "field"),
    [
        (half("08:00", "09:05"), "07:30", "09:30", "arrived"),
        (half("08:00", "09:05"), "08:00", "", "arrived"),
        (half("08:00", "09:05"), "", "09:05", "left"),
        (half("09:00", "10:30"), "23:00", "", "arrived"),
        (half("09:00", "10:30"), "10:00", "09:30", "left"),
        (half("09:00", "10:30"), "10:00", "10:00", "left"),
        (half("21:30", "00:30"), "23:50", "00:10", ""),
        (half("21:30", "00:30"), "00:10", "23:50", "left"),
        (half("22:00", "04:00", SUMMER_ENDS), "03:30", "", ""),
        (half("22:00", "03:30", SUMMER_BEGINS), "03:10", "", ""),
        (half("", ""), "10:00", "", ""),
        (half("", ""), "10:00", "09:30", "left"),
        (half("09:00", ""), "08:30", "", "arrived"),
        (half("", "12:30"), "", "12:45", "left"),
    ],
)
def test_times_that_cannot_be(half_day: HalfDay, arrived: str, left: str, field: str) -> None:
    assert wrong(half_day, arrived, left) == field


def test_who_signs_says_times_of_the_half_day() -> None:
    known = spec(SIGN).at(MORNING).given(*GIVEN)
    early = known.when(sign(arrived="08:30")).refused(CODE)
    assert early.message == (
        "Cette demi-journée va de 09:00 à 12:30 : écrivez une heure entre les deux. "
        "Laissez l’arrivée vide pour qui était là dès le début."
    )
    known.when(sign(left="13:00")).refused(CODE)
    known.when(sign(arrived="09:10", left="11:00")).yields(signed(arrived="09:10", left="11:00"))


def test_one_signs_once_there_and_may_say_then_that_one_leaves_early() -> None:
    known = spec(SIGN).at(MORNING).given(*GIVEN)
    assert "Il n’est que 09:15" in known.when(sign(arrived="09:30")).refused(CODE).message
    known.when(sign(left="12:00")).yields(signed(left="12:00"))
    night = spec(SIGN).given(*GIVEN)
    night.at(NIGHT).when(sign(part=2, arrived="00:10")).refused(CODE)
    night.at(datetime(2024, 3, 13, 0, 15, tzinfo=PARIS)).when(sign(part=2, arrived="00:10")).yields(
        signed(part=2, on=date(2024, 3, 13), arrived="00:10")
    )


def test_a_paper_sheet_says_times_of_the_half_day_under_its_line() -> None:
    known = spec(RECORD_HALF_DAY).at(at("2024-03-13T09:00")).given(*GIVEN)
    refused = known.when(sheet(HalfDaySheetRow(party=CAMILLE, arrived="10:00", left="09:30"))).refused(CODE)
    assert list(refused.fields) == ["rows.0.left"]
    assert ASTHME not in refused.message
