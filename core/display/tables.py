"""What a view shows, as people read it: names for ids, words for codes, sealed texts opened, dates and euros in French.

Every face draws this same table; what is opened here is in memory only.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, get_args, get_origin

from msgspec import Struct
from msgspec.structs import replace

from core.collation import order
from core.display.pieces import piece_word
from core.facts import PartyId, Ref
from core.intake import TRACE_PATTERN, Field, fields, show_amount, show_date
from core.ledger import Ledger, Showing
from core.model.view import AsOf

_TRACE: Final = re.compile(TRACE_PATTERN)


class Cell(Struct, frozen=True):
    """One value: as machines take it (id, code, cents, date, opened text), and as people read it."""

    value: Any
    text: str


class Line(Struct, frozen=True):
    """One row: its cells in the order of the columns, the view's own row, and what stands behind it."""

    cells: tuple[Cell, ...]
    row: Any
    positions: tuple[int, ...]
    rules: tuple[str, ...]


class Table(Struct, frozen=True):
    """The rows of a view at two clocks."""

    view: str
    title: str
    columns: tuple[Field, ...]
    lines: tuple[Line, ...]
    asof: AsOf


def table(ledger: Ledger, showing: Showing, columns: Sequence[str] = ()) -> Table:
    """Open and word the rows of a view; ``columns`` names those to keep, in order, all when empty."""
    row_type: type[Struct] = showing.view.row
    every = {field.name: field for field in fields(row_type)}
    kept = tuple(every[name] for name in columns) if columns else tuple(every.values())
    lines = tuple(
        Line(
            tuple(cell(ledger, field, getattr(row, field.name)) for field in kept),
            row,
            tuple(row.positions),
            tuple(row.rules),
        )
        for row in showing.rows
    )
    return Table(showing.view.name, showing.view.title, kept, lines, showing.asof)


def cell(ledger: Ledger, field: Field, value: Any) -> Cell:
    """Open and word one value of a row, or of a command."""
    if value is None:
        return Cell(None, "")
    if isinstance(value, tuple) and field.item is not None:
        cells = [cell(ledger, field.item, item) for item in value]
        between = " " if field.item.kind == "sealed" else ", "  # a name in parts is one name
        return Cell(tuple(one.value for one in cells), between.join(one.text for one in cells if one.text))
    if isinstance(value, Ref):
        opened = ledger.text(value)
        return Cell(opened, "dessinée" if field.ask.drawn and _TRACE.fullmatch(opened) else opened)
    return Cell(value, _word(ledger, field, value))


def _word(ledger: Ledger, field: Field, value: Any) -> str:
    if field.options is not None and str(value) in field.options:
        return field.options[str(value)]
    if field.ask.upload:
        return piece_word("oui", value)
    if field.kind == "id":
        return ledger.label(value)
    if field.kind == "cents":
        return show_amount(value)
    if isinstance(value, bool):
        return "oui" if value else "non"
    return show_date(value) if isinstance(value, date) else str(value)


def narrowed(shown: Table, only: Mapping[str, str]) -> Table:
    """Keep the rows whose columns have these values, said as code, id, ISO date or as people read them."""
    places = {field.name: number for number, field in enumerate(shown.columns)}
    wanted = {places[name]: value.strip().casefold() for name, value in only.items()}
    lines = tuple(line for line in shown.lines if all(_is(line.cells[at], said) for at, said in wanted.items()))
    return Table(shown.view, shown.title, shown.columns, lines, shown.asof)


def by_name(shown: Table) -> Table:
    """Sort rows by the person that they name, within the number that stands before; a calendar keeps its order."""
    at = next((place for place, one in enumerate(shown.columns) if one.kind == "date" or _names(one.hint)), None)
    if at is None or shown.columns[at].kind == "date":
        return shown
    numbers = [place for place, one in enumerate(shown.columns[:at]) if one.kind == "int"]
    lines = sorted(
        shown.lines, key=lambda line: ([line.cells[one].value for one in numbers], order(line.cells[at].text))
    )
    return replace(shown, lines=tuple(lines))


def _names(hint: Any) -> bool:
    """Tell whether values are one person or structure each, or none."""
    return hint is PartyId or (get_origin(hint) is not tuple and any(map(_names, get_args(hint))))


def _is(one: Cell, said: str) -> bool:
    values = one.value if isinstance(one.value, tuple) else (one.value,)
    return said in {one.text.casefold(), *(str(value).casefold() for value in values if value is not None)}
