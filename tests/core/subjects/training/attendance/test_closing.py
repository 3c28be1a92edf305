"""The attendance sheet is recorded once, as it was signed."""

from datetime import date, datetime
from typing import Any

import pytest

from core.clock import PARIS
from core.facts import Fact
from core.subjects.training import HOLD, Attendance, HalfDay, HoldSession, SessionCancelled, SessionHeld, SheetRow
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.spec import spec

LATER = datetime(2024, 3, 20, 9, tzinfo=PARIS)
GIVEN = (person(CAMILLE), person(LUCIEN), session(), enrolled(CAMILLE))


def sheet(*rows: tuple[Any, Any], on: date | None = None) -> HoldSession:
    lines = tuple(SheetRow(party=who, present=how) for who, how in rows)
    return HoldSession(session=ASTHME, on=on, rows=lines)


def held(*rows: tuple[Any, Any], on: date = DAY) -> SessionHeld:
    return SessionHeld(session=ASTHME, on=on, rows=tuple(Attendance(party=who, present=how) for who, how in rows))


def test_a_sheet_is_recorded_once_for_the_day_that_was_planned() -> None:
    rows = ((CAMILLE, "all"), (LUCIEN, "part"))
    spec(HOLD).at(LATER).given(*GIVEN).when(sheet(*rows)).yields(held(*rows))
    spec(HOLD).given(*GIVEN, held(*rows)).when(sheet(*rows)).yields()
    spec(HOLD).given(*GIVEN, held(*rows)).when(sheet((CAMILLE, "all"))).refused("session-held")


def test_a_session_held_later_keeps_its_own_day() -> None:
    later = date(2024, 3, 19)
    spec(HOLD).at(LATER).given(*GIVEN).when(sheet((CAMILLE, "all"), on=later)).yields(held((CAMILLE, "all"), on=later))


def test_a_name_signed_twice_is_recorded_as_signed() -> None:
    rows = ((CAMILLE, "all"), (CAMILLE, "all"))
    spec(HOLD).at(LATER).given(*GIVEN).when(sheet(*rows)).yields(held(*rows))


def test_a_session_to_come_has_no_sheet_yet_even_when_its_day_is_left_blank() -> None:
    rows, known = ((CAMILLE, "all"),), spec(HOLD).given(*GIVEN)
    known.at(datetime(2024, 3, 11, 23, 59, tzinfo=PARIS)).when(sheet(*rows)).refused("session-to-come")
    known.at(datetime(2024, 3, 12, tzinfo=PARIS)).when(sheet(*rows)).yields(held(*rows))
    known.at(LATER).when(sheet(*rows, on=date(2024, 3, 21))).refused("session-to-come")


def test_a_sheet_waits_for_the_last_half_day_to_end() -> None:
    rows, parts = ((CAMILLE, "all"),), (half("09:00", "12:30"), half("22:00", "01:00"))
    known = spec(HOLD).given(person(CAMILLE), session(parts=parts), enrolled(CAMILLE))
    early = known.at(datetime(2024, 3, 13, 0, 59, 59, tzinfo=PARIS)).when(sheet(*rows)).refused("session-to-come")
    assert early.message == (
        "L’émargement s’enregistre une fois la séance finie, le 13/03/2024 à 01:00. "
        "Si elle a fini plus tôt, corrigez d’abord ses heures."
    )
    known.at(datetime(2024, 3, 13, 1, tzinfo=PARIS)).when(sheet(*rows)).yields(held(*rows))
    night = known.at(datetime(2024, 3, 13, 1, tzinfo=PARIS))
    night.when(sheet(*rows, on=date(2024, 3, 13))).yields(held(*rows, on=date(2024, 3, 13)))
    timed = spec(HOLD).given(person(CAMILLE), session(starts="20:00", ends="23:00"), enrolled(CAMILLE))
    timed.at(datetime(2024, 3, 12, 22, 59, tzinfo=PARIS)).when(sheet(*rows)).refused("session-to-come")
    timed.at(datetime(2024, 3, 12, 23, tzinfo=PARIS)).when(sheet(*rows)).yields(held(*rows))


def test_a_session_held_later_ends_later() -> None:
    rows, later = ((CAMILLE, "all"),), date(2024, 3, 19)
    timed = spec(HOLD).given(person(CAMILLE), session(starts="20:00", ends="23:00"), enrolled(CAMILLE))
    timed.at(datetime(2024, 3, 19, 22, 59, tzinfo=PARIS)).when(sheet(*rows, on=later)).refused("session-to-come")
    timed.at(datetime(2024, 3, 19, 23, tzinfo=PARIS)).when(sheet(*rows, on=later)).yields(held(*rows, on=later))


def test_without_an_end_a_session_lasts_what_it_lasts() -> None:
    rows, known = ((CAMILLE, "all"),), spec(HOLD).given(person(CAMILLE), session(starts="20:00"), enrolled(CAMILLE))
    known.at(datetime(2024, 3, 12, 22, 59, tzinfo=PARIS)).when(sheet(*rows)).refused("session-to-come")
    known.at(datetime(2024, 3, 12, 23, tzinfo=PARIS)).when(sheet(*rows)).yields(held(*rows))


def half(starts: str, ends: str) -> HalfDay:
    return HalfDay(on=DAY, starts=starts, ends=ends, minutes=180)


def test_who_has_a_place_and_no_line_is_asked_about_not_taken_for_absent() -> None:
    known = spec(HOLD).at(LATER).given(*GIVEN, enrolled(LUCIEN))
    message = known.when(sheet((CAMILLE, "all"))).refused("sheet-incomplete").message
    assert LUCIEN in message
    assert CAMILLE not in message
    rows = ((CAMILLE, "all"), (LUCIEN, "absent"))
    known.when(sheet(*rows)).yields(held(*rows))


@pytest.mark.parametrize(
    ("given", "command", "code"),
    [
        ((), sheet((CAMILLE, "all")), "session-unknown"),
        (GIVEN, sheet(), "attendance-empty"),
        (GIVEN, sheet((CAMILLE, "all"), on=date(2024, 3, 11)), "before-session"),
        (GIVEN, sheet((CAMILLE, "all"), (NOURA, "all")), "party-unknown"),
        ((*GIVEN, SessionCancelled(session=ASTHME, on=DAY)), sheet((CAMILLE, "all")), "session-cancelled"),
    ],
)
def test_a_sheet_is_refused(given: tuple[Fact, ...], command: HoldSession, code: str) -> None:
    spec(HOLD).at(LATER).given(*given).when(command).refused(code)
