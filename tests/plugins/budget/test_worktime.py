"""The time of working groups is compared with the scale of the day."""

from datetime import date
from typing import Any

import pytest

from core.facts import Fact
from core.model.view import AsOf
from core.subjects.workgroups import WorkMeetingHeld
from plugins.budget.worktime import TIME
from tests.core.subjects.invented import CAMILLE, LUCIEN, NOURA, SOINS
from tests.plugins.rulebook import adopted_rules
from tests.spec import folded

RULES = adopted_rules("budget")


def held(on: date, minutes: int, *present: Any) -> WorkMeetingHeld:
    work: Any = f"w-{on.isoformat()}"
    return WorkMeetingHeld(work=work, mission=SOINS, on=on, topic="Annuaire", present=present, duration=minutes)


def shown(on: date, *facts: Fact) -> list[Any]:
    return list(TIME.rows(AsOf(on, len(facts), on), *(folded(fold, facts) for fold in TIME.folds)))


@pytest.mark.parametrize(
    ("minutes", "each"),
    [(8 * 60, 300_00), (7 * 60, 262_50), (60, 37_50), (1, 63), (50, 31_25)],
)
def test_a_day_of_eight_hours_is_worth_300_euros(minutes: int, each: int) -> None:
    """R40: seven hours are 262.50 €, without VAT."""
    day = date(2024, 4, 9)
    (row,) = shown(day, *RULES, held(day, minutes, CAMILLE))
    assert (row.each, row.total) == (each, each)


def test_all_those_present_are_counted_and_the_rule_is_named() -> None:
    day = date(2024, 4, 9)
    (row,) = shown(day, *RULES, held(day, 90, CAMILLE, LUCIEN, NOURA))
    assert (row.people, row.length, row.each, row.total) == (3, "1 h 30", 56_25, 168_75)
    assert row.rules == ("indemnity_day@2020-01-01", "indemnity_day_hours@2020-01-01", "indemnity_warning@2022-03-17")
    assert row.positions == (len(RULES) + 1,)


def test_one_scale_for_all_is_to_be_checked_since_march_2022() -> None:
    eve, day = date(2022, 3, 16), date(2022, 3, 17)
    later, sooner = shown(day, *RULES, held(eve, 60, CAMILLE), held(day, 60, CAMILLE))
    assert (sooner.on, sooner.warning) == (eve, False)
    assert (later.on, later.warning) == (day, True)


def test_before_the_scale_no_amount_is_shown() -> None:
    day = date(2019, 12, 31)
    (row,) = shown(day, *RULES, held(day, 60, CAMILLE))
    assert (row.each, row.total, row.rules) == (None, None, ("indemnity_warning@2019-01-01",))
    assert shown(date(2019, 12, 30), *RULES, held(day, 60, CAMILLE)) == []
