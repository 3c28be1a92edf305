"""Older versions of a kind lead to one of today, or the register does not start."""

import pytest

from core.facts import Fact, Upcast, fact
from core.registry import Plugin, StartError
from core.registry.versions import wire_of


@fact("weight-told.1", "Poids dit")
class One(Fact, frozen=True, kw_only=True, gc=False):
    pass


@fact("weight-told.2", "Poids dit")
class Two(Fact, frozen=True, kw_only=True, gc=False):
    pass


@fact("weight-told.3", "Poids dit")
class Three(Fact, frozen=True, kw_only=True, gc=False):
    pass


class Nameless(Fact, frozen=True, kw_only=True, gc=False):
    pass


def to(cls: type[Fact], old: type[Fact]) -> Upcast:
    return Upcast(old, cls, lambda _: cls())


def plugin(*upcasts: Upcast) -> Plugin:
    return Plugin(name="poids", title="Poids", facts=(Three,), upcasts=upcasts)


def test_versions_chain_up_to_that_of_today() -> None:
    wire = wire_of([plugin(to(Two, One), to(Three, Two))])

    assert wire.current(One()) == Three()
    assert set(wire.types) == {"weight-told.1", "weight-told.2", "weight-told.3"}


@pytest.mark.parametrize(
    ("upcasts", "code"),
    [
        ((to(Two, One),), "version-lost"),
        ((to(Two, One), to(One, Two)), "version-lost"),
        ((to(One, One),), "version-lost"),
        ((to(Three, One), to(Three, One)), "twice"),
        ((to(One, Three),), "twice"),
        ((to(Three, Nameless),), "fact-unnamed"),
    ],
)
def test_a_way_that_leads_nowhere_or_twice_is_refused(upcasts: tuple[Upcast, ...], code: str) -> None:
    with pytest.raises(StartError) as told:
        wire_of([plugin(*upcasts)])
    assert told.value.code == code
    assert told.value.message.endswith(".")
