import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.collation import alike, folded, near, order, words

LETTERS = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=4, max_size=12)


def test_names_are_sorted_as_in_a_french_dictionary() -> None:
    names = ["Zoé", "Œuvrard", "émile", "Élodie", "Oeuf", "eau", "Emile"]
    assert sorted(names, key=order) == ["eau", "Élodie", "Emile", "émile", "Oeuf", "Œuvrard", "Zoé"]


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [("Le Bihan-Çelik", ("le", "bihan", "celik")), ("d’Œuvrard", ("d", "oeuvrard")), ("", ()), ("R2D_2", ("r2d", "2"))],
)
def test_words_are_folded_and_apart(text: str, parts: tuple[str, ...]) -> None:
    assert words(text) == parts


@given(LETTERS, st.data())
def test_one_slip_of_the_hand_leaves_a_word_near(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(word) - 1))
    letter = data.draw(st.sampled_from("abcdefghijklmnopqrstuvwxyz"))
    moved = word[:place] + word[place + 1 : place + 2] + word[place] + word[place + 2 :]
    for slip in (word[:place] + letter + word[place:], word[:place] + letter + word[place + 1 :], moved):
        assert near(word, slip)
        assert near(slip, word)


@pytest.mark.parametrize(
    ("one", "other"), [("martin", "durand"), ("ange", "angele"), ("ali", "alu"), ("nom12", "nom13"), ("", "a")]
)
def test_other_words_are_not_near(one: str, other: str) -> None:
    assert not near(one, other)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Lefebvre Camille", "camille LEFEVRE", True),
        ("Lefebvre", "Camille Lefebvre", True),
        ("Pharmacie des Lilas", "pharmacie lilas", True),
        ("Lefebvre Camille", "Lefebvre Camile", True),
        ("Lefebvre Camille", "Lefebvre Chloé", False),
        ("Martin Martin", "Martin Paul", False),
        ("de la", "Camille", False),
        ("", "Camille", False),
    ],
)
def test_names_may_be_one(one: str, other: str, same: bool) -> None:
    assert alike(words(one), words(other)) is alike(words(other), words(one)) is same
