"""The crisis mission is paid by fact."""

from datetime import date

from core.facts import Fact
from plugins.aci.schedule import SCHEDULE
from tests.plugins.aci.cases import RULES, crisis, mission, shown, signed

PLAN = mission("crisis", ("plan-validated", date(2024, 11, 4)))


def paid(on: date, *facts: Fact) -> list[tuple[str, str, int | None]]:
    rows = shown(SCHEDULE, on, *RULES, signed(), *facts)
    return [(row.on.isoformat(), row.line, row.amount) for row in rows if row.line.startswith("crisis")]


def test_a_crisis_is_paid_only_with_a_plan() -> None:
    """R12, E5."""
    assert paid(date(2024, 12, 31), crisis(date(2024, 7, 1))) == [("2024-07-01", "crisis-occurrence", 0)]
    assert paid(date(2024, 12, 31), *PLAN, crisis(date(2024, 7, 1)))[0] == ("2024-07-01", "crisis-occurrence", 0)
    assert paid(date(2024, 12, 31), *PLAN, crisis(date(2024, 11, 4))) == [
        ("2024-11-04", "crisis-plan-first", 35_000_00),
        ("2024-11-04", "crisis-occurrence", 52_500_00),
    ]


def test_an_update_is_paid_from_the_second_year_and_once_a_year() -> None:
    """R13."""
    updates = mission(
        "crisis",
        ("plan-validated", date(2024, 11, 4)),
        ("plan-updated", date(2025, 2, 3)),
        ("plan-updated", date(2025, 11, 3)),
        ("plan-updated", date(2026, 2, 2)),
    )
    assert paid(date(2026, 3, 14), *updates) == [
        ("2024-11-04", "crisis-plan-first", 35_000_00),
        ("2025-11-03", "crisis-plan-update", 17_500_00),
    ]
    assert paid(date(2026, 3, 14), *PLAN) == [("2024-11-04", "crisis-plan-first", 35_000_00)]


def test_one_crisis_is_paid_a_year() -> None:
    facts = (*PLAN, crisis(date(2025, 7, 1)), crisis(date(2025, 8, 1), "Épidémie"), crisis(date(2026, 7, 1)))
    found = [one[0] for one in paid(date(2026, 12, 31), *facts) if one[1] == "crisis-occurrence"]
    assert found == ["2025-07-01", "2026-07-01"]


def test_a_payment_names_the_plan_or_the_crisis_behind_it() -> None:
    facts = (*RULES, signed(), *PLAN)
    (row,) = (row for row in shown(SCHEDULE, date(2024, 12, 31), *facts) if row.line == "crisis-plan-first")
    kinds = [type(facts[position - 1]).__name__ for position in row.positions]
    assert (kinds, row.rules) == (["AciContractSigned", "MilestoneReached"], ("aci_grid@2022-03-31",))


def test_the_version_of_2019_pays_no_crisis() -> None:
    old = signed(date(2020, 9, 7), version="aci-2019")
    rows = shown(SCHEDULE, date(2021, 1, 31), *RULES, old, crisis(date(2021, 1, 1)))
    assert [row.line for row in rows if row.line.startswith("crisis")] == []
