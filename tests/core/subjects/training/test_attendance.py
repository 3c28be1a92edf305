"""The attendance sheet is recorded once, as it was signed."""

from datetime import date
from typing import Any

import pytest

from core.facts import Fact
from core.subjects.training import HOLD, Attendance, HoldSession, SessionCancelled, SessionHeld, SheetRow
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.spec import spec

RECORDED = date(2024, 3, 20)
GIVEN = (person(CAMILLE), person(LUCIEN), session(), enrolled(CAMILLE))


def sheet(*rows: tuple[Any, Any], on: date | None = None, recorded: date = RECORDED) -> HoldSession:
    lines = tuple(SheetRow(party=who, present=how) for who, how in rows)
    return HoldSession(session=ASTHME, on=on, rows=lines, recorded=recorded)


def held(*rows: tuple[Any, Any], on: date = DAY) -> SessionHeld:
    return SessionHeld(session=ASTHME, on=on, rows=tuple(Attendance(party=who, present=how) for who, how in rows))


def test_a_sheet_is_recorded_once_for_the_day_that_was_planned() -> None:
    rows = ((CAMILLE, "all"), (LUCIEN, "part"))
    spec(HOLD).given(*GIVEN).when(sheet(*rows)).yields(held(*rows))
    spec(HOLD).given(*GIVEN, held(*rows)).when(sheet(*rows)).yields()
    spec(HOLD).given(*GIVEN, held(*rows)).when(sheet((CAMILLE, "all"))).refused("session-held")


def test_a_session_held_later_keeps_its_own_day() -> None:
    later = date(2024, 3, 19)
    spec(HOLD).given(*GIVEN).when(sheet((CAMILLE, "all"), on=later)).yields(held((CAMILLE, "all"), on=later))


def test_a_name_signed_twice_is_recorded_as_signed() -> None:
    rows = ((CAMILLE, "all"), (CAMILLE, "all"))
    spec(HOLD).given(*GIVEN).when(sheet(*rows)).yields(held(*rows))


def test_a_session_to_come_has_no_sheet_yet_even_when_its_day_is_left_blank() -> None:
    rows = ((CAMILLE, "all"),)
    spec(HOLD).given(*GIVEN).when(sheet(*rows, recorded=date(2024, 3, 11))).refused("session-to-come")
    spec(HOLD).given(*GIVEN).when(sheet(*rows, recorded=DAY)).yields(held(*rows))
    spec(HOLD).given(*GIVEN).when(sheet(*rows, on=date(2024, 3, 21))).refused("session-to-come")


def test_who_has_a_place_and_no_line_is_asked_about_not_taken_for_absent() -> None:
    known = spec(HOLD).given(*GIVEN, enrolled(LUCIEN))
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
    spec(HOLD).given(*given).when(command).refused(code)
