"""Labels typed or picked in a long list, turned back into the ids they stand for."""

from collections.abc import Mapping, Sequence
from typing import Any

from core.facts import is_id
from core.intake import Field
from web.drawing.choices import LISTED, Choices, value_of
from web.drawing.grids import numbered
from web.drawing.visit import Visit


def resolved(
    fields: Sequence[Field], raw: Mapping[str, Any], choices: Choices, visit: Visit, prefix: str = ""
) -> tuple[dict[str, Any], list[str]]:
    """Return what was meant, and the paths of what is in no list."""
    meant, unlisted = dict(raw), []
    for field in fields:
        typed, path = raw.get(field.name), prefix + field.name
        if field.kind == "grid" and isinstance(typed, Mapping):
            rows = dict(typed)
            for number, row in numbered(typed):
                rows[str(number)], wrong = resolved(field.rows, row, choices, visit, f"{path}.{number}.")
                unlisted += wrong
            meant[field.name] = rows
        elif field.control == "choice" and field.ask.choices and isinstance(typed, str) and typed.strip():
            listed = choices.of(field.ask.choices, visit)
            if len(listed) > LISTED:
                meant[field.name] = value_of(listed, typed)
                if field.kind == "id" and not is_id(meant[field.name]):
                    unlisted.append(path)
    return meant, unlisted
