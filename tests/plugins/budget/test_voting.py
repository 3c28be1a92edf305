"""A budget is voted for a mission or for the running, and voted again."""

from datetime import date
from typing import Any

import msgspec
import pytest

from core.facts import Cents
from plugins.budget.facts import BudgetVoted
from plugins.budget.voting import BUDGETS, VOTE, Budgets, VoteBudget
from tests.core.subjects.invented import SOINS, adopted, mission, rejected
from tests.spec import folded, spec

DECISION: Any = "d-budgetaaaaaaaaaa"
REFUSED: Any = "d-refuseeaaaaaaaaa"
COMMAND = VoteBudget(mission=SOINS, year=2024, amount=Cents(45_000_00), on=date(2024, 1, 20), decision=DECISION)
VOTED = BudgetVoted(mission=SOINS, year=2024, amount=Cents(45_000_00), on=date(2024, 1, 20), decision=DECISION)
GIVEN = (mission(), adopted(DECISION), rejected(REFUSED))


def test_a_budget_is_voted_then_voted_again() -> None:
    spec(VOTE).given(*GIVEN).when(COMMAND).yields(VOTED)
    spec(VOTE).given(*GIVEN, VOTED).when(COMMAND).yields()
    more = msgspec.structs.replace(COMMAND, amount=Cents(50_000_00), on=date(2024, 6, 20))
    fact = msgspec.structs.replace(VOTED, amount=Cents(50_000_00), on=date(2024, 6, 20))
    spec(VOTE).given(*GIVEN, VOTED).when(more).yields(fact)


def test_the_running_of_the_association_has_its_budget() -> None:
    command = msgspec.structs.replace(COMMAND, mission=None, decision=None)
    spec(VOTE).when(command).yields(msgspec.structs.replace(VOTED, mission=None, decision=None))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"mission": "mi-inconnueaaaaaaaa"}, "mission-unknown"),
        ({"decision": REFUSED}, "decision-not-adopted"),
    ],
)
def test_a_budget_is_refused(change: dict[str, Any], code: str) -> None:
    spec(VOTE).given(*GIVEN).when(msgspec.structs.replace(COMMAND, **change)).refused(code)


def test_a_state_is_written_and_read_back() -> None:
    state = folded(BUDGETS, (VOTED, msgspec.structs.replace(VOTED, mission=None)))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(state), type=Budgets) == state
