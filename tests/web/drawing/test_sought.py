"""What is found in many texts at once is what is found in each."""

from hypothesis import example, given
from hypothesis import strategies as st

from web.drawing.collation import found, like, nearly, roughly
from web.drawing.sought import Sought

WORDS = [
    "Lefebvre",
    "lefevre",
    "Le",
    "Bihan",
    "lebihan",
    "lebian",
    "Girault",
    "girolt",
    "Joël",
    "gotrn",
    "Gortin",
    "c2",
]
TEXTS = st.lists(st.lists(st.sampled_from(WORDS) | st.text("abeélt 1-", max_size=6), max_size=4).map(" ".join))
LOOKED = st.lists(st.sampled_from(WORDS) | st.text("abeélt1-", max_size=5), max_size=3).map(" ".join)


@given(texts=TEXTS, looked=LOOKED)
@example(texts=["Gortin Joël", "Le Bihan Anne"], looked="gotrn joel")
@example(texts=["Le Bihan Anne", "Girault", "", "a"], looked="lebian")
@example(texts=["Le Bihan Anne", "", "a"], looked="-")
def test_many_texts_answer_as_each_of_them(texts: list[str], looked: str) -> None:
    sought = Sought(texts)
    each = [[place for place, text in enumerate(texts) if holds(looked, text)] for holds in (found, nearly, roughly)]

    assert [sought.found(looked), sought.nearly(looked), sought.roughly(looked)] == each
    assert sought.nearest(looked) == next(filter(None, each), [])


def test_a_word_is_like_those_near_it_and_those_that_begin_so() -> None:
    others = ("lefebvre", "lefebure", "lefebvrette", "lefort", "febvre", "lef")

    assert like("lefevre", others) == {"lefebvre", "lefebvrette"}
    assert like("lef", others) == set(), "too short to hold a slip"
