"""The rows of a grid: those it starts from, those that were typed, and blank ones to go on."""

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any, Final

from core.facts import Ref
from core.intake import LIST_LENGTH, Field, show_minutes, write_amount
from web.drawing.people import on_a_sheet
from web.drawing.visit import Visit

BLANK: Final = 5
"""Blank rows of a grid that is to be filled and starts from none; one more press adds as many."""
SPARE: Final = 2
"""Blank rows of a grid that may stay empty, and those after the rows of a view, for who was not expected."""
MOST: Final = LIST_LENGTH + SPARE
"""Rows of a grid on one page: as many as a list may hold, and the blank ones after them."""
_NUMBER: Final = re.compile(r"[0-9]{1,6}")
YES: Final = frozenset({"oui", "on"})
"""What a ticked box sends."""


def numbered(typed: Any) -> list[tuple[int, Mapping[str, Any]]]:
    """Return the rows typed, by number, in order; what is no row is left out."""
    if isinstance(typed, Mapping):
        pairs = [(int(number), row) for number, row in typed.items() if _NUMBER.fullmatch(number)]
    else:
        pairs = list(enumerate(typed or ()))
    return sorted(((number, row) for number, row in pairs if isinstance(row, Mapping)), key=lambda pair: pair[0])[:MOST]


def started(field: Field, given: Mapping[str, str], visit: Visit) -> dict[str, dict[str, str]]:
    """Return the rows that a grid starts from: those of its view, fields matched by name, then blank ones.

    People come by their names. No blank one for an optional list of people when nobody is expected on it.
    """
    if not field.ask.rows:
        return extended({}, BLANK if field.required else SPARE)
    view = visit.ledger.registry.views[field.ask.rows]
    columns = view.row.__struct_fields__
    shared = [one for one in field.rows if one.name in columns]
    only = {name: value for name, value in given.items() if name in columns}
    found = on_a_sheet(visit.rows(field.ask.rows, only), shared, visit.ledger)[: MOST - SPARE]
    rows = {
        str(n): {one.name: _typed(one, getattr(row, one.name), visit) for one in shared} for n, row in enumerate(found)
    }
    if not rows and not field.required and any(one.kind == "id" for one in shared):
        return {}
    return extended(rows, SPARE if rows else BLANK)


def fresh(field: Field) -> dict[str, str]:
    """Return what a blank row shows: the choices and ticks that are meant unless said otherwise."""
    return {one.name: typed_default(one) for one in field.rows if one.default}


def typed_default(field: Field) -> str:
    """Write the default of a field as its control holds it."""
    return "oui" if field.default is True else str(field.default)


def touched(raw: Mapping[str, Any], fields: Sequence[Field]) -> dict[str, Any]:
    """Return what was sent without the rows that nobody filled in: they hold what a blank row shows."""
    kept = dict(raw)
    for field in fields:
        rows = raw.get(field.name)
        if field.kind == "grid" and isinstance(rows, Mapping):
            blank = fresh(field)
            kept[field.name] = {n: {} if _untouched(row, field, blank) else row for n, row in rows.items()}
    return kept


def _untouched(row: Any, field: Field, blank: Mapping[str, str]) -> bool:
    if not isinstance(row, Mapping) or not set(row) <= {one.name for one in field.rows}:
        return False
    ticked = {one.name for one in field.rows if one.kind == "bool" and not one.optional}
    return all(
        (value in YES) is (name in blank) if name in ticked else value in {"", blank.get(name, "")}
        for name, value in row.items()
        if isinstance(value, str)
    )


def extended(rows: Mapping[str, Any], more: int = BLANK) -> dict[str, Any]:
    """Return rows with blank ones after them."""
    last = max((number for number, _ in numbered(rows)), default=-1)
    return {**rows, **{str(last + 1 + place): {} for place in range(more)}}


def known_values(field: Field, visit: Visit) -> Mapping[str, Collection[str]]:
    """Return, of each id that a grid takes from the view it starts from, the values found there."""
    if not field.ask.rows:
        return {}
    columns = visit.ledger.registry.views[field.ask.rows].row.__struct_fields__
    ids = [one.name for one in field.rows if one.kind == "id" and one.name in columns]
    rows = visit.rows(field.ask.rows)
    return {name: {str(getattr(row, name)) for row in rows} for name in ids}


def _typed(field: Field, value: Any, visit: Visit) -> str:
    if field.kind == "minutes" and value is not None:
        return show_minutes(value)
    return write_amount(value) if field.kind == "cents" and value is not None else typed(value, visit)


def typed(value: Any, visit: Visit) -> str:
    """Write a value as its field would hold it; a sealed text is opened."""
    if value is None:
        return ""
    if isinstance(value, Ref):
        return visit.ledger.text(value)
    if isinstance(value, bool):
        return "oui" if value else "non"
    return value.isoformat() if isinstance(value, date) else str(value)
