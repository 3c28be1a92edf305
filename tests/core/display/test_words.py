import pytest

from core.display import of


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Allaire Jérôme", "d’Allaire Jérôme"),
        ("Élan", "d’Élan"),
        ("Œuvrard", "d’Œuvrard"),
        ("Yves", "d’Yves"),
        ("Yann", "de Yann"),
        ("Drouet", "de Drouet"),
        ("Hamel", "de Hamel"),
    ],
)
def test_de_is_elided_before_a_vowel(name, said):
    assert of(name) == said
