from core.subjects.professions import NATIONAL_TOTAL, PROFESSIONS, find, label_of


def test_the_table_keeps_its_flaw():
    """793 members are not broken down in the source: they are never spread over the rows."""
    assert len(PROFESSIONS) == 18
    assert NATIONAL_TOTAL == 48_104
    assert sum(one.national for one in PROFESSIONS.values()) == 47_311


def test_a_profession_is_found_by_its_code_or_one_of_its_names():
    assert find("infirmier") == find("Infirmiers") == find(" INFIRMIER·E ") == "infirmier"
    assert find("") == ""
    assert find("rebouteux") is None


def test_an_unknown_code_is_shown_as_it_is():
    assert label_of("sage-femme") == "Sage-femme"
    assert label_of("rebouteux") == "rebouteux"


def test_eligibility_says_when_it_is_not_known():
    assert PROFESSIONS["infirmier"].funded_andpc == "yes"
    assert PROFESSIONS["psychologue"].obligation_dpc == "no"
    assert PROFESSIONS["biologiste"].obligation_dpc == "unknown"
