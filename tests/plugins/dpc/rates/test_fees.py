"""One amount for all, or the amounts of a table by modality and profession; the sum is that of the lines."""

from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.model.rules import RulesAdopted, Step
from plugins.dpc.claims.filing import FILE
from plugins.dpc.rates.fees import fees, rate, rates
from tests.plugins.dpc.cases import ask, held, people
from tests.spec import spec

TABLE = {"": "76.00", "remote": "50.00", "virtual": {"": "70.00", "pharmacien": "80.00"}, "mixed": {"infirmier": "60"}}


def step(value: Any) -> Step:
    return Step(since=date(2020, 1, 1), value=value, reference="Barème d’essai")


@pytest.mark.parametrize(
    ("modality", "profession", "amount"),
    [
        ("on-site", "pharmacien", 76_00),
        ("remote", "pharmacien", 50_00),
        ("virtual", "pharmacien", 80_00),
        ("virtual", "infirmier", 70_00),
        ("mixed", "infirmier", 60_00),
        ("mixed", "pharmacien", 76_00),
    ],
)
def test_what_says_most_of_somebody_counts_first(modality: str, profession: str, amount: int) -> None:
    table = rates(step(TABLE))
    assert table is not None
    assert rate(table, modality, profession) == amount


@pytest.mark.parametrize("value", [{}, {"": ""}, {"remote": "50.00"}, {"": {"pharmacien": "80.00"}}])
def test_a_table_that_leaves_somebody_without_an_amount_is_no_rule(value: Any) -> None:
    assert rates(step(value)) is None


def test_one_amount_sets_nobody_apart() -> None:
    table = rates(step("76.00"))
    assert table is not None
    found = fees(table, "remote", dict.fromkeys(people(12), "pharmacien"))
    assert (found.fee, found.apart, found.worth(people(12))) == (76_00, (), 912_00)


@given(st.lists(st.sampled_from(["pharmacien", "infirmier", "sage-femme", ""]), max_size=40), st.data())
def test_the_sum_is_that_of_the_lines(professions: list[str], data: st.DataObject) -> None:
    table = rates(step(TABLE))
    assert table is not None
    modality = data.draw(st.sampled_from(["on-site", "remote", "virtual", "mixed"]))
    said = dict(zip(people(len(professions)), professions, strict=True))
    found = fees(table, modality, said)
    assert found.worth(said) == sum(found.of(party) for party in said)
    assert all(found.of(party) == rate(table, modality, profession) for party, profession in said.items())
    assert len({one for apart in found.apart for one in apart.parties}) == sum(len(one.parties) for one in found.apart)


def test_a_claim_sums_what_each_profession_is_paid() -> None:
    """Six people of three professions in a virtual class: pharmacists at 80 €, the others at 70 €."""
    (claim,) = spec(FILE).given(*held(6, modality="virtual"), adopted(TABLE)).when(ask()).result
    assert claim.total == 4 * 70_00 + 2 * 80_00
    assert claim.fee == 70_00
    assert [(one.fee, len(one.parties)) for one in claim.apart] == [(80_00, 2)]


def test_a_table_with_a_hole_is_no_rule_in_force() -> None:
    spec(FILE).given(*held(6), adopted({"remote": "50.00"})).when(ask()).refused("no-rule-in-force")


def adopted(value: Any) -> RulesAdopted:
    ours = next(one for one in held(0) if isinstance(one, RulesAdopted) and one.rule == "dpc_participant_fee")
    return msgspec.structs.replace(ours, content=msgspec.structs.replace(ours.content, steps=(step(value),)))
