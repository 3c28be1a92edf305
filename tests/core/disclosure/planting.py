"""A record of every kind that can name a person, each text of it a canary."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from msgspec import Struct

from core.facts import Fact, PartyId, Sealed, clear
from core.facts.shape import tags_of
from core.ids import new_id
from core.ledger import Ledger
from core.ledger.writing import Author
from tests.golden.drawing import drawn

PARTY = "p-bbbbbbbbbbbbbbbb"


class Planted:
    """The canaries planted, by the kind of the record that holds them."""

    def __init__(self) -> None:
        self.canaries: dict[str, list[str]] = {}

    def fact(self, cls: type[Fact], kind: str) -> Fact:
        """Return a fact of a kind that names the person wherever it can."""
        made: Fact = self._value(cls, "", kind)
        return made

    def _value(self, hint: Any, name: str, kind: str) -> Any:  # noqa: PLR0911 - one line a kind of type
        origin = get_origin(hint)
        if origin is Annotated:
            return self._value(hint.__origin__, name, kind)
        if origin in (Union, UnionType):
            return self._value(next(arg for arg in get_args(hint) if arg is not NoneType), name, kind)
        if origin is tuple:
            return (self._value(get_args(hint)[0], name, kind),)
        if hint is PartyId:
            return PARTY
        if hint is Sealed:
            canary = f"canari {kind} {name}"
            self.canaries.setdefault(kind, []).append(canary)
            return clear(canary)
        if isinstance(hint, type) and issubclass(hint, Struct):
            hints = get_type_hints(hint, include_extras=True)
            return hint(**{field: self._value(hints[field], field, kind) for field in hint.__struct_fields__})
        return "dpc_participant_fee@2020-01-01" if name.endswith("_step") else drawn(hint, name)


def plant(ledger: Ledger, by: Any) -> tuple[Planted, dict[str, int]]:
    """Record one fact of every kind that can name the person; return what was planted and where each stands."""
    planted, places = Planted(), {}
    for kind, fact in sorted(_naming(ledger, planted)):
        author = Author(by, new_id("c"))
        (places[kind],) = ledger._recording._writer.append([fact], [], ledger.head(), author, None)
    return planted, places


def _naming(ledger: Ledger, planted: Planted) -> Iterator[tuple[str, Any]]:
    for kind, cls in ledger.registry.wire.types.items():
        fact = planted.fact(cls, kind)
        if PARTY in tags_of(fact):
            yield kind, fact
        else:
            planted.canaries.pop(kind, None)
