"""What was voted, received and spent stands side by side, by mission and civil year."""

from datetime import date
from typing import Any

import msgspec

from core.facts import Cents, Fact
from core.model.view import AsOf
from core.subjects.treasury import MoneyReceived
from plugins.budget.balance import BALANCE, SHARES
from tests.core.subjects.invented import CAMILLE, mission
from tests.core.subjects.treasury.entries import RECEIVED, WAGES, paid
from tests.plugins.budget.test_voting import DECISION, VOTED
from tests.spec import folded


def shown(on: date, *facts: Fact) -> list[Any]:
    return list(BALANCE.rows(AsOf(on, len(facts), on), *(folded(fold, facts) for fold in BALANCE.folds)))


FACTS = (
    mission(),
    RECEIVED,
    VOTED,
    paid(),
    msgspec.structs.replace(VOTED, amount=Cents(400_00), on=date(2024, 6, 20)),
    paid(WAGES, 120_00, date(2025, 1, 3)),
)


def test_years_and_missions_stand_side_by_side() -> None:
    rows = shown(date(2025, 12, 31), *FACTS)
    assert [(row.label, row.year, row.voted, row.received, row.spent, row.balance) for row in rows] == [
        ("Accès aux soins du Val", "2025", None, 0, 120_00, -120_00),
        ("Fonctionnement", "2024", None, 60_000_00, 0, 60_000_00),
        ("Accès aux soins du Val", "2024", 400_00, 0, 480_50, -480_50),
    ]
    assert [(row.left, row.over, row.decision, row.positions) for row in rows] == [
        (None, False, None, (6,)),
        (None, False, None, (2,)),
        (-80_50, True, DECISION, (4, 5)),
    ]


def test_the_vote_in_force_on_the_day_counts() -> None:
    (_, row) = shown(date(2024, 6, 19), *FACTS)
    assert (row.voted, row.left, row.over, row.positions) == (45_000_00, 44_519_50, False, (3, 4))
    assert shown(date(2024, 1, 19), *FACTS) == []
    (row,) = shown(date(2024, 1, 20), *FACTS)
    assert (row.voted, row.spent, row.left) == (45_000_00, 0, 45_000_00)


def test_what_the_agency_pays_to_a_participant_is_no_money_of_the_association() -> None:
    """R30: the fee that the association receives counts, and nothing else of the session."""
    entry: Any = "e-andpcaaaaaaaaaaa"
    fee = MoneyReceived(entry=entry, on=date(2024, 6, 3), amount=Cents(912_00), source="dpc")
    (row,) = shown(date(2024, 12, 31), fee)
    assert (row.received, row.balance) == (912_00, 912_00)
    assert CAMILLE not in row.label


def test_a_gauge_shows_the_year_of_the_day_where_a_budget_was_voted() -> None:
    states = [folded(fold, FACTS) for fold in SHARES.folds]

    def labels(on: date) -> list[tuple[str, str]]:
        return [(row.label, row.year) for row in SHARES.rows(AsOf(on, len(FACTS), on), *states)]

    assert labels(date(2024, 12, 31)) == [("Accès aux soins du Val", "2024")]
    assert labels(date(2025, 12, 31)) == []
