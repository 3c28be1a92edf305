"""``docs/kinds.md``, every kind of record of the installed registry; ``python -m tests.kinds`` writes it."""

from collections.abc import Iterator
from datetime import date
from inspect import cleandoc
from pathlib import Path
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from msgspec import NODEFAULT, Struct
from msgspec.structs import fields

from core.facts import Cents, Fact, Seal, Sealed, kind_of
from core.facts.held import Attaches
from core.ledger import installed_registry
from core.model.rules import Rule
from core.registry import Plugin, Registry

PAGE = Path(__file__).parents[1] / "docs" / "kinds.md"
HEAD = """
# Kinds of records

Every kind that the register and the plugins of this repository can store. This page is written from the code
(`python -m tests.kinds`), and a test compares the two.

A record is one JSON object: `kind`, `at` (when it was recorded, UTC), `by` (the account), `command` (the id of the
command that made it), `fact` (the fields below), and `corrects` (a position) when it replaces or withdraws a record.
A field marked *optional* may be left out. Days are `YYYY-MM-DD`. An id is its own tag: `registre journal --tag ID`
finds every record that holds it. A *sealed* text is stored as its key and its ciphertext; the key is named after its
owner and its retention class. **Act** marks the acts of governance, after which a checkpoint is signed at once.
""".strip()
NAMES = {
    str: "text",
    int: "whole number",
    bool: "yes or no",
    date: "day",
    Cents: "cents",
    Rule: "the content of the rule file",
}


def page(registry: Registry) -> str:
    """Write the page of every kind, plugin by plugin."""
    return "\n".join([HEAD, *(line for plugin in registry.plugins if plugin.facts for line in _plugin(plugin))]) + "\n"


def _plugin(plugin: Plugin) -> Iterator[str]:
    yield f"\n## {plugin.title} (`{plugin.name}`)"
    for cls in sorted(plugin.facts, key=lambda cls: kind_of(cls).name):
        yield from _kind(cls)


def _kind(cls: type[Fact]) -> Iterator[str]:
    kind = kind_of(cls)
    yield f"\n### `{kind.name}`\n"
    told = " ".join(cleandoc(cls.__doc__ or "").split()).replace("``", "`")
    yield f"« {kind.title} »{', **act**' if kind.act else ''}. {told}\n"
    yield "| field | holds |\n|---|---|"
    for name, said in _fields(cls):
        yield f"| `{name}` | {said} |"


def _fields(cls: type[Struct]) -> Iterator[tuple[str, str]]:
    hints = get_type_hints(cls, include_extras=True)
    for field in fields(cls):
        given = field.default is not NODEFAULT or field.default_factory is not NODEFAULT
        yield field.name, f"{said(hints[field.name])}{', optional' if given else ''}"


def said(hint: Any) -> str:  # noqa: PLR0911 - one line a kind of type
    """Say in English what a field of this type holds."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Annotated:
        if Attaches() in hint.__metadata__:
            return "attached file"
        seal = next((one for one in hint.__metadata__ if isinstance(one, Seal)), None)
        return _sealed(seal) if seal and hint.__origin__ is Sealed else said(hint.__origin__)
    if origin in (Union, UnionType):
        return " or ".join(said(one) for one in arguments if one is not NoneType)
    if origin is Literal:
        return "one of " + ", ".join(f"`{value}`" if value != "" else "blank" for value in arguments)
    if origin is tuple:
        return f"list of {said(arguments[0])}"
    if hint in NAMES:
        return NAMES[hint]
    if isinstance(hint, type) and issubclass(hint, Struct):
        return f"`{hint.__name__}` ({'; '.join(f'`{name}`: {held}' for name, held in _fields(hint))})"
    return f"id, `{hint.__name__}`"


def _sealed(seal: Seal) -> str:
    return f"sealed text, `{seal.retention}` of {f'`{seal.of}`' if seal.of else 'the command'}"


if __name__ == "__main__":
    PAGE.write_text(page(installed_registry()), encoding="utf-8")
