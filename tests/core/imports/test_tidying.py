from core.imports.tidying import tidied


def test_the_names_of_people_only_and_one_cell_for_both():
    assert tidied({"family": "LE GOFF", "given": "Yann"}) == {"family": "Le Goff", "given": "Yann"}
    assert tidied({"whole": "LE GOFF Yann"}) == {"family": "Le Goff", "given": "Yann"}
    assert tidied({"family": "SCM LES TILLEULS", "nature": "structure"}) == {}
    assert tidied({"family": "Le Goff", "given": "Yann"}) == {}
    assert tidied({"whole": "Yann Le Goff"}) == {}
