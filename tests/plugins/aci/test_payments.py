"""Advances and balances, to the cent."""

from datetime import date
from typing import Any

from hypothesis import given, strategies

from core.facts import Fact
from core.facts.money import cents
from plugins.aci.contract import anniversary
from plugins.aci.schedule import SCHEDULE
from tests.plugins.aci.cases import RULES, amended, mission, shown, signed
from tests.plugins.rulebook import step


def paid(on: date, *facts: Fact) -> list[tuple[str, str, int | None]]:
    return [(row.on.isoformat(), row.line, row.amount) for row in shown(SCHEDULE, on, *RULES, *facts)]


ACCESS = mission("access", ("started", date(2024, 9, 1)))


def test_the_first_two_years_of_a_contract_of_size_2() -> None:
    """E1, R05 to R07."""
    assert paid(date(2026, 3, 14), signed(), *ACCESS) == [
        ("2024-03-15", "operation", 60_000_00),
        ("2024-09-01", "access-fixed", 28_047_95),
        ("2025-03-15", "operation", 45_000_00),
        ("2025-03-15", "access-fixed", 9_349_31),
        ("2025-03-15", "access-fixed", 52_500_00),
        ("2026-03-15", "operation", 15_000_00),
        ("2026-03-15", "operation", 45_000_00),
        ("2026-03-15", "access-fixed", 17_500_00),
        ("2026-03-15", "access-fixed", 52_500_00),
    ]


def test_payments_are_due_until_the_day_and_expected_after_it() -> None:
    rows = shown(SCHEDULE, date(2025, 3, 14), *RULES, signed(), *ACCESS)
    assert [(row.text, row.status) for row in rows] == [
        ("En totalité à la signature", "due"),
        ("Avance au démarrage, année 1", "due"),
        ("Avance, année 2", "expected"),
        ("Solde, année 1", "expected"),
        ("Avance, année 2", "expected"),
    ]


def test_a_leap_contract_year_has_366_days() -> None:
    """E4."""
    facts = (signed(date(2023, 5, 10), size=4), *mission("prevention", ("started", date(2023, 12, 1))))
    found = [one for one in paid(date(2024, 5, 9), *facts) if one[1] == "prevention-fixed"]
    assert found == [
        ("2023-12-01", "prevention-fixed", 6_598_36),
        ("2024-05-10", "prevention-fixed", 2_199_45),
        ("2024-05-10", "prevention-fixed", 15_000_00),
    ]


def test_a_mission_started_on_the_anniversary_is_paid_for_the_whole_year() -> None:
    facts = (signed(), *mission("pathways", ("started", date(2025, 3, 15))))
    found = [one for one in paid(date(2025, 3, 15), *facts) if one[1] == "pathways-fixed"]
    assert found == [
        ("2025-03-15", "pathways-fixed", 26_250_00),
        ("2026-03-15", "pathways-fixed", 8_750_00),
        ("2026-03-15", "pathways-fixed", 26_250_00),
    ]


def test_an_optional_mission_is_paid_from_its_start() -> None:
    """R14."""
    facts = (signed(), *mission("quality", ("started", date(2024, 9, 1))))
    assert ("2024-09-01", "quality-fixed", cents("4006.85")) in paid(date(2024, 9, 1), *facts)
    assert [one for one in paid(date(2024, 8, 31), *facts) if one[1] == "quality-fixed"] == []


def test_the_first_operation_bears_the_factor_of_the_signature() -> None:
    """R08, with the factors of the rule: the start-up bonus until the end of 2021."""
    assert paid(date(2021, 12, 31), signed(date(2021, 12, 31), version="aci-2019"))[0][2] == 105_000_00
    assert paid(date(2022, 1, 1), signed(date(2022, 1, 1), version="aci-2019"))[0][2] == 60_000_00


def test_amounts_of_2019_that_are_not_established_are_left_blank() -> None:
    old = signed(date(2020, 9, 7), version="aci-2019")
    found = paid(date(2020, 12, 31), old, *mission("access", ("started", date(2020, 11, 1))))
    assert ("2020-11-01", "access-fixed", None) in found
    assert ("2021-09-07", "access-fixed", None) in found


def test_each_year_uses_the_size_of_its_first_day() -> None:
    found = paid(date(2025, 3, 15), signed(), amended(date(2024, 9, 1), size=3))
    assert found[:2] == [("2024-03-15", "operation", 60_000_00), ("2025-03-15", "operation", 56_250_00)]


def test_a_contract_that_is_over_pays_its_last_balance_and_no_more() -> None:
    found = paid(date(2031, 1, 1), signed())
    assert found[-1] == ("2029-03-15", "operation", 15_000_00)
    assert len(found) == 9


def test_a_contract_signed_anew_starts_again() -> None:
    found = paid(date(2029, 3, 15), signed(), signed(date(2029, 3, 15)))
    assert [one for one in found if one[0] >= "2029"] == [
        ("2029-03-15", "operation", 15_000_00),
        ("2029-03-15", "operation", 60_000_00),
        ("2030-03-15", "operation", 45_000_00),
    ]


def test_nothing_is_paid_without_a_contract_or_without_rules() -> None:
    assert paid(date(2024, 3, 14), signed()) == []
    assert shown(SCHEDULE, date(2024, 6, 1), signed()) == []
    grid_only = [fact for fact in RULES if fact.rule in {"aci_grid", "aci_advance_rate"}]
    rows = shown(SCHEDULE, date(2024, 6, 1), *grid_only, signed())
    assert [(row.on, row.text) for row in rows] == [(date(2025, 3, 15), "Avance, année 2")]


@given(
    strategies.dates(date(2022, 4, 1), date(2030, 12, 31)),
    strategies.integers(0, 365),
    strategies.sampled_from([1, 2, 3, 4]),
)
def test_advance_and_balance_of_the_first_year_never_exceed_the_envelope(signature: date, wait: int, size: Any) -> None:
    start = date.fromordinal(signature.toordinal() + wait)
    facts = (signed(signature, size), *mission("access", ("started", start)))
    year = [
        one for one in shown(SCHEDULE, start, *RULES, *facts) if one.line == "access-fixed" and "année 1" in one.text
    ]
    grid = step("aci", "aci_grid", signature)
    assert grid is not None
    assert len(year) == (2 if start < anniversary(signature, 1) else 0)
    assert 0 <= sum(one.amount for one in year) <= cents(grid.value["access-fixed"][size - 1])
