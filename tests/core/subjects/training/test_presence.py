"""Who was there, and for how long, from sheets and signatures of half-days."""

from datetime import date
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.view import AsOf
from core.subjects.training import (
    PARTICIPANTS,
    SESSIONS,
    Attendance,
    EnrolmentWithdrawn,
    HalfDayRow,
    SessionHeld,
    Sessions,
    throughout,
)
from core.subjects.training.presence import attended, during, minutes, missing
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, session
from tests.core.subjects.training.attendance.test_signing import PARTS, signed
from tests.core.subjects.training.attendance.test_signing import attended as paper
from tests.spec import folded

HELD = {
    mark: SessionHeld(session=ASTHME, on=DAY, rows=(Attendance(party=CAMILLE, present=mark),))
    for mark in ("all", "part", "absent")
}


def known(*facts: Any) -> Any:
    return folded(SESSIONS, (session(parts=PARTS, trainer=LUCIEN, duration=390), enrolled(CAMILLE), *facts)).by_id[
        ASTHME
    ]


@pytest.mark.parametrize(
    ("fact", "there"),
    [
        (signed(), 210),
        (signed(arrived="09:20"), 190),
        (signed(left="12:00"), 180),
        (signed(arrived="09:20", left="12:00"), 160),
        (signed(arrived="13:00"), 0),
        (paper(1, HalfDayRow(party=CAMILLE, present="part")), 0),
        (paper(1, HalfDayRow(party=CAMILLE, present="part", left="10:00")), 60),
        (paper(1, HalfDayRow(party=CAMILLE, present="absent", left="10:00")), 0),
        (paper(1, HalfDayRow(party=CAMILLE, present="all")), 210),
    ],
)
def test_what_was_missed_at_either_end_is_not_counted(fact: Any, there: int) -> None:
    assert attended(known(fact), 1, CAMILLE) == there


def test_a_late_arrival_after_midnight_is_counted_on_the_clock() -> None:
    assert attended(known(signed(part=2, arrived="00:10")), 2, CAMILLE) == 20
    assert attended(known(signed(part=2, left="23:30")), 2, CAMILLE) == 120


def test_time_is_counted_once_the_sheet_of_the_session_is_closed() -> None:
    both = (signed(), signed(part=2, left="23:30"))
    assert minutes(known(*both), CAMILLE) == 0
    assert minutes(known(*both, HELD["part"]), CAMILLE) == 330
    whole = signed(), signed(part=2)
    assert minutes(known(*whole, HELD["part"]), CAMILLE) == 0, "a part that the half-days do not tell of"
    assert minutes(known(HELD["all"]), CAMILLE) == 390
    assert minutes(known(HELD["part"]), CAMILLE) == 0
    assert minutes(known(*both, HELD["absent"]), CAMILLE) == 0


def test_a_signature_is_missing_from_the_day_of_its_half_day() -> None:
    assert missing(known(), CAMILLE, date(2024, 3, 11)) == []
    assert missing(known(), CAMILLE, DAY) == list(PARTS)
    assert missing(known(signed()), CAMILLE, DAY) == [PARTS[1]]
    assert missing(known(signed(), paper(2, HalfDayRow(party=CAMILLE, present="absent"))), CAMILLE, DAY) == []


MARKS = st.sampled_from(["all", "part", "absent"])


@given(st.lists(MARKS, min_size=2, max_size=2))
def test_there_throughout_is_there_for_every_half_day(marks: list[Any]) -> None:
    facts = [paper(part, HalfDayRow(party=CAMILLE, present=mark)) for part, mark in enumerate(marks, start=1)]
    one = known(*facts)
    assert (throughout(one, CAMILLE) == "all") == (set(marks) == {"all"})
    assert (throughout(one, CAMILLE) == "absent") == (set(marks) == {"absent"})


def test_how_somebody_was_there_is_told_by_paper_before_a_signature() -> None:
    for mark, (arrived, left) in product(("all", "part", "absent"), (("", ""), ("09:10", ""))):
        one = known(signed(arrived=arrived, left=left), paper(1, HalfDayRow(party=CAMILLE, present=mark)))
        assert during(one, 1, CAMILLE) == mark


def test_nothing_is_missing_of_who_gave_the_place_back() -> None:
    gone = EnrolmentWithdrawn(session=ASTHME, party=CAMILLE, on=date(2024, 3, 11))
    assert missing(known(gone), CAMILLE, DAY) == []
    rows = PARTICIPANTS.rows(AsOf(DAY, 5, DAY), Sessions({ASTHME: known(enrolled(NOURA), signed(NOURA), gone)}))
    assert [(row.party, row.signed, row.missing) for row in rows] == [
        (CAMILLE, "", ""),
        (NOURA, "1 sur 2", "21:30 – 00:30"),
    ]
