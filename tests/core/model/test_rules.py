"""Dated rules: the step of the day, exact values, and no rule where there is none."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.facts import Cents, Id, RuleName
from core.model.rules import RULES, Rule, Rules, RulesAdopted, Step, history, step_at, step_key
from tests.spec import folded

FIRST = date(2020, 1, 1)
FEE = RuleName(Id("participant_fee"))


def step(since: date, value: object = "76") -> Step:
    return Step(since=since, value=value, reference="Conseil d’administration")


def rule(*steps: Step) -> Rule:
    return Rule(description="Forfait", unit="€", dated_by="séance", steps=steps)


def adopted(*steps: Step) -> RulesAdopted:
    return RulesAdopted(rule=FEE, on=FIRST, content=rule(*steps))


starts = st.lists(st.integers(0, 4000).map(lambda far: FIRST + timedelta(days=far)), min_size=1, unique=True).map(
    sorted
)


@given(starts)
def test_a_step_holds_from_its_day_to_the_eve_of_the_next(since: list[date]) -> None:
    steps = [step(day, str(number)) for number, day in enumerate(since)]
    eve = timedelta(days=1)

    assert step_at(steps, since[0] - eve) is None
    for one, following in zip(steps, [*steps[1:], None], strict=True):
        assert step_at(steps, one.since) is one
        assert step_at(steps, following.since - eve if following else date.max) is one


@given(starts, st.dates(FIRST, date(2035, 1, 1)))
def test_the_rules_known_give_the_step_of_a_day(since: list[date], day: date) -> None:
    steps = tuple(step(one) for one in since)

    assert folded(RULES, [adopted(*steps)]).at(FEE, day) == step_at(steps, day)


def test_no_rule_is_not_zero() -> None:
    assert Rules().at(FEE, FIRST) is None
    assert Rules().position(FEE) == 0
    assert list(history(Rules(), FEE).entries) == []


def test_a_rule_recorded_again_replaces_the_one_before() -> None:
    rules = folded(RULES, [adopted(step(FIRST, "76")), adopted(step(FIRST, "80"))])
    found = rules.at(FEE, FIRST)

    assert found is not None
    assert found.cents() == 8_000
    assert rules.position(FEE) == 2


def test_the_steps_of_a_rule_are_shown_as_a_history_that_names_its_record() -> None:
    steps = step(FIRST, "76"), step(date(2024, 1, 1), "80")
    shown = history(folded(RULES, [adopted(*steps)]), FEE)

    assert [(entry.on, entry.position, entry.value) for entry in shown.entries] == [
        (FIRST, 1, steps[0]),
        (date(2024, 1, 1), 1, steps[1]),
    ]


@pytest.mark.parametrize(("value", "number"), [("76", Fraction(76)), ("0.5", Fraction(1, 2)), (3, Fraction(3))])
def test_a_value_is_an_exact_number(value: object, number: Fraction) -> None:
    assert step(FIRST, value).number() == number


@given(st.decimals(0, 1_000_000, places=3))
def test_a_value_in_euros_becomes_cents_in_one_rounding(euros: Decimal) -> None:
    found = step(FIRST, str(euros)).cents()

    assert abs(Fraction(found) - Fraction(euros) * 100) <= Fraction(1, 2)
    assert isinstance(found, int)


def test_a_step_is_named_by_its_rule_and_its_day() -> None:
    assert step_key(FEE, step(FIRST)) == "participant_fee@2020-01-01"
    assert step(FIRST).cents() == Cents(7_600)
