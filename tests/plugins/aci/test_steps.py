"""A step binds a contract by its date, or sooner by the contract's own terms; never later."""

from datetime import date

import pytest

from core.facts import Fact
from core.model.rules import RULES as RULE_FOLD
from plugins.aci.contract import CONTRACT
from plugins.aci.steps import binding, size_of
from tests.plugins.aci.cases import POPULATIONS, RULES, amended, signed
from tests.spec import folded

BOOK = folded(RULE_FOLD, RULES)


@pytest.mark.parametrize(
    ("population", "size"),
    [(POPULATIONS[size], size) for size in POPULATIONS]
    + [(1, 1), (39_999, 1), (40_000, 2), (79_999, 2), (80_000, 3), (175_000, 3), (175_001, 4)],
)
def test_a_population_has_a_size(population: int, size: int) -> None:
    """R01, and the bounds that the rule file states."""
    found = size_of(BOOK, population, date(2024, 3, 15))
    assert found is not None
    assert found[0] == size


def test_before_the_first_rule_there_is_no_size() -> None:
    assert size_of(BOOK, 52_300, date(2019, 8, 24)) is None
    assert size_of(BOOK, 0, date(2024, 1, 1)) is not None


def version(on: date, *facts: Fact, by_date: date | None = None) -> str | None:
    step = binding(BOOK, "aci_grid", folded(CONTRACT, facts), on, by_date=by_date)
    return step.version if step else None


def test_the_contract_may_bring_a_version_forward() -> None:
    old = signed(date(2021, 6, 1), version="aci-2019")
    day, start = date(2022, 5, 2), date(2021, 6, 1)
    assert version(day, old, by_date=start) == "aci-2019"
    assert version(day, old, amended(date(2022, 5, 3)), by_date=start) == "aci-2019"
    assert version(day, old, amended(day), by_date=start) == "aci-av2"


def test_the_contract_never_holds_a_version_back() -> None:
    old = signed(date(2021, 6, 1), version="aci-2019")
    assert version(date(2022, 3, 30), old) == "aci-2019"
    assert version(date(2022, 3, 31), old) == "aci-av2"


def test_without_a_step_nothing_binds() -> None:
    assert version(date(2019, 8, 24)) is None
