"""What a fact is: a frozen struct in the past tense, without clock, author or position."""

from collections.abc import Callable
from typing import Any, TypeVar

from msgspec import Struct


class Fact(Struct, frozen=True, kw_only=True, gc=False):
    """One thing that happened. Fields are ids, dates, integer cents, text that is not personal, or ``Sealed``.

    A new field needs a default; a changed meaning is a new kind and an upcaster.
    """


class Kind(Struct, frozen=True):
    """The stored name of a type of facts: ``session-held.1``, stable for ever, never a Python path."""

    name: str
    title: str
    act: bool = False
    """An act of governance: a checkpoint is written at once."""
    final: bool = False
    """What followed cannot be undone: such a record is neither corrected nor withdrawn."""

    @property
    def stem(self) -> str:
        """The name without its version: ``session-held``."""
        return self.name.rpartition(".")[0]


F = TypeVar("F", bound=Fact)
_KIND = "__registre_kind__"


def fact(name: str, title: str, *, act: bool = False, final: bool = False) -> Callable[[type[F]], type[F]]:
    """Give a type of facts its stored name, such as ``session-held.1``, and its French title."""
    stem, dot, version = name.rpartition(".")
    if not (stem and dot and version.isdigit() and stem == stem.lower() and "_" not in stem):
        raise ValueError(f"not a kind: {name!r}; write it as session-held.1")

    def named(cls: type[F]) -> type[F]:
        setattr(cls, _KIND, Kind(name, title, act, final))
        return cls

    return named


def kind_of(cls: type[Fact]) -> Kind:
    """Return the kind of a type of facts; ``TypeError`` if the decorator ``@fact`` is missing."""
    kind: Any = cls.__dict__.get(_KIND)
    if kind is None:
        raise TypeError(f"{cls.__name__} has no kind: decorate it with @fact")
    return kind  # type: ignore[no-any-return]  # set by `fact` only
