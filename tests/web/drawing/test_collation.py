from hypothesis import given
from hypothesis import strategies as st

from web.drawing.collation import folded, found, order


def test_names_are_sorted_as_in_a_french_dictionary() -> None:
    names = ["Zoé", "Œuvrard", "émile", "Élodie", "Oeuf", "eau", "Emile"]
    assert sorted(names, key=order) == ["eau", "Élodie", "Emile", "émile", "Oeuf", "Œuvrard", "Zoé"]


def test_a_search_takes_words_in_any_order_without_accents() -> None:
    assert found("oeuv élo", "Élodie Œuvrard")
    assert found("l'orge", "CPTS de l’Orge")
    assert not found("élodie martin", "Élodie Œuvrard")


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text(min_size=1))
def test_every_text_is_found_by_itself(text: str) -> None:
    assert found(text, text)
