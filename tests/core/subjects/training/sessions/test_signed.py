"""The day of a half-day stays while somebody has signed for it; its times may be put right."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from core.facts import Fact, clear
from core.model.hold import Change
from core.subjects.training.facts import HalfDay, HalfDaySigned
from core.subjects.training.fold import SESSIONS
from core.subjects.training.sessions.signed import days_held
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, session
from tests.spec import folded

MORNING = HalfDay(on=DAY, starts="09:00", ends="12:30", minutes=210)
LATER = HalfDay(on=date(2024, 3, 19), starts="09:00", ends="12:30", minutes=210)
PLANNED = session(parts=(MORNING, LATER))
SIGNED = HalfDaySigned(session=ASTHME, part=1, party=CAMILLE, on=DAY, means="link", written=clear("Camille"))


def code(to: Fact | None, *facts: Fact) -> str:
    refused = days_held(Change(PLANNED, 1, to), folded(SESSIONS, (PLANNED, *facts)))
    return "" if refused is None else refused.code


@pytest.mark.parametrize(
    "to", [None, session(parts=(replace(MORNING, on=date(2024, 3, 5)), LATER)), session(parts=(LATER,))]
)
def test_a_half_day_signed_for_keeps_its_day(to: Any) -> None:
    assert code(to) == ""
    assert code(to, SIGNED) == "half-day-signed"


@pytest.mark.parametrize(
    "to", [session(parts=(replace(MORNING, ends="12:00", minutes=180), LATER)), session(parts=(MORNING,))]
)
def test_times_and_half_days_that_nobody_signed_may_be_put_right(to: Any) -> None:
    assert code(to, SIGNED) == ""
