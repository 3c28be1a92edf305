"""The envelope is the grid of the contract's own size, each line with its certainty."""

from datetime import date

import pytest

from core.facts import Fact
from plugins.aci.envelope import ENVELOPE, THE_CONTRACT
from tests.plugins.aci.cases import POPULATIONS, RULES, amended, shown, signed

DAY = date(2024, 6, 1)


def lines(on: date, *facts: Fact) -> dict[str, int | None]:
    return {row.line: row.amount for row in shown(ENVELOPE, on, *RULES, *facts)}


def test_size_2_under_the_second_amendment() -> None:
    """R02 and the grid."""
    assert lines(DAY, signed()) == {
        "operation": 60_000_00,
        "access-fixed": 70_000_00,
        "access-variable": 30_000_00,
        "pathways-fixed": 35_000_00,
        "pathways-variable": 35_000_00,
        "prevention-fixed": 15_000_00,
        "prevention-variable": 15_000_00,
        "crisis-plan-first": 35_000_00,
        "crisis-plan-update": 17_500_00,
        "crisis-occurrence": 52_500_00,
        "quality-fixed": 10_000_00,
        "quality-variable": 10_000_00,
        "support-fixed": 7_500_00,
        "support-variable": 7_500_00,
    }


@pytest.mark.parametrize(("size", "total"), [(1, 287_500_00), (2, 382_500_00), (3, 487_500_00), (4, 580_000_00)])
def test_the_lines_add_up_to_the_printed_total(size: int, total: int) -> None:
    """R03, E2."""
    found = lines(DAY, signed(size=size))
    assert sum(amount or 0 for line, amount in found.items() if line != "crisis-plan-update") == total


def test_the_amounts_of_2019_are_to_be_entered_not_zero() -> None:
    old = signed(date(2021, 6, 1), version="aci-2019")
    rows = {row.line: row for row in shown(ENVELOPE, date(2021, 7, 1), *RULES, old)}
    assert (rows["operation"].amount, rows["operation"].certainty) == (60_000_00, "sure")
    assert (rows["access-fixed"].amount, rows["access-fixed"].certainty) == (None, "unknown")
    assert "crisis-plan-first" not in rows


def test_the_grid_is_that_of_the_first_day_of_the_contract_year() -> None:
    old = signed(date(2021, 6, 1), version="aci-2019")
    assert lines(date(2022, 5, 31), old)["access-fixed"] is None
    assert lines(date(2022, 6, 1), old)["access-fixed"] == 70_000_00


def test_a_signed_amendment_changes_the_size_from_its_day() -> None:
    """R18."""
    facts = (signed(), amended(date(2024, 9, 1), size=3))
    assert lines(date(2024, 8, 31), *facts)["operation"] == 60_000_00
    assert lines(date(2024, 9, 1), *facts)["operation"] == 75_000_00


def test_a_line_names_its_rule_and_records_and_says_what_is_unsure() -> None:
    facts = (*RULES, signed(), amended(date(2024, 4, 1), size=3))
    row = shown(ENVELOPE, DAY, *facts)[0]
    assert (row.certainty, row.rules) == ("since", ("aci_grid@2022-03-31",))
    kinds = [type(facts[position - 1]).__name__ for position in row.positions]
    assert kinds == ["RulesAdopted", "AciContractSigned", "AciContractAmended"]


def test_there_is_no_envelope_before_the_contract_after_its_end_or_without_a_grid() -> None:
    assert lines(date(2024, 3, 14), signed()) == {}
    assert lines(date(2029, 3, 14), signed()) != {}
    assert lines(date(2029, 3, 15), signed()) == {}
    assert shown(ENVELOPE, DAY, signed()) == []


def test_the_contract_shows_its_year_and_its_end() -> None:
    (row,) = shown(THE_CONTRACT, date(2025, 3, 15), *RULES, signed())
    assert (row.signed, row.version, row.population, row.size, row.size_now) == (
        date(2024, 3, 15),
        "aci-av2",
        POPULATIONS[2],
        "2",
        "2",
    )
    assert (row.year, row.anniversary, row.ends, row.over) == (2, date(2026, 3, 15), date(2029, 3, 15), False)
    assert row.rules == ("aci_size@2019-08-25", "aci_contract_years@2019-08-25")
    (row,) = shown(THE_CONTRACT, date(2029, 3, 15), *RULES, signed())
    assert row.over
    assert shown(THE_CONTRACT, date(2024, 3, 14), *RULES, signed()) == []


def test_without_rules_the_contract_shows_what_it_says_itself() -> None:
    (row,) = shown(THE_CONTRACT, DAY, signed())
    assert (row.size, row.size_now, row.ends, row.over, row.rules) == ("2", "", None, False, ())
