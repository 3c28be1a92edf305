"""The stored name of a type of facts: stable, in lower case, never a Python path."""

import pytest

from core.facts import Fact, Kind, fact, kind_of


@fact("door-opened.12", "Porte ouverte", act=True)
class DoorOpened(Fact, frozen=True, kw_only=True, gc=False):
    pass


def test_a_fact_has_its_kind() -> None:
    assert kind_of(DoorOpened) == Kind("door-opened.12", "Porte ouverte", act=True)
    assert kind_of(DoorOpened).stem == "door-opened"


@pytest.mark.parametrize(
    "name", ["", "door-opened", "door-opened.", ".1", "door-opened.a", "Door-opened.1", "door_opened.1"]
)
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a kind"):
        fact(name, "Porte ouverte")


def test_a_type_without_a_name_is_refused() -> None:
    class Nameless(Fact, frozen=True, kw_only=True, gc=False):
        pass

    with pytest.raises(TypeError, match="@fact"):
        kind_of(Nameless)


def test_the_name_of_a_type_is_not_that_of_those_made_from_it() -> None:
    class GateOpened(DoorOpened, frozen=True, kw_only=True, gc=False):
        pass

    with pytest.raises(TypeError, match="GateOpened has no kind"):
        kind_of(GateOpened)
