"""What participants may expect of the agency: exact, capped by year in the order of sessions, no zero for unknown."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from core.facts import Fact
from core.model.rules import RULES as RULES_FOLD
from core.subjects.training import Attendance, SessionHeld
from plugins.dpc.facts.actions import ActionDeclared
from plugins.dpc.indemnities.indemnity import INDEMNITY, Indemnity, indemnities, rate
from plugins.dpc.records.actions import ACTIONS
from plugins.dpc.records.files import FILES
from tests.core.subjects.invented import CAMILLE, DAY, enrolled, person, session
from tests.plugins.dpc.cases import RULES, sheet
from tests.spec import folded

LATER = date(2025, 12, 31)
OUTSIDE = ActionDeclared(
    number="01234567890",
    label="Asthme",
    kind="fc",
    modality="on-site",
    minutes=180,
    published_from=date(2023, 1, 1),
    hors_quota=True,
)


def found(*facts: Fact) -> list[Indemnity]:
    known = (*RULES, *facts)
    states = (folded(fold, known) for fold in (FILES, ACTIONS, RULES_FOLD))
    return list(indemnities(LATER, *states))


def followed(profession: str = "infirmier", funder: Any = "dpc", **more: Any) -> tuple[Fact, ...]:
    on = more.get("on", DAY)
    place = enrolled(CAMILLE, on, funder=funder)
    return (person(CAMILLE, profession), session(**more), place, sheet([CAMILLE], on))


def test_a_nurse_is_paid_by_the_hour() -> None:
    (one,) = found(*followed())
    assert (one.amount, one.paid, one.rules) == (10128, 3, ("dpc_indemnity@2024-01-01",))
    assert len(one.positions) == 3


@pytest.mark.parametrize(
    ("modality", "on", "amount"),
    [
        ("on-site", date(2023, 12, 31), None),
        ("on-site", date(2024, 1, 1), 16500),
        ("virtual", date(2024, 1, 1), 13200),
        ("remote", date(2024, 1, 1), 8250),
        ("mixed", date(2024, 1, 1), None),
    ],
)
def test_a_pharmacist_is_paid_by_modality_from_the_day_of_the_step(modality: Any, on: date, amount: int | None) -> None:
    (one,) = found(*followed("pharmacien", modality=modality, on=on))
    assert one.amount == amount


def test_who_is_not_paid_by_the_agency_has_no_indemnity() -> None:
    assert found(*followed("psychologue")) == []
    assert found(*followed(funder="other")) == []
    assert found(person(CAMILLE), session(), enrolled(CAMILLE), sheet([CAMILLE], present="part")) == []
    assert found(person(CAMILLE), session(), sheet([CAMILLE])) == []


def test_an_action_outside_the_cap_uses_none_of_it() -> None:
    (one,) = found(OUTSIDE, *followed(duration=60 * 20, action=OUTSIDE.number))
    assert (one.paid, one.amount) == (20, 20 * 3376)


def test_before_any_step_nothing_is_known() -> None:
    assert rate(None, "infirmier", "on-site").cents is None
    assert INDEMNITY == "dpc_indemnity"


@given(st.lists(st.integers(min_value=1, max_value=600), min_size=1, max_size=12))
def test_no_year_is_paid_beyond_its_cap_and_nothing_within_it_is_lost(lengths: list[int]) -> None:
    facts: list[Fact] = [person(CAMILLE)]
    for number, minutes in enumerate(lengths):
        key: Any = f"s-{number:016}"
        on = date(2024, 1 + number, 10)
        facts += [
            replace(session(duration=minutes, on=on), session=key),
            replace(enrolled(CAMILLE, on), session=key),
            SessionHeld(session=key, on=on, rows=(Attendance(party=CAMILLE, present="all"),)),
        ]
    paid = sum((one.paid for one in found(*facts)), Fraction(0))
    assert paid == min(Fraction(sum(lengths), 60), Fraction(14))
