"""Half-days are signed once each, on their day; what they say is where the session's sheet starts from."""

from datetime import date, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from core.facts import clear
from core.subjects.training import (
    RECORD_HALF_DAY,
    SESSIONS,
    SIGN,
    HalfDay,
    HalfDayAttended,
    HalfDayRow,
    HalfDaySheetRow,
    HalfDaySigned,
    RecordHalfDay,
    SessionCancelled,
    SessionHeld,
    SignHalfDay,
    throughout,
)
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.spec import folded, spec

NEXT = DAY + timedelta(days=1)
PARTS = (
    HalfDay(on=DAY, starts="09:00", ends="12:30", minutes=210),
    HalfDay(on=DAY, starts="21:30", ends="00:30", minutes=180, trainer=NOURA),
)
GIVEN = (session(parts=PARTS, trainer=LUCIEN, duration=390), enrolled(CAMILLE))


def sign(party: Any = CAMILLE, part: int = 1, on: date = DAY, **more: Any) -> SignHalfDay:
    return SignHalfDay(session=ASTHME, part=part, party=party, on=on, written=more.pop("written", "Camille"), **more)


def signed(party: Any = CAMILLE, part: int = 1, **more: Any) -> HalfDaySigned:
    said: dict[str, Any] = {"on": DAY, "means": "tablet", "written": clear("Camille")}
    return HalfDaySigned(session=ASTHME, part=part, party=party, **(said | more))


def attended(part: int, *rows: HalfDayRow) -> HalfDayAttended:
    return HalfDayAttended(session=ASTHME, part=part, on=DAY, rows=rows)


def test_a_half_day_is_signed_once() -> None:
    spec(SIGN).given(*GIVEN).when(sign()).yields(signed())
    spec(SIGN).given(*GIVEN, signed()).when(sign()).refused("already-signed")
    spec(SIGN).given(*GIVEN, signed()).when(sign(part=2)).yields(signed(part=2))


def test_each_half_day_is_signed_by_who_teaches_it() -> None:
    spec(SIGN).given(*GIVEN).when(sign(LUCIEN)).yields(signed(LUCIEN, trainer=True))
    spec(SIGN).given(*GIVEN).when(sign(NOURA, part=2)).yields(signed(NOURA, part=2, trainer=True))
    spec(SIGN).given(*GIVEN).when(sign(NOURA)).refused("not-expected")


def test_what_ends_after_midnight_may_be_signed_the_next_day() -> None:
    spec(SIGN).given(*GIVEN).when(sign(part=2, on=NEXT)).yields(signed(part=2, on=NEXT))
    spec(SIGN).given(*GIVEN).when(sign(on=NEXT)).refused("outside-the-half-day")


@pytest.mark.parametrize(
    ("more", "command", "code"),
    [
        ((), sign(NOURA), "not-expected"),
        ((), sign(on=date(2024, 3, 11)), "outside-the-half-day"),
        ((), sign(part=3), "no-such-half-day"),
        ((), sign(written="  "), "written-missing"),
        ((SessionCancelled(session=ASTHME, on=DAY),), sign(), "session-cancelled"),
        ((SessionHeld(session=ASTHME, on=DAY, rows=()),), sign(), "session-held"),
    ],
)
def test_a_signature_is_refused(more: tuple[Any, ...], command: SignHalfDay, code: str) -> None:
    spec(SIGN).given(*GIVEN, *more).when(command).refused(code)


@pytest.mark.parametrize(
    ("facts", "presence"),
    [
        ((), "absent"),
        ((signed(),), "part"),
        ((signed(), signed(part=2)), "all"),
        ((signed(), signed(part=2, left="23:00")), "part"),
        ((signed(), attended(2, HalfDayRow(party=CAMILLE, present="all"))), "all"),
        ((signed(), attended(2, HalfDayRow(party=CAMILLE, present="all", arrived="22:15"))), "part"),
        ((signed(), attended(1, HalfDayRow(party=CAMILLE, present="absent"))), "absent"),
    ],
)
def test_who_was_there_for_every_half_day_was_there_throughout(facts: tuple[Any, ...], presence: str) -> None:
    assert throughout(folded(SESSIONS, (*GIVEN, *facts)).by_id[ASTHME], CAMILLE) == presence


def sheet(*rows: HalfDaySheetRow, part: int = 1, on: date = DAY) -> RecordHalfDay:
    return RecordHalfDay(session=ASTHME, part=part, on=on, rows=rows, scan="")


def test_the_sheet_of_a_half_day_is_recorded_once() -> None:
    given, row = (*GIVEN, person(CAMILLE)), HalfDaySheetRow(party=CAMILLE, arrived="09:20")
    fact = attended(1, HalfDayRow(party=CAMILLE, present="all", arrived="09:20"))
    spec(RECORD_HALF_DAY).given(*given).when(sheet(row)).yields(fact)
    spec(RECORD_HALF_DAY).given(*given, fact).when(sheet(row)).yields()
    spec(RECORD_HALF_DAY).given(*given, fact).when(sheet(HalfDaySheetRow(party=CAMILLE))).refused("sheet-recorded")
    spec(RECORD_HALF_DAY).given(*given).when(sheet(row, row)).refused("listed-twice")
    spec(RECORD_HALF_DAY).given(*given).when(sheet(row, on=date(2024, 3, 11))).refused("session-to-come")
    spec(RECORD_HALF_DAY).given(*given).when(sheet()).refused("attendance-empty")
    spec(RECORD_HALF_DAY).given(*GIVEN).when(sheet(row)).refused("party-unknown")
    held = replace(SessionHeld(session=ASTHME, on=DAY, rows=()))
    spec(RECORD_HALF_DAY).given(*given, held).when(sheet(row)).refused("session-held")
