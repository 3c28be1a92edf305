"""The JSON Schema of a command, as the API and ``registre commands NAME`` show it."""

from typing import Any, Final

from msgspec import Struct

from core.facts.ids import FORM
from core.intake.dates import FIRST_YEAR, LAST_YEAR
from core.intake.fields import Field, fields
from core.intake.kinds import LIST_LENGTH, TIME_PATTERN, TRACE_PATTERN
from core.model.command import Command

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_SIMPLE: Final[dict[str, dict[str, Any]]] = {
    "cents": {"type": ["integer", "string"], "description": "Centimes, ou euros en texte : « 76,50 »."},
    "minutes": {"type": ["integer", "string"], "description": "Minutes, ou durée en texte : « 3 h 30 »."},
    "bool": {"type": "boolean"},
    "date": {"type": "string", "format": "date", "description": f"De {FIRST_YEAR} à {LAST_YEAR}."},
    "time": {"type": "string", "pattern": TIME_PATTERN},
    "trace": {"type": "string", "pattern": TRACE_PATTERN, "description": "Tracé SVG, dans un cadre de 600 sur 200."},
    "id": {"type": "string", "pattern": f"^{FORM.pattern}$"},
}


def command_schema(cls: type[Command]) -> dict[str, Any]:
    """Describe the JSON object that :func:`core.intake.bind` accepts for a command, without its name and id.

    What the edge fills in (minted ids, dates of today) is not required; an amount is whole cents, or euros as text.
    """
    return {"$schema": DIALECT, "title": cls.title, **_object(cls)}


def _object(cls: type[Struct]) -> dict[str, Any]:
    described = fields(cls)
    return {
        "type": "object",
        "properties": {field.name: _property(field) for field in described},
        "required": [field.name for field in described if field.required],
        "additionalProperties": False,
    }


def _property(field: Field) -> dict[str, Any]:
    schema = {"title": field.ask.title, **_value(field)}
    if field.ask.hint:
        schema["description"] = field.ask.hint
    if field.ask.choices:
        schema["x-view"] = field.ask.choices
    if not field.required and field.kind != "grid" and field.default not in (None, ()):
        schema["default"] = field.default
    if not field.required:  # null is a blank
        schema["type"] = [*_types(schema["type"]), "null"]
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], None]
    return schema


def _value(field: Field) -> dict[str, Any]:
    if field.kind in {"grid", "many"}:
        items = _object(field.row) if field.row is not None else _value(field.item) if field.item is not None else {}
        return {"type": "array", "items": items, "maxItems": field.max_length or LIST_LENGTH}
    if field.kind == "int":
        bounds = {"minimum": field.least, "maximum": field.most}
        return {"type": "integer", **_enum(field, int), **{k: v for k, v in bounds.items() if v is not None}}
    if (simple := _SIMPLE.get(field.kind)) is not None:
        return dict(simple)
    limit = {"maxLength": field.max_length} if field.max_length is not None else {}
    return {"type": "string", **_enum(field, str), **limit}


def _enum(field: Field, kind: type[int] | type[str]) -> dict[str, Any]:
    return {} if field.options is None else {"enum": [kind(code) for code in field.options]}


def _types(said: str | list[str]) -> list[str]:
    return [said] if isinstance(said, str) else said
