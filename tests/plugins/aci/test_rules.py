"""Each step of the ACI rules holds from its day on, and not on the eve."""

from datetime import date, timedelta

import pytest

from core.facts.money import cents
from tests.plugins.aci.cases import POPULATIONS
from tests.plugins.rulebook import adopted_rules, step

EVE = timedelta(days=1)
TOTALS = (287_500_00, 382_500_00, 487_500_00, 580_000_00)


@pytest.mark.parametrize(
    ("name", "since", "before", "value"),
    [
        ("aci_advance_rate", date(2019, 8, 25), None, "0.75"),
        ("aci_contract_years", date(2019, 8, 25), None, "5"),
        ("aci_signature_share", date(2019, 8, 25), None, "1.00"),
        ("aci_operation_factor", date(2019, 6, 20), None, "1.75"),
        ("aci_operation_factor", date(2022, 1, 1), "1.75", "1.00"),
    ],
)
def test_a_step_holds_from_its_day(name: str, since: date, before: str | None, value: str) -> None:
    eve, day = step("aci", name, since - EVE), step("aci", name, since)
    assert (eve.value if eve else None) == before
    assert day is not None
    assert day.value == value


def test_the_grid_and_the_missions_change_with_the_second_amendment() -> None:
    for name in ("aci_grid", "aci_missions"):
        steps = [step("aci", name, day) for day in (date(2019, 8, 24), date(2019, 8, 25), date(2022, 3, 30))]
        assert [one and one.version for one in steps] == [None, "aci-2019", "aci-2019"]
        later = step("aci", name, date(2022, 3, 31))
        assert later is not None
        assert (later.version, later.unsure) == ("aci-av2", ("since",))


def test_the_printed_totals_are_the_whole_grid_without_the_yearly_update() -> None:
    """R03."""
    grid = step("aci", "aci_grid", date(2024, 1, 1))
    assert grid is not None
    lines = [amounts for line, amounts in grid.value.items() if line != "crisis-plan-update"]
    assert tuple(sum(cents(amounts[size]) for amounts in lines) for size in range(4)) == TOTALS


def test_the_amounts_of_2019_that_are_not_established_are_unknown_not_zero() -> None:
    grid = step("aci", "aci_grid", date(2020, 1, 1))
    assert grid is not None
    assert list(grid.value) == ["operation"]
    assert "access-fixed" in grid.unknown
    assert not any(line.startswith("crisis") for line in (*grid.value, *grid.unknown))


def test_the_sizes_cover_every_population() -> None:
    assert len(POPULATIONS) == 4
    rule = next(fact.content for fact in adopted_rules("aci") if fact.rule == "aci_size")
    assert rule.steps[0].unsure == ("since", "value")
