from datetime import date

from core.subjects.professions import PROFESSIONS
from tests.core.subjects.nomenclature import QUALITIES, SPORT, STRUCTURES
from tests.core.subjects.val import AURELIE, DAY, party, rows


def test_what_may_be_chosen_says_which_rule_brings_it():
    assert [(row.code, row.label, row.positions, row.rules) for row in rows("structures", QUALITIES, STRUCTURES)] == [
        ("msp", "Maison de santé", (2,), ("structures@2019-01-01",)),
        ("pharmacie", "Pharmacie", (2,), ("structures@2019-01-01",)),
    ]
    assert [row.code for row in rows("qualities", QUALITIES, STRUCTURES)] == ["sas"]
    assert rows("structures", STRUCTURES, on=date(2018, 1, 1)) == []


def test_a_profession_of_a_plugin_is_offered_from_its_day_and_read_by_its_name():
    assert [row.profession for row in rows("professions", SPORT, on=date(2022, 1, 1))] == list(PROFESSIONS)
    assert [row.profession for row in rows("professions", SPORT, on=DAY)] == [*PROFESSIONS, "apa"]
    (row,) = rows("parties", SPORT, party(AURELIE, profession="apa"))
    assert row.profession == "Enseignant·e en activité physique adaptée"
