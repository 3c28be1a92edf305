from hypothesis import example, given
from hypothesis import strategies as st

from core.imports.people import Likeness, Someone, _compared

WORDS = ("Anne", "Annie", "Jean", "Paul", "Garnier", "Granier", "Garner", "Vidal", "Roux", "Ny", "X")
families = st.lists(st.sampled_from(WORDS[:-2]), min_size=1, max_size=4).map(" ".join)
givens = st.lists(st.sampled_from(WORDS), max_size=4).map(" ".join)
people = st.builds(Someone, families, givens, email=st.sampled_from(("", "anne@exemple.fr")))


@example([Someone("Anne", ""), Someone("Anne", "")], Someone("Jean Jean Jean", "Jean Jean Jean Anne"))
@example([Someone("Vidal", "")], Someone("Anne Annie Jean Paul", "Garnier Granier Garner Vidal"))
@example([Someone("Anne Annie", "")], Someone("Anne Anne Anne Anne", "Anne Anne Jean"))
@given(st.lists(people, max_size=12), people)
def test_nobody_who_is_like_is_missed_and_nobody_else_is_found(known: list[Someone], one: Someone) -> None:
    likeness = Likeness[int]()
    for number, other in enumerate(known):
        likeness.add(number, other)

    alike = {number for number, other in enumerate(known) if _compared(number, one, other) is not None}
    assert {like.key for like in likeness.like(one)} == alike


def test_a_first_name_in_two_words_is_no_likeness() -> None:
    likeness = Likeness[int]()
    likeness.add(1, Someone("Garnier", "Jean-Paul"))
    likeness.add(2, Someone("Vidal", "Jean-Paul"))

    assert [like.key for like in likeness.like(Someone("Vidal", "Jean Paul"))] == [2]
