"""What was received of the contract pays the oldest payment of its line, and none of it is lost."""

from datetime import date
from typing import Any

from hypothesis import given, strategies

from core.facts import Cents, Fact
from core.subjects import MoneyReceived
from plugins.aci.schedule import OTHERS, SCHEDULE, STANDING
from tests.plugins.aci.cases import RULES, mission, shown, signed

DAY = date(2025, 4, 1)
ACCESS = mission("access", ("started", date(2024, 9, 1)))
FACTS = (*RULES, signed(), *ACCESS)


def income(cents: int, source: Any, code: str = "", on: date = date(2025, 3, 20), number: int = 0) -> MoneyReceived:
    entry: Any = f"e-{number}"
    towards: Any = f"mi-{code}" if code else None
    return MoneyReceived(entry=entry, on=on, amount=Cents(cents), source=source, mission=towards)


def settled(*incomes: Fact) -> list[tuple[str, int, int, str]]:
    rows = shown(SCHEDULE, DAY, *FACTS, *incomes)
    return [(row.on.isoformat(), row.received, row.left, row.status) for row in rows if row.line == "access-fixed"][:3]


def test_an_income_pays_the_oldest_payment_of_its_line_then_the_next() -> None:
    assert settled() == [
        ("2024-09-01", 0, 28_047_95, "due"),
        ("2025-03-15", 0, 9_349_31, "due"),
        ("2025-03-15", 0, 52_500_00, "due"),
    ]
    assert settled(income(30_000_00, "aci-fixed", "access")) == [
        ("2024-09-01", 28_047_95, 0, "received"),
        ("2025-03-15", 1_952_05, 7_397_26, "partly"),
        ("2025-03-15", 0, 52_500_00, "due"),
    ]


def test_what_is_not_come_says_for_how_long() -> None:
    rows = shown(SCHEDULE, DAY, *FACTS, income(60_000_00, "aci-operation"))
    waited = [(row.line, row.waited, row.status) for row in rows]
    assert waited[:3] == [("operation", None, "received"), ("access-fixed", 212, "due"), ("operation", 17, "due")]
    assert {status for _, days, status in waited if days is None} == {"received", "expected"}


def test_what_came_beside_the_payments_says_why() -> None:
    found = shown(
        OTHERS,
        DAY,
        *FACTS,
        income(5_00, "aci-variable", "access", number=1),
        income(7_00, "aci-fixed", on=date(2025, 3, 19), number=2),
        income(500_000_00, "aci-operation", on=date(2025, 3, 18), number=3),
    )
    assert [(row.label, row.amount, row.reason) for row in found] == [
        ("Accès aux soins, volet variable", 5_00, "variable"),
        ("Volet fixe", 7_00, "no-mission"),
        ("Fonctionnement", 335_000_00, "more"),
    ]


def test_the_whole_is_summed_up_once_a_contract_is_signed() -> None:
    (row,) = shown(STANDING, DAY, *FACTS, income(60_000_00, "aci-operation"))
    assert (row.due, row.received, row.left, row.waiting) == (194_897_26, 60_000_00, 134_897_26, 4)
    assert shown(STANDING, DAY, *RULES) == []


INCOMES = strategies.lists(
    strategies.tuples(
        strategies.integers(1, 200_000_00),
        strategies.sampled_from(["aci-operation", "aci-fixed", "aci-variable", "fir"]),
        strategies.sampled_from(["access", "prevention", ""]),
        strategies.dates(date(2024, 3, 15), date(2025, 12, 31)),
    ),
    max_size=8,
)


@given(INCOMES)
def test_every_cent_of_the_contract_is_somewhere_and_only_once(incomes: list[tuple[int, str, str, date]]) -> None:
    facts = [income(*one, number=number) for number, one in enumerate(incomes)]
    rows = shown(SCHEDULE, DAY, *FACTS, *facts)
    others = shown(OTHERS, DAY, *FACTS, *facts)
    came = sum(cents for cents, source, _, on in incomes if source != "fir" and on <= DAY)
    assert sum(row.received for row in rows) + sum(row.amount for row in others) == came
    assert all(0 <= row.received <= row.amount for row in rows)
