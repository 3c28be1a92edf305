"""The keys that a fact names, told from the types of its fields: a text typed by somebody never names one."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Annotated, Any, Final, get_args, get_origin, get_type_hints

from msgspec import Struct

from core.facts.sealed import Seal, Sealed


class Attaches(Struct, frozen=True):
    """Marks the field of a fact that holds the line of an attached file."""


Attached = Annotated[str, Attaches()]
"""The line of an attached file, "" for none: its digest, its key and its media type."""
LINE: Final = re.compile(r"([0-9a-f]{64}) (f-[0-9a-z]{16}/[a-z]+) ([a-z]+/\S+)")


class Held(Struct, frozen=True, gc=False):
    """A key that a fact names: that of a sealed text, or that of a file."""

    key: str
    path: str = ""
    """Where the sealed text stands, "" for a file."""
    digest: str = ""
    """The digest of the file, "" for a text."""
    media: str = ""
    own: bool = False
    """The text belongs to the command that brought it: no id of the fact owns it."""


def held(fact: Struct, prefix: str = "") -> Iterator[Held]:
    """Yield the keys that a fact names, those of nested structs included, in the order of its fields."""
    for name, how in _holding(type(fact)):
        value: Any = getattr(fact, name)
        if not value:
            continue
        if isinstance(how, Seal):
            yield Held(value.key, prefix + name, own=not (how.of and getattr(fact, how.of, None)))
        elif how is not None:
            yield from file_in(value)
        elif isinstance(value, Struct):
            yield from held(value, f"{prefix}{name}.")
        else:
            for index, row in enumerate(value):
                yield from held(row, f"{prefix}{name}.{index}.")


def file_in(line: str) -> Iterator[Held]:
    """Yield what a line names, nothing when it is not that of a file."""
    if found := LINE.fullmatch(line):
        yield Held(found[2], digest=found[1], media=found[3])


@cache
def holds(cls: type[Struct]) -> bool:
    """Tell whether facts of a type can name a key."""
    return bool(_holding(cls))


@cache
def attaches(cls: type[Struct]) -> bool:
    """Tell whether facts of a type can name a file."""
    hints = get_type_hints(cls, include_extras=True).values()
    return any(isinstance(_mark(hint), Attaches) or any(map(attaches, _structs(hint))) for hint in hints)


@cache
def _holding(cls: type[Struct]) -> tuple[tuple[str, Seal | Attaches | None], ...]:
    hints = get_type_hints(cls, include_extras=True)
    found = ((name, _mark(hints[name])) for name in cls.__struct_fields__)
    return tuple((name, mark) for name, mark in found if mark or any(map(holds, _structs(hints[name]))))


def _mark(hint: Any) -> Seal | Attaches | None:
    """Return how a field holds a key by itself."""
    for one in hint.__metadata__ if get_origin(hint) is Annotated else ():
        if isinstance(one, Seal | Attaches):
            return one
    for inner in get_args(hint):
        if (mark := _mark(inner)) is not None:
            return mark
    return None


def _structs(hint: Any) -> Iterator[type[Struct]]:
    if isinstance(hint, type) and issubclass(hint, Struct) and hint is not Sealed:
        yield hint
    for inner in get_args(hint):
        yield from _structs(inner)
