from datetime import date

import pytest

from core.model.rules import RULES, Rule, RulesAdopted, Step
from core.subjects.nomenclatures import find, in_force, nomenclature_of, words_of
from tests.core.subjects.nomenclature import adopted
from tests.spec import folded

OURS = adopted("structures", {date(2019, 1, 1): ["msp"], date(2024, 1, 1): ["msp", "cabinet"]}, msp="MSP")
THEIRS = adopted("structures.thermes", {date(2022, 1, 1): ["thermes", "msp"]}, thermes="Thermes", msp="Autre MSP")
DAY = date(2024, 6, 3)


def test_codes_are_those_of_the_day_a_plugin_s_after_one_s_own():
    rules = folded(RULES, (THEIRS, OURS, adopted("dpc_rates", {date(2019, 1, 1): ["rien"]})))

    assert in_force(rules, "structures", date(2018, 1, 1)) == {}
    assert in_force(rules, "structures", date(2021, 1, 1)) == {"msp": "MSP"}
    assert in_force(rules, "structures", DAY) == {"msp": "MSP", "cabinet": "cabinet", "thermes": "Thermes"}


def test_an_old_code_keeps_its_words():
    steps = {date(2019, 1, 1): ["msp", "ancienne"], date(2024, 1, 1): ["msp"]}
    assert words_of(adopted("structures", steps, msp="MSP", ancienne="Ancienne").content) == {
        "msp": "MSP",
        "ancienne": "Ancienne",
    }


def test_what_is_no_list_of_codes_offers_nothing():
    step = Step(since=date(2019, 1, 1), value="12", reference="essai")
    rule = Rule(description="d", unit="u", dated_by="d", steps=(step,))
    rules = folded(RULES, (RulesAdopted(rule="structures", on=DAY, content=rule),))
    assert in_force(rules, "structures", DAY) == {}


@pytest.mark.parametrize(
    ("rule", "nomenclature"),
    [
        ("professions", "professions"),
        ("professions.sport", "professions"),
        ("professions_x", ""),
        ("dpc_min_hours", ""),
    ],
)
def test_a_rule_belongs_to_the_nomenclature_before_its_dot(rule, nomenclature):
    assert nomenclature_of(rule) == nomenclature


def test_a_code_is_found_by_itself_or_by_its_words():
    offered = {"msp": "Maison de santé"}
    assert find(" MSP ", offered) == find("maison de SANTÉ", offered) == "msp"
    assert find("  ", offered) == ""
    assert find("école", offered) is None
