"""What is remembered of texts is what the state says now: nothing missed, nothing of before, nothing erased."""

import pytest

from core.facts import Ref
from core.ledger.remembered import Remembered
from core.vault import Unsealable

SAID = {1: "Marie", 2: "Nadia", 3: "Marie"}


def called(ref, text):
    return (text(ref).casefold(),)


class Shelf:
    """Opens the texts of positions, and says which; those in ``shut`` cannot be opened."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.shut: set[int] = set()
        self.remembered = Remembered(self.open, self.open)

    def open(self, ref: Ref) -> str:
        self.asked.append(ref.position)
        if ref.position in self.shut:
            raise Unsealable
        return SAID[ref.position]

    def who(self, listed: list[Ref], name: str) -> list[int]:
        return [ref.position for ref in self.remembered.among(listed, called).get(name, ())]


@pytest.fixture
def shelf():
    return Shelf()


def refs(*positions):
    return [Ref(position, "name") for position in positions]


def test_what_is_added_is_found_and_each_text_is_opened_once(shelf):
    listed = refs(1, 2)
    assert shelf.who(listed, "marie") == [1]
    listed += refs(3)
    assert shelf.who(listed, "marie") == [1, 3]
    assert shelf.asked == [1, 2, 3]


def test_a_state_made_anew_is_looked_through_anew(shelf):
    assert shelf.who(refs(1, 2), "nadia") == [2]
    assert shelf.who(refs(1), "nadia") == []


def test_what_cannot_be_opened_is_tried_again(shelf):
    listed = refs(1, 2)
    shelf.shut = {1}
    assert (shelf.who(listed, "marie"), shelf.who(listed, "nadia")) == ([], [2])
    shelf.shut = set()
    assert shelf.who(listed, "marie") == [1]


def test_what_is_forgotten_is_opened_again_or_found_no_more(shelf):
    listed = refs(1)
    assert shelf.who(listed, "marie") == [1]
    shelf.shut = {1}
    shelf.remembered.forget()
    assert shelf.who(listed, "marie") == []


def test_so_many_lists_never_make_it_grow(shelf):
    assert [shelf.who(refs(1), "marie") for _ in range(40)] == [[1]] * 40
    assert len(shelf.remembered._indexes) <= 8
