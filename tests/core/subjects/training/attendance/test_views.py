"""A half-day says who has signed, who is to chase, and how each was there, as of any day."""

from datetime import date
from typing import Any

import pytest

from core.model.view import AsOf
from core.subjects.parties.fold import PARTIES
from core.subjects.training import (
    BLANKS,
    HALF_DAYS,
    SESSIONS,
    SHEETS,
    SIGNERS,
    Attendance,
    HalfDayRow,
    SessionCancelled,
    SessionHeld,
)
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.core.subjects.training.attendance.test_signing import PARTS, attended, signed
from tests.spec import folded

EVE, AFTER = date(2024, 3, 11), date(2024, 3, 14)
GIVEN = (session(parts=PARTS, trainer=LUCIEN, duration=390), enrolled(CAMILLE))


def read(view: Any, day: date, *facts: Any) -> list[Any]:
    states = [folded(SESSIONS, (*GIVEN, *facts))]
    if PARTIES in view.folds:
        states.append(folded(PARTIES, [person(one) for one in (CAMILLE, LUCIEN, NOURA)]))
    return list(view.rows(AsOf(day, 9, day), *states))


@pytest.mark.parametrize(
    ("day", "stages"),
    [
        (EVE, ["ahead", "ahead"]),
        (DAY, ["open", "open"]),
        (date(2024, 3, 13), ["over", "open"]),
        (AFTER, ["over", "over"]),
    ],
)
def test_a_half_day_is_signed_on_its_day_and_over_midnight_on_the_next(day: date, stages: list[str]) -> None:
    assert [row.stage for row in read(HALF_DAYS, day)] == stages
    assert [row.open for row in read(SIGNERS, day)] == [stage == "open" for stage in stages for _ in range(2)]
    held = SessionHeld(session=ASTHME, on=DAY, rows=())
    if day >= DAY:
        assert {row.stage for row in read(HALF_DAYS, day, held)} == {"closed"}


def test_those_expected_who_did_not_sign_are_to_chase_from_the_day_itself() -> None:
    first, second = read(HALF_DAYS, DAY, signed())
    assert (first.signed, first.waiting, first.chased, first.taught_by) == (1, 1, (LUCIEN,), (LUCIEN,))
    assert (second.signed, second.chased, second.taught_by) == (0, (CAMILLE, NOURA), (NOURA,))
    assert [(row.signed, row.chased) for row in read(HALF_DAYS, EVE, signed())] == [(0, ()), (0, ())]


def test_nobody_is_left_to_sign_for_a_half_day_to_which_she_did_not_come_once_it_is_closed() -> None:
    held = SessionHeld(session=ASTHME, on=DAY, rows=(Attendance(party=CAMILLE, present="absent"),))
    first, second = read(HALF_DAYS, DAY, signed(LUCIEN, trainer=True), held)
    assert (first.stage, first.waiting, first.recordable) == ("closed", 0, False)
    assert (second.waiting, second.recordable) == (1, True), "who taught it has not signed"


def test_who_is_on_the_paper_sheet_has_signed_unless_absent_there() -> None:
    rows = (HalfDayRow(party=CAMILLE, present="absent"), HalfDayRow(party=NOURA, present="all"))
    first, _ = read(HALF_DAYS, DAY, signed(), attended(1, *rows))
    assert (first.signed, first.chased, first.sheet) == (1, (LUCIEN,), True)


def test_a_paper_sheet_is_recorded_from_the_day_on_and_once_closed_while_somebody_is_without_proof() -> None:
    def may(day: date, *facts: Any) -> list[bool]:
        return [row.recordable for row in read(HALF_DAYS, day, *facts)]

    held = SessionHeld(session=ASTHME, on=DAY, rows=(Attendance(party=CAMILLE, present="all"),))
    first = (signed(), signed(LUCIEN, trainer=True))
    paper = attended(2, HalfDayRow(party=CAMILLE, present="all"), HalfDayRow(party=NOURA, present="all"))
    assert (may(EVE), may(DAY), may(AFTER)) == ([False, False], [True, True], [True, True])
    assert may(DAY, held) == may(DAY, held, signed()) == [True, True]
    assert may(DAY, held, *first) == [False, True]
    assert may(DAY, held, *first, paper) == [False, False]
    assert may(DAY, SessionCancelled(session=ASTHME, on=DAY)) == [False, False]


def test_the_sheet_tells_who_teaches_from_who_learns() -> None:
    def told(day: date) -> list[Any]:
        rows = read(SHEETS, day, signed(arrived="09:20"), signed(LUCIEN, trainer=True))
        return [(row.party, row.present, row.means) for row in rows if row.part == 1]

    assert told(DAY) == [(CAMILLE, "part", "tablet"), (LUCIEN, "teaches", "tablet")]
    assert told(EVE) == [(CAMILLE, "", ""), (LUCIEN, "teaches", "")]
    facts = signed(arrived="09:20"), signed(LUCIEN, trainer=True)
    blank = [(row.party, row.present, row.arrived) for row in read(BLANKS, DAY, *facts)]
    assert blank == [(CAMILLE, "part", "09:20"), (CAMILLE, "all", ""), (NOURA, "all", "")], "who teaches and signed not"


def test_whoever_was_absent_signed_nothing() -> None:
    rows = read(SHEETS, DAY, attended(1, HalfDayRow(party=CAMILLE, present="absent")))
    assert [(row.present, row.means) for row in rows if row.party == CAMILLE] == [("absent", "none"), ("", "")]


def test_once_closed_only_those_who_came_are_to_sign() -> None:
    held = SessionHeld(
        session=ASTHME,
        on=DAY,
        rows=(Attendance(party=CAMILLE, present="absent"), Attendance(party=NOURA, present="all")),
    )
    first, second = read(HALF_DAYS, DAY, signed(LUCIEN, trainer=True), held)
    assert (first.waiting, second.waiting) == (1, 1)
    cancelled = read(HALF_DAYS, DAY, SessionCancelled(session=ASTHME, on=DAY))
    assert [row.waiting for row in cancelled] == [0, 0]
