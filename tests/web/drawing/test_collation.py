import pytest
from hypothesis import given
from hypothesis import strategies as st

from web.drawing.collation import begun, found, initials, nearly, roughly


def test_a_search_takes_words_in_any_order_without_accents() -> None:
    assert found("oeuv élo", "Élodie Œuvrard")
    assert found("l'orge", "CPTS de l’Orge")
    assert not found("élodie martin", "Élodie Œuvrard")


@given(st.text(min_size=1))
def test_every_text_is_found_by_itself(text: str) -> None:
    assert found(text, text)


@given(st.text(min_size=1))
def test_what_is_found_is_found_nearly(text: str) -> None:
    assert nearly(text, text)


@pytest.mark.parametrize("looked", ["lefevre", "Lefévre", "LEFEBVRE", "lefevr", "lefebvre camile", "camille lefbvre"])
def test_a_slip_of_the_hand_is_forgiven(looked: str) -> None:
    assert nearly(looked, "Camille Lefebvre")


@pytest.mark.parametrize(
    ("looked", "text"),
    [
        ("lebihan", "Camille Le Bihan"),
        ("le bihan", "Camille Lebihan"),
        ("delatour", "Anne de La Tour"),
        ("girolt", "Girault Hélène"),
        ("filipe", "Philippe Roy"),
        ("lebian", "Le Bihan"),
    ],
)
def test_words_may_be_glued_or_written_as_they_are_heard(looked: str, text: str) -> None:
    assert nearly(looked, text)


@pytest.mark.parametrize("looked", ["lefort", "lef zoé", "cami12", "lefebvre zoé"])
def test_another_name_is_not_near(looked: str) -> None:
    assert not nearly(looked, "Camille Lefebvre")


@pytest.mark.parametrize("looked", ["gotrn joel", "joel gotrn", "gortni joel", "ogrtn joël"])
def test_beside_a_word_that_is_sure_another_may_hold_two_slips(looked: str) -> None:
    assert roughly(looked, "Gortin Joël")


@pytest.mark.parametrize("looked", ["gotrn", "gotrn zoé", "joel", "gortin joel", "garden joel", "go joel"])
def test_where_nothing_is_sure_or_all_is_nothing_is_rough(looked: str) -> None:
    assert not roughly(looked, "Gortin Joël")


def test_words_begin_a_name_in_any_order() -> None:
    assert begun("be ca", "Camille Berthier")
    assert not begun("er", "Camille Berthier")


@pytest.mark.parametrize(
    ("looked", "held"),
    [
        ("cb", True),
        ("BC", True),
        ("çm", True),
        ("cmb", True),
        ("cc", False),
        ("c", False),
        ("c1", False),
        ("cbmx", False),
    ],
)
def test_initials_are_those_of_a_name_in_any_order(looked: str, held: bool) -> None:
    assert initials(looked, "Camille-Marie Berthier") is held
