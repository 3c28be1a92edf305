"""The pairs of a form, ``rows.0.party=…``, put back together as :func:`core.intake.bind` reads them."""

from collections.abc import Iterable
from typing import Any

from msgspec import Struct

from core.intake.fields import fields

_DEEPEST = 5


def unflatten(pairs: Iterable[tuple[str, Any]], cls: type[Struct] | None = None) -> dict[str, Any]:
    """Nest pairs by the dots of their names; a name said several times gives a list of its values.

    Names that start with ``_`` belong to the page (its token, its command id) and are left out. A browser says
    nothing of an unticked box: with ``cls``, every yes or no that is absent is blank, which :func:`bind` reads as no.
    A name that is both a value and a group stays whole, and so is unknown.
    """
    raw: dict[str, Any] = {}
    for name, value in pairs:
        if not name.startswith("_"):
            _put(raw, name, value)
    return raw if cls is None else _unticked(cls, raw)


def _put(raw: dict[str, Any], name: str, value: Any) -> None:
    parts = name.split(".")
    group: Any = raw
    for part in parts[:-1] if len(parts) <= _DEEPEST else ():
        group = group.setdefault(part, {})
        if not isinstance(group, dict):
            group, parts = raw, [name]
            break
    last = parts[-1] if len(parts) <= _DEEPEST else name
    if isinstance(group.get(last), dict):
        group, last = raw, f"{name}."
    group[last] = value if last not in group else [*_listed(group[last]), value]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _unticked(cls: type[Struct], raw: dict[str, Any]) -> dict[str, Any]:
    for field in fields(cls):
        if field.kind == "bool" and not field.optional and not field.ask.hidden:
            raw.setdefault(field.name, "")
        elif field.row is not None and isinstance(rows := raw.get(field.name), dict):
            raw[field.name] = {
                number: _unticked(field.row, row) if isinstance(row, dict) else row for number, row in rows.items()
            }
    return raw
