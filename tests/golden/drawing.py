"""An example of any fact, drawn from its types: the same each time."""

from collections.abc import Mapping
from datetime import date
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import Meta, Struct

from core.facts import Fact, Ref, Sealed, Wire
from core.facts.ids import is_id_type
from core.facts.money import Cents

AT, BY, COMMAND = "2026-03-10T18:42:07.123456Z", "a-7k2pabcdefghijkl", "c-7k2pabcdefghijkl"


def golden(wire: Wire, cls: type[Fact]) -> bytes:
    """Write a record of a kind as it would be stored."""
    return wire.encode(drawn(cls), at=AT, by=BY, command=COMMAND)


def drawn(hint: Any, name: str = "") -> Any:  # noqa: C901, PLR0911 - one line a kind of type
    """Draw a value of a type; every option is filled, every list has one item."""
    origin = get_origin(hint)
    if origin is Annotated:
        return drawn(hint.__origin__, name)
    if origin is Literal:
        return next(value for value in get_args(hint) if value != "")
    if origin in (Union, UnionType):
        return drawn(next(arg for arg in get_args(hint) if arg is not NoneType), name)
    if origin is tuple:
        return (drawn(get_args(hint)[0], name),)
    if origin in (dict, Mapping):
        return {"clé": drawn(get_args(hint)[1], name)}
    if is_id_type(hint):
        return f"{name[:1] or 'p'}-7k2pabcdefghijkl"
    if hint is Cents:
        return 7_600
    if hint is Sealed:
        return Sealed("p-7k2pabcdefghijkl/identity", "c2NlbGzDqQ==")
    if hint is Ref:
        return Ref(41, "name")
    if isinstance(hint, type) and issubclass(hint, Struct):
        hints = get_type_hints(hint, include_extras=True)
        return hint(**{field: drawn(hints[field], field) for field in hint.__struct_fields__})
    return {date: date(2026, 3, 10), int: 12, bool: True, str: "texte", Any: "76.00", Meta: None}[hint]
