"""Amounts are those of a contract on a day; contract years have 365 or 366 days."""

from datetime import date

from core.model.rules import RULES as RULE_FOLD
from plugins.aci.contract import CONTRACT
from plugins.aci.grid import amounts, end_of, year_of
from tests.plugins.aci.cases import RULES, signed
from tests.spec import folded

BOOK = folded(RULE_FOLD, RULES)
CONTRACTS = folded(CONTRACT, (signed(),))


def test_before_the_signature_there_are_no_amounts() -> None:
    assert amounts(BOOK, CONTRACTS, date(2024, 3, 14)) == {}
    assert next(iter(amounts(BOOK, CONTRACTS, date(2024, 3, 15)))) == "operation"


def test_a_contract_year_with_a_29th_of_february_has_366_days() -> None:
    assert year_of(date(2023, 5, 10), date(2024, 5, 9)).days == 366
    assert year_of(date(2024, 3, 15), date(2024, 9, 1)).days == 365


def test_a_contract_lasts_five_years_when_a_rule_says_so() -> None:
    assert end_of(BOOK, date(2024, 2, 29)) == date(2029, 2, 28)
    assert end_of(folded(RULE_FOLD, ()), date(2024, 2, 29)) is None
