"""Labels typed or picked in a long list, turned back into the ids they stand for."""

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any, Final

from core.facts import is_id
from core.intake import Field
from web.drawing.choices import LISTED, Choice, Choices, value_of
from web.drawing.collation import nearly
from web.drawing.grids import numbered
from web.drawing.visit import Visit

SUGGESTED: Final = 4
"""Names proposed, when what was typed begins several."""


def resolved(
    fields: Sequence[Field],
    raw: Mapping[str, Any],
    choices: Choices,
    visit: Visit,
    prefix: str = "",
    said: Mapping[str, Any] | None = None,
) -> tuple[dict[str, Any], dict[str, str]]:
    """Return what was meant, and a sentence for each path at which something is in no list.

    ``said`` is the whole command, for a row of it.
    """
    meant, unlisted = dict(raw), dict[str, str]()
    whole = raw if said is None else said
    for field in fields:
        typed, path = raw.get(field.name), prefix + field.name
        if field.kind == "grid" and isinstance(typed, Mapping):
            rows = dict(typed)
            for number, row in numbered(typed):
                rows[str(number)], wrong = resolved(field.rows, row, choices, visit, f"{path}.{number}.", whole)
                unlisted |= wrong
            meant[field.name] = rows
        elif field.control == "choice" and field.ask.choices and isinstance(typed, str) and typed.strip():
            listed = choices.asked(field.ask, visit, whole)
            if len(listed) > LISTED:
                meant[field.name] = value_of(listed, typed)
                if field.kind == "id" and not is_id(meant[field.name]):
                    unlisted[path] = _unlisted(typed, listed)
    return meant, unlisted


def _unlisted(typed: str, listed: Sequence[Choice]) -> str:
    """Say what could have been meant: nobody is chosen by the first letters of a name alone."""
    near = [f"« {choice.label} »" for choice in islice((one for one in listed if nearly(typed, one.label)), SUGGESTED)]
    return f"Choisissez dans la liste : {' ou '.join(near)} ?" if near else "Choisissez dans la liste."
