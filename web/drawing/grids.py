"""The rows of a grid: those it starts from, those that were typed, and blank ones to go on."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import Any, Final

from core.facts import Ref
from core.intake import Field
from web.drawing.visit import Visit

BLANK: Final = 5
"""Blank rows of a grid that starts from none; one more press adds as many."""
SPARE: Final = 2
"""Blank rows after those of a view, for who was not expected."""
MOST: Final = 300
"""Rows of a grid on one page."""


def numbered(typed: Any) -> list[tuple[int, Mapping[str, Any]]]:
    """Return the rows typed, by number, in order; what is no row is left out."""
    if isinstance(typed, Mapping):
        pairs = [(int(number), row) for number, row in typed.items() if number.isascii() and number[:6].isdigit()]
    else:
        pairs = list(enumerate(typed or ()))
    return sorted(((number, row) for number, row in pairs if isinstance(row, Mapping)), key=lambda pair: pair[0])[:MOST]


def started(field: Field, given: Mapping[str, str], visit: Visit) -> dict[str, dict[str, str]]:
    """Return the rows that a grid starts from: those of its view, fields matched by name, then blank ones."""
    rows: list[dict[str, str]] = []
    if field.ask.rows:
        view = visit.ledger.registry.views[field.ask.rows]
        columns = view.row.__struct_fields__
        shared = [one.name for one in field.rows if one.name in columns]
        only = {name: value for name, value in given.items() if name in columns}
        found = visit.rows(field.ask.rows, only)[: MOST - SPARE]
        rows = [{name: typed(getattr(row, name), visit) for name in shared} for row in found]
    return extended({str(number): row for number, row in enumerate(rows)}, SPARE if rows else BLANK)


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


def typed(value: Any, visit: Visit) -> str:
    """Write a value as its field would hold it; a sealed text is opened."""
    if value is None:
        return ""
    if isinstance(value, Ref):
        return visit.ledger.text(value)
    if isinstance(value, bool):
        return "oui" if value else "non"
    return value.isoformat() if isinstance(value, date) else str(value)
