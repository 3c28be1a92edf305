"""Half-days are signed once each, on their day; what they say is where the session's sheet starts from."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace

from core.clock import PARIS, day_in_paris
from core.facts import clear
from core.subjects.training import (
    RECORD_HALF_DAY,
    SESSIONS,
    SIGN,
    Attendance,
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
from core.subjects.training.attendance.signing import shut
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.spec import folded, spec

NEXT = DAY + timedelta(days=1)
SCAN = "feuille.pdf"
MORNING, NIGHT = datetime(2024, 3, 12, 9, 15, tzinfo=PARIS), datetime(2024, 3, 12, 22, tzinfo=PARIS)
PARTS = (
    HalfDay(on=DAY, starts="09:00", ends="12:30", minutes=210),
    HalfDay(on=DAY, starts="21:30", ends="00:30", minutes=180, trainer=NOURA),
)
GIVEN = (session(parts=PARTS, trainer=LUCIEN, duration=390), enrolled(CAMILLE))


def sign(party: Any = CAMILLE, part: int = 1, **more: Any) -> SignHalfDay:
    return SignHalfDay(session=ASTHME, part=part, party=party, written=more.pop("written", "Camille"), **more)


def signed(party: Any = CAMILLE, part: int = 1, **more: Any) -> HalfDaySigned:
    said: dict[str, Any] = {"on": DAY, "means": "tablet", "written": clear("Camille")}
    return HalfDaySigned(session=ASTHME, part=part, party=party, **(said | more))


def attended(part: int, *rows: HalfDayRow) -> HalfDayAttended:
    return HalfDayAttended(session=ASTHME, part=part, on=DAY, rows=rows)


def at(written: str) -> datetime:
    """Return a moment on the clocks of Paris; « 02:30 » comes twice on the night that gives an hour back."""
    return datetime.fromisoformat(written).replace(tzinfo=PARIS)


def test_a_half_day_is_signed_once() -> None:
    spec(SIGN).at(MORNING).given(*GIVEN).when(sign()).yields(signed())
    refused = spec(SIGN).at(MORNING).given(*GIVEN, signed()).when(sign()).refused("already-signed")
    assert "Si ce n’est pas la sienne, dites-le à qui organise la séance" in refused.message
    spec(SIGN).at(NIGHT).given(*GIVEN, signed()).when(sign(part=2)).yields(signed(part=2))


def test_each_half_day_is_signed_by_who_teaches_it() -> None:
    spec(SIGN).at(MORNING).given(*GIVEN).when(sign(LUCIEN)).yields(signed(LUCIEN, trainer=True))
    spec(SIGN).at(NIGHT).given(*GIVEN).when(sign(NOURA, part=2)).yields(signed(NOURA, part=2, trainer=True))
    spec(SIGN).at(MORNING).given(*GIVEN).when(sign(NOURA)).refused("not-expected")


def test_what_ends_after_midnight_may_be_signed_the_next_day() -> None:
    spec(SIGN).at(at("2024-03-13T23:59:59")).given(*GIVEN).when(sign(part=2)).yields(signed(part=2, on=NEXT))
    spec(SIGN).at(at("2024-03-14T00:00")).given(*GIVEN).when(sign(part=2)).refused("outside-the-half-day")


def test_a_half_day_is_signed_from_half_an_hour_before_it_to_the_end_of_its_day() -> None:
    known = spec(SIGN).given(*GIVEN)
    early = known.at(at("2024-03-12T08:29:59")).when(sign()).refused("outside-the-half-day")
    assert early.message == "Cette demi-journée se signe le 12/03/2024, à partir de 08:30."
    known.at(at("2024-03-12T08:30")).when(sign()).yields(signed())
    known.at(at("2024-03-12T23:59:59")).when(sign()).yields(signed())
    late = known.at(at("2024-03-13T00:00")).when(sign()).refused("outside-the-half-day")
    assert late.message.startswith("Cette demi-journée se signait jusqu’au 12/03/2024.")


@pytest.mark.parametrize(
    ("on", "starts", "before", "after"),
    [
        ("2024-03-12", "", "2024-03-11T23:59:59+01:00", "2024-03-12T00:00:00+01:00"),
        ("2024-03-12", "00:10", "2024-03-11T23:39:59+01:00", "2024-03-11T23:40:00+01:00"),
        ("2024-03-31", "03:15", "2024-03-31T01:44:59+01:00", "2024-03-31T01:45:00+01:00"),
        ("2024-10-27", "03:10", "2024-10-27T02:39:59+01:00", "2024-10-27T02:40:00+01:00"),
        ("2024-10-27", "02:00", "2024-10-27T01:29:59+02:00", "2024-10-27T01:30:00+02:00"),
    ],
    ids=["without times", "just after midnight", "an hour skipped", "an hour given back", "the hour that comes twice"],
)
def test_half_an_hour_is_counted_as_it_passes(on: str, starts: str, before: str, after: str) -> None:
    day = date.fromisoformat(on)
    half = HalfDay(on=day, starts=starts, ends="05:00" if starts else "", minutes=110)
    known = spec(SIGN).given(session(on=day, parts=(half,)), enrolled(CAMILLE))
    known.at(datetime.fromisoformat(before)).when(sign()).refused("outside-the-half-day")
    known.at(datetime.fromisoformat(after)).when(sign()).yields(signed(on=day_in_paris(datetime.fromisoformat(after))))


@pytest.mark.parametrize(
    ("more", "command", "code"),
    [
        ((), sign(NOURA), "not-expected"),
        ((), sign(part=3), "no-such-half-day"),
        ((), sign(written="  "), "written-missing"),
        ((SessionCancelled(session=ASTHME, on=DAY),), sign(), "session-cancelled"),
        ((SessionHeld(session=ASTHME, on=DAY, rows=()),), sign(), "session-held"),
    ],
)
def test_a_signature_is_refused(more: tuple[Any, ...], command: SignHalfDay, code: str) -> None:
    spec(SIGN).at(MORNING).given(*GIVEN, *more).when(command).refused(code)


@pytest.mark.parametrize(
    ("facts", "when", "given", "code"),
    [
        ((), MORNING, {}, ""),
        ((), at("2024-03-12T08:29"), {}, "outside-the-half-day"),
        ((), at("2024-03-13T00:00"), {}, "outside-the-half-day"),
        ((), MORNING, {"part": "3"}, "no-such-half-day"),
        ((signed(),), MORNING, {}, ""),
        ((signed(),), MORNING, {"party": CAMILLE}, "already-signed"),
        ((signed(),), MORNING, {"party": LUCIEN}, ""),
        ((SessionCancelled(session=ASTHME, on=DAY),), MORNING, {}, "session-cancelled"),
        ((SessionHeld(session=ASTHME, on=DAY, rows=()),), MORNING, {}, "session-held"),
    ],
)
def test_a_link_says_beforehand_what_would_be_refused(
    facts: tuple[Any, ...], when: datetime, given: dict[str, str], code: str
) -> None:
    refused = shut({"session": ASTHME, "part": "1", **given}, when, folded(SESSIONS, (*GIVEN, *facts)))
    assert (refused.code if refused is not None else "") == code
    signs = spec(SIGN).at(when).given(*GIVEN, *facts).when(sign(given.get("party", CAMILLE), int(given.get("part", 1))))
    assert not code or signs.refused(code)


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


def sheet(*rows: HalfDaySheetRow, part: int = 1) -> RecordHalfDay:
    return RecordHalfDay(session=ASTHME, part=part, on=DAY, rows=rows, scan="")


def test_the_sheet_of_a_half_day_is_recorded_once() -> None:
    given, row = (*GIVEN, person(CAMILLE)), HalfDaySheetRow(party=CAMILLE, arrived="09:20")
    fact = attended(1, HalfDayRow(party=CAMILLE, present="all", arrived="09:20"))
    spec(RECORD_HALF_DAY).at(NIGHT).given(*given).when(sheet(row)).yields(fact)
    spec(RECORD_HALF_DAY).at(NIGHT).given(*given, fact).when(sheet(row)).yields()
    spec(RECORD_HALF_DAY).at(NIGHT).given(*given, fact).when(sheet(HalfDaySheetRow(party=CAMILLE))).refused(
        "sheet-recorded"
    )
    spec(RECORD_HALF_DAY).at(NIGHT).given(*given).when(sheet(row, row)).refused("listed-twice")
    early = spec(RECORD_HALF_DAY).at(at("2024-03-12T12:29")).given(*given).when(sheet(row)).refused("session-to-come")
    assert early.message == (
        "La feuille s’enregistre une fois la demi-journée finie, le 12/03/2024 à 12:30. "
        "Si elle a fini plus tôt, corrigez d’abord ses heures."
    )
    spec(RECORD_HALF_DAY).at(at("2024-03-12T12:30")).given(*given).when(sheet(row)).yields(fact)
    spec(RECORD_HALF_DAY).at(NIGHT).given(*given).when(sheet()).refused("attendance-empty")
    spec(RECORD_HALF_DAY).at(NIGHT).given(*GIVEN).when(sheet(row)).refused("party-unknown")


@pytest.mark.parametrize(
    ("closed", "rows", "code"),
    [
        ({"present": "all"}, (HalfDaySheetRow(party=CAMILLE),), ""),
        ({"present": "all"}, (HalfDaySheetRow(party=CAMILLE), HalfDaySheetRow(party=LUCIEN)), ""),
        ({"present": "part"}, (HalfDaySheetRow(party=CAMILLE, present="absent"),), ""),
        ({"present": "all"}, (HalfDaySheetRow(party=CAMILLE, arrived="09:20"),), "sheet-disagrees"),
        ({"present": "all"}, (HalfDaySheetRow(party=LUCIEN),), "sheet-disagrees"),
        ({"present": "absent"}, (HalfDaySheetRow(party=CAMILLE),), "sheet-disagrees"),
        ({"present": "all"}, (HalfDaySheetRow(party=CAMILLE), HalfDaySheetRow(party=NOURA)), "sheet-disagrees"),
    ],
    ids=["alike", "and who teaches", "a part", "late", "left out", "absent", "somebody more"],
)
def test_once_the_session_is_closed_a_sheet_proves_it(
    closed: Any, rows: tuple[HalfDaySheetRow, ...], code: str
) -> None:
    held = SessionHeld(session=ASTHME, on=DAY, rows=(Attendance(party=CAMILLE, **closed),))
    known = spec(RECORD_HALF_DAY).at(NIGHT).given(*GIVEN, held, *map(person, (CAMILLE, LUCIEN, NOURA)))
    command = sheet(*rows)
    known.when(command).refused("scan-missing")
    scanned = known.when(replace(command, scan=SCAN))
    if code:
        scanned.refused(code)
    else:
        assert [fact.scan for fact in scanned.result] == [SCAN]


def test_who_signed_need_not_stand_on_the_sheet_that_proves_the_session() -> None:
    held = SessionHeld(
        session=ASTHME, on=DAY, rows=tuple(Attendance(party=one, present="all") for one in (CAMILLE, NOURA))
    )
    known = spec(RECORD_HALF_DAY).at(NIGHT).given(*GIVEN, held, enrolled(NOURA), person(NOURA))
    command = replace(sheet(HalfDaySheetRow(party=NOURA)), scan=SCAN)
    known.when(command).refused("sheet-disagrees")
    assert len(known.given(signed()).when(command).result) == 1
