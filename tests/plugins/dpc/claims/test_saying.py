"""What people read of a claim says how its amount is made and where the fee comes from."""

import msgspec
import pytest

from core import RULES, Rules
from core.facts import Cents
from plugins.dpc.claims.saying import product, source
from plugins.dpc.facts.claims import Apart
from plugins.dpc.rates.fees import Fees
from tests.plugins.dpc import cases
from tests.plugins.dpc.cases import people
from tests.spec import folded

ALIKE = Fees(Cents(76_00))
KEY = "dpc_participant_fee@2020-01-01"


def rules() -> Rules:
    state: Rules = folded(RULES, cases.RULES)
    return state


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (12, "12 × 76,00\u202f€ = 912,00\u202f€"),
        (18, "18 × 76,00\u202f€ = 1\u202f368,00\u202f€"),
        (0, "0 × 76,00\u202f€ = 0,00\u202f€"),
    ],
)
def test_an_amount_shows_how_it_is_made(number: int, said: str) -> None:
    assert product(ALIKE, people(number)) == said


def test_those_paid_otherwise_stand_apart_in_it() -> None:
    apart = Fees(Cents(76_00), (Apart(fee=Cents(60_00), parties=tuple(people(3))),))
    assert product(apart, people(12)) == "9 × 76,00\u202f€ + 3 × 60,00\u202f€ = 864,00\u202f€"
    assert product(apart, people(3)) == "3 × 60,00\u202f€ = 180,00\u202f€"
    assert source(rules(), KEY, apart).startswith(
        "76,00\u202f€ ou 60,00\u202f€ par participant depuis le 01/01/2020 ; "
    )


def test_a_fee_says_since_when_and_where_from() -> None:
    said = source(rules(), KEY, ALIKE)
    assert said.startswith(
        "76,00\u202f€ par participant depuis le 01/01/2020 (date à confirmer). Source : Fédération des CPTS"
    )


def test_the_source_of_a_fee_that_the_rule_says_no_more_is_not_borrowed() -> None:
    state = rules()
    book = state.books["dpc_participant_fee"]
    steps = tuple(msgspec.structs.replace(step, value="80.00") for step in book.rule.steps)
    book.rule = msgspec.structs.replace(book.rule, steps=steps)
    for known in (state, Rules()):
        said = source(known, KEY, ALIKE)
        assert said.startswith("76,00\u202f€ par participant depuis le 01/01/2020 ; ")
        assert "Source" not in said
