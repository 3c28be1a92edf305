"""What people read of a claim says how its amount is made and where the fee comes from."""

import msgspec
import pytest

from core import RULES, Rules
from core.facts import Cents
from plugins.dpc.saying import product, source
from tests.plugins.dpc import cases
from tests.spec import folded

KEY = "dpc_participant_fee@2020-01-01"


def rules() -> Rules:
    state: Rules = folded(RULES, cases.RULES)
    return state


@pytest.mark.parametrize(
    ("number", "total", "said"),
    [
        (12, 912_00, "12 × 76,00\u202f€ = 912,00\u202f€"),
        (18, 1_368_00, "18 × 76,00\u202f€ = 1\u202f368,00\u202f€"),
        (0, 0, "0 × 76,00\u202f€ = 0,00\u202f€"),
    ],
)
def test_an_amount_shows_how_it_is_made(number: int, total: int, said: str) -> None:
    assert product(number, Cents(76_00), Cents(total)) == said


def test_a_fee_says_since_when_and_where_from() -> None:
    said = source(rules(), KEY, Cents(76_00))
    assert said.startswith(
        "76,00\u202f€ par participant depuis le 01/01/2020 (date à confirmer). Source : Fédération des CPTS"
    )


def test_the_source_of_a_fee_that_the_rule_says_no_more_is_not_borrowed() -> None:
    state = rules()
    book = state.books["dpc_participant_fee"]
    steps = tuple(msgspec.structs.replace(step, value="80.00") for step in book.rule.steps)
    book.rule = msgspec.structs.replace(book.rule, steps=steps)
    for known in (state, Rules()):
        said = source(known, KEY, Cents(76_00))
        assert said.startswith("76,00\u202f€ par participant depuis le 01/01/2020 ; ")
        assert "Source" not in said
