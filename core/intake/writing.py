"""The way back: a command's values as its form would hold them, to be shown, changed and bound again."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from msgspec import Struct

from core.intake.amounts import write_amount
from core.intake.durations import show_minutes
from core.intake.fields import Field, fields
from core.intake.kinds import Kind

_WRITTEN: Final[Mapping[Kind, Callable[[int], str]]] = {"cents": write_amount, "minutes": show_minutes}


def as_typed(asked: Struct) -> dict[str, Any]:
    """Write every field of a command or of a row as text, lists of texts and rows: what :func:`bind` reads back."""
    return {field.name: _typed(field, getattr(asked, field.name)) for field in fields(type(asked))}


def _typed(field: Field, value: Any) -> Any:
    if field.kind == "grid":
        return [as_typed(row) for row in value or ()]
    if field.kind == "many" and field.item is not None:
        return [_typed(field.item, item) for item in value or ()]
    if value is None:
        return ""
    if field.kind in _WRITTEN:
        return _WRITTEN[field.kind](value)
    if field.kind == "bool":
        return "oui" if value else "non"
    return value.isoformat() if field.kind == "date" else str(value)
