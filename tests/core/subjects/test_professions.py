from datetime import date

from core.model.rules import RULES, Rules
from core.registry.rulefiles import read_rules
from core.subjects.nomenclatures import words_of
from core.subjects.plugin import SUBJECTS
from core.subjects.professions import NATIONAL_TOTAL, PROFESSIONS, find, label_of, offered
from tests.core.subjects.nomenclature import SPORT
from tests.spec import folded

DAY = date(2024, 6, 3)


def test_the_table_keeps_its_flaw():
    """793 members are not broken down in the source: they are never spread over the rows."""
    assert len(PROFESSIONS) == 18
    assert NATIONAL_TOTAL == 48_104
    assert sum(one.national for one in PROFESSIONS.values()) == 47_311


def test_a_profession_is_found_by_its_code_or_one_of_its_names():
    assert {find(said, Rules(), DAY) for said in ("infirmier", "Infirmiers", " INFIRMIER·E ")} == {"infirmier"}
    assert find("", Rules(), DAY) == ""
    assert find("rebouteux", Rules(), DAY) is None


def test_generalists_and_specialists_are_told_apart():
    assert find("Médecin généraliste", Rules(), DAY) == "medecin-generaliste"
    assert find("Médecin spécialiste (hors médecine générale)", Rules(), DAY) == "medecin-specialiste"


def test_a_rule_of_a_plugin_adds_a_profession_from_its_day():
    rules = folded(RULES, (SPORT,))

    assert find("enseignant·e en activité physique adaptée", rules, DAY) == "apa"
    assert find("apa", rules, date(2022, 12, 31)) is None
    assert list(offered(rules, DAY)) == [*PROFESSIONS, "apa"]


def test_the_rule_of_the_register_names_every_profession_of_the_table():
    (rule,) = (one for name, one in read_rules(SUBJECTS.rules).items() if name == "professions")
    assert words_of(rule) == {code: one.label for code, one in PROFESSIONS.items()}


def test_an_unknown_code_is_shown_as_it_is():
    assert label_of("sage-femme") == "Sage-femme"
    assert label_of("rebouteux") == "rebouteux"


def test_eligibility_says_when_it_is_not_known():
    assert PROFESSIONS["infirmier"].funded_andpc == "yes"
    assert PROFESSIONS["psychologue"].obligation_dpc == "no"
    assert PROFESSIONS["biologiste"].obligation_dpc == "unknown"
