"""Labels typed or picked in a long list, turned back into the ids they stand for."""

from collections.abc import Iterable, Mapping, Sequence
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

    The only choice near it stands there, as a proposal.

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
                    near = list(islice((one for one in listed if nearly(typed, one.label)), SUGGESTED))
                    meant[field.name] = near[0].value if len(near) == 1 else typed
                    unlisted[path] = _unlisted(near)
    return meant, unlisted


def proposed(raw: dict[str, Any], meant: Mapping[str, Any], unlisted: Iterable[str]) -> None:
    """Put in the place of what was typed the only choice near it, for the form to be sent once more with it."""
    for path in unlisted:
        *above, name = path.split(".")
        typed, found = raw, meant
        for part in above:
            typed, found = typed[part], found[part]
        typed[name] = found[name]


def _unlisted(near: Sequence[Choice]) -> str:
    """Say what could have been meant: nobody is chosen, without a word, by the first letters of a name alone."""
    if len(near) == 1:
        return f"Est-ce « {near[0].label} » ? Si c’est bien votre choix, envoyez de nouveau."
    words = " ou ".join(f"« {choice.label} »" for choice in near)
    return f"Choisissez dans la liste : {words} ?" if near else "Choisissez dans la liste."
