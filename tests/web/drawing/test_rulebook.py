from datetime import date

import pytest

from core.facts import Id, RuleName
from core.ledger.adopting import ITSELF, AdoptRules
from core.model.rules import Rule, Step
from tests.web.conftest import House
from web.drawing.rulebook import ToldRule, rulebook, step_of


def told(house: House, name: str = "shared_ceiling", address: str = "/baremes") -> ToldRule:
    return next(rule for rule in rulebook(house.visit(address)) if rule.name == name)


def test_steps_come_newest_first_with_their_source_and_what_is_unsure(house: House) -> None:
    rule = told(house)
    assert [step.value for step in rule.steps] == ["800,50\u00a0€", "500,00\u00a0€"]
    assert [step.now for step in rule.steps] == [True, False]
    assert rule.steps[0].source == "https://example.org/plafond"
    assert rule.steps[1].source == ""
    assert rule.steps[0].step.unsure == ("value",)


def test_the_step_in_force_is_that_of_the_day_asked(house: House) -> None:
    assert [step.now for step in told(house, address="/baremes?on=2024-06-01").steps] == [False, True]


def test_a_row_finds_the_step_that_it_names(house: House) -> None:
    step = step_of("shared_ceiling@2026-01-01", house.visit())
    assert step is not None
    assert step.title == "Plafond annuel des achats en commun"
    assert step_of("shared_ceiling@2025-01-01", house.visit()) is None
    assert step_of("nothing@2026-01-01", house.visit()) is None


@pytest.mark.parametrize(
    ("unit", "value", "written"),
    [
        ("EUR/participant", "76", "76,00\u00a0€ par participant"),
        ("mois", "3", "3 mois"),
        ("fraction", "0.75", "75 %"),
        ("fraction", "0.125", "12,5 %"),
        ("participants", "1", "1 participant"),
        ("participants", "5", "5 participants"),
        ("booléen", True, "oui"),
        ("années", "life", "life"),
    ],
)
def test_values_are_written_with_their_unit(house: House, unit: str, value: object, written: str) -> None:
    adopt(house, unit, value)
    assert told(house, "essai").steps[0].value == written


def test_a_table_has_a_line_a_key_and_a_column_a_value(house: House) -> None:
    adopt(house, "EUR/an", {"operation": ["50000.00", "60000.00"], "crisis": ["1.00"]})
    step = told(house, "essai").steps[0]
    assert step.heads == ("Ligne", "1", "2")
    assert list(step.table) == [
        ("operation", "50\u202f000,00\u00a0€ par an", "60\u202f000,00\u00a0€ par an"),
        ("crisis", "1,00\u00a0€ par an", ""),
    ]


WORDS = {"access": "Accès aux soins", "start": "Début", "end": "Fin", "2": "Taille 2", "yes": "Oui", "": "—"}


def test_codes_are_read_in_the_words_of_the_rule(house: House) -> None:
    adopt(house, "mois", {"access": {"start": 6, "end": 18}, "crisis": {"start": "yes"}}, WORDS, unknown=("access",))
    step = told(house, "essai").steps[0]
    assert (step.heads, step.unknown) == (("Ligne", "Début", "Fin"), ["Accès aux soins"])
    assert [tuple(line) for line in step.table] == [("Accès aux soins", "6 mois", "18 mois"), ("crisis", "Oui", "")]


def test_a_list_of_tables_has_a_line_an_item(house: House) -> None:
    adopt(house, "mois", [{"size": 2, "start": 6}, {"size": 3, "end": 1}], WORDS)
    step = told(house, "essai").steps[0]
    assert list(step.heads) == ["size", "Début", "Fin"]
    assert [tuple(line) for line in step.table] == [("Taille 2", "6 mois", ""), ("3 mois", "", "1 mois")]
    adopt(house, "sorte", ["yes", ""], WORDS)
    assert told(house, "essai").steps[0].value == "Oui, —"


def adopt(
    house: House, unit: str, value: object, words: dict[str, str] | None = None, unknown: tuple[str, ...] = ()
) -> None:
    step = Step(since=date(2025, 1, 1), value=value, reference="Essai", unknown=unknown)
    content = Rule(description="Essai", unit=unit, dated_by="date", steps=(step,), words=words or {})
    command = AdoptRules(rule=RuleName(Id("essai")), on=date(2026, 3, 10), content=content)
    house.record(command, roles=frozenset({ITSELF}))
