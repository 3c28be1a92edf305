"""Bytes and facts: one envelope type for each kind, one decoder of them all."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

import msgspec

from core.facts.fact import Fact, Kind, kind_of

MAX_RECORD = 65_535
"""Bytes of a record at most: an entry of a tlog tile is preceded by a uint16 (C2SP tlog-tiles)."""


class Record(Protocol):
    """A fact with its envelope, as it is stored: one JSON object.

    ``at`` is the recorded time in the form of ``core.clock.stamp``; ``by`` an account; ``corrects`` the position of
    the record that this one replaces or withdraws.
    """

    @property
    def at(self) -> str: ...  # noqa: D102 - see the class
    @property
    def by(self) -> str: ...  # noqa: D102 - see the class
    @property
    def command(self) -> str: ...  # noqa: D102 - see the class
    @property
    def fact(self) -> Any: ...  # noqa: D102 - see the class
    @property
    def corrects(self) -> int | None: ...  # noqa: D102 - see the class


class Upcast(msgspec.Struct, frozen=True):
    """How a fact of an older kind is read today: ``Upcast(SessionHeld1, SessionHeld, from_one)``."""

    old: type[Fact]
    new: type[Fact]
    change: Callable[[Any], Fact]


class Wire:
    """The closed list of kinds, and the way from facts to bytes and back."""

    def __init__(self, types: Iterable[type[Fact]], upcasts: Iterable[Upcast] = ()) -> None:
        self.upcasts: Mapping[type[Fact], Upcast] = {up.old: up for up in upcasts}
        self.types: dict[str, type[Fact]] = {}
        self.envelopes: dict[type[Fact], type[Any]] = {}
        for cls in (*types, *self.upcasts):
            kind = kind_of(cls)
            if self.types.setdefault(kind.name, cls) is not cls:
                raise ValueError(f"two facts are called {kind.name}")
            if cls not in self.envelopes:
                self.envelopes[cls] = _envelope(cls, kind)
        union = msgspec.json.Decoder(_union(self.envelopes.values()))
        self.decode: Callable[[bytes], Record] = union.decode
        """Read a record; ``msgspec.DecodeError`` if its kind is unknown or its fact does not fit."""
        self._encode = msgspec.json.Encoder().encode

    def kind(self, cls: type[Fact]) -> Kind:
        """Return the kind of a type of facts known here."""
        return kind_of(cls)

    def versions(self, cls: type[Fact]) -> tuple[str, ...]:
        """Return every kind that is read as this type: its own, and the older ones that lead to it."""
        older = (name for up in self.upcasts.values() if up.new is cls for name in self.versions(up.old))
        return (kind_of(cls).name, *older)

    def latest(self, cls: type[Fact]) -> type[Fact]:
        """Return the type that a type of facts is read as today."""
        while (up := self.upcasts.get(cls)) is not None:
            cls = up.new
        return cls

    def encode(self, fact: Fact, *, at: str, by: str, command: str, corrects: int | None = None) -> bytes:
        """Write a record: the very bytes that are stored, hashed and shown."""
        return self._encode(self.envelopes[type(fact)](at, by, command, fact, corrects))

    def current(self, fact: Fact) -> Fact:
        """Return a fact in the form of today, through its upcasters."""
        while (up := self.upcasts.get(type(fact))) is not None:
            fact = up.change(fact)
        return fact


def _envelope(cls: type[Fact], kind: Kind) -> type[Any]:
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = [
        ("at", str),
        ("by", str),
        ("command", str),
        ("fact", cls),
        ("corrects", int | None, None),
    ]
    return msgspec.defstruct(
        f"{cls.__name__}Record",
        fields,
        tag=kind.name,
        tag_field="kind",
        frozen=True,
        gc=False,
        omit_defaults=True,
        forbid_unknown_fields=True,
    )


def _union(envelopes: Iterable[type[Any]]) -> Any:
    whole: Any = None
    for envelope in envelopes:
        whole = envelope if whole is None else whole | envelope
    return whole
