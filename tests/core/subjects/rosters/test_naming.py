import pytest

from core.subjects.rosters import MembersRow, names


@pytest.mark.parametrize(
    ("whole", "told"),
    [
        ("DUPONT Marie", ("DUPONT", "Marie")),
        ("Marie-Noëlle LE BIHAN", ("LE BIHAN", "Marie-Noëlle")),
        ("Dupont, Marie", ("Dupont", "Marie")),
        ("Dr. ÇELIK Loïc", ("ÇELIK", "Loïc")),
        ("Mme D’ALMEIDA Inès", ("D’ALMEIDA", "Inès")),
        ("Marie Dupont", None),
        ("DUPONT MARIE", None),
        ("", ("", "")),
    ],
)
def test_a_family_name_is_told_from_a_first_name_by_its_capitals_or_a_comma(whole, told):
    assert names(MembersRow(whole=whole)) == told


def test_two_columns_are_taken_as_they_are_and_a_structure_has_one_name():
    assert names(MembersRow(family="Le Bihan", given="Loïc")) == ("Le Bihan", "Loïc")
    assert names(MembersRow(whole="Pharmacie du Centre", nature="structure")) == ("Pharmacie du Centre", "")
