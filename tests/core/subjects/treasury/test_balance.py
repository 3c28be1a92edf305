"""What is left is what came in less what went out, whichever way it is added up."""

from datetime import date
from typing import Any

from hypothesis import given, strategies

from core.facts import Cents, Fact
from core.model.view import AsOf
from core.subjects.missions import MISSIONS
from core.subjects.parties.fold import PARTIES
from core.subjects.treasury import BALANCE, BY_NATURE, BY_SOURCE, ENTRIES, MONEY, TOTALS, MoneyReceived
from tests.core.subjects.invented import SOINS, mission
from tests.core.subjects.treasury.entries import RECEIVED, WAGES, paid
from tests.spec import folded

DAY = date(2024, 12, 31)
ASOF = AsOf(DAY, 9, DAY)
STRANGE: Any = "mi-inconnueaaaaaaaa"
FACTS: tuple[Fact, ...] = (
    mission(),
    RECEIVED,
    paid(),
    paid(WAGES, 2_000_00, date(2024, 4, 30), nature="salaries", mission=None),
    paid(WAGES + "b", 19_50, date(2024, 5, 2), mission=SOINS),
)


def test_the_balance_is_given_for_the_running_then_for_each_mission() -> None:
    rows = BALANCE.rows(ASOF, folded(MONEY, FACTS), folded(MISSIONS, FACTS))
    assert [(row.label, row.received, row.spent, row.balance, row.positions) for row in rows] == [
        ("Fonctionnement", 60_000_00, 2_000_00, 58_000_00, (2, 4)),
        ("Accès aux soins du Val", 0, 500_00, -500_00, (3, 5)),
    ]


def test_a_mission_that_is_not_opened_keeps_its_id() -> None:
    facts = (paid(mission=STRANGE),)
    (row,) = BALANCE.rows(ASOF, folded(MONEY, facts), folded(MISSIONS, facts))
    assert row.label == STRANGE


def test_the_whole_is_one_line_and_none_at_first() -> None:
    (row,) = TOTALS.rows(ASOF, folded(MONEY, FACTS))
    assert (row.received, row.spent, row.balance, row.positions) == (60_000_00, 2_500_00, 57_500_00, (2, 3, 4, 5))
    assert list(TOTALS.rows(ASOF, folded(MONEY, ()))) == []


def test_natures_and_sources_are_added_up() -> None:
    state = folded(MONEY, FACTS)
    natures = [(row.code, row.label, row.amount, row.entries, row.positions) for row in BY_NATURE.rows(ASOF, state)]
    assert natures == [
        ("salaries", "Salaires et charges", 2_000_00, 1, (4,)),
        ("actions", "Actions", 500_00, 2, (3, 5)),
    ]
    assert [(row.code, row.amount) for row in BY_SOURCE.rows(ASOF, state)] == [("aci-operation", 60_000_00)]


AMOUNTS = strategies.lists(
    strategies.tuples(strategies.booleans(), strategies.sampled_from([SOINS, None]), strategies.integers(1, 10**9))
)


@given(AMOUNTS)
def test_every_way_of_adding_up_agrees(moves: list[tuple[bool, Any, int]]) -> None:
    facts: list[Fact] = []
    for number, (comes, towards, amount) in enumerate(moves):
        entry: Any = f"e-{number}"
        if comes:
            facts.append(MoneyReceived(entry=entry, on=DAY, amount=Cents(amount), source="fir", mission=towards))
        else:
            facts.append(paid(entry, amount, DAY, mission=towards))
    money, missions = folded(MONEY, facts), folded(MISSIONS, facts)
    exact = sum(amount if comes else -amount for comes, _, amount in moves)
    assert sum(row.balance for row in BALANCE.rows(ASOF, money, missions)) == exact
    assert sum(row.balance for row in TOTALS.rows(ASOF, money)) == exact
    assert next((row.balance for row in ENTRIES.rows(ASOF, money, folded(PARTIES, ()))), 0) == exact
    came, went = (sum(row.amount for row in view.rows(ASOF, money)) for view in (BY_SOURCE, BY_NATURE))
    assert came - went == exact
