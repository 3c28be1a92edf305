"""What a view shows, as people read it: names for ids, words for codes, sealed texts opened, dates and euros in French.

Every face draws this same table; what is opened here is in memory only.
"""

import base64
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from msgspec import Struct

from core.clock import PARIS, moment
from core.facts import Ref
from core.intake import Field, Kind, fields, show_amount, show_date
from core.ledger import Ledger, Showing
from core.model.view import AsOf
from core.sheets import Column, Sheet
from core.sheets import Kind as SheetKind


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
        return Cell(tuple(one.value for one in cells), ", ".join(one.text for one in cells))
    if isinstance(value, Ref):
        opened = ledger.text(value)
        return Cell(opened, opened)
    return Cell(value, _word(ledger, field, value))


def _word(ledger: Ledger, field: Field, value: Any) -> str:
    if field.options is not None and str(value) in field.options:
        return field.options[str(value)]
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


def _is(one: Cell, said: str) -> bool:
    values = one.value if isinstance(one.value, tuple) else (one.value,)
    return said in {one.text.casefold(), *(str(value).casefold() for value in values if value is not None)}


def sheet(ledger: Ledger, shown: Table, *, coded: bool = False) -> Sheet:
    """Turn a table into a sheet with the records and rule steps behind each row; ``coded`` for machines."""
    columns = [Column(field.name, field.ask.title, _sheet_kind(field)) for field in shown.columns]
    columns += [Column("positions", "Enregistrements n°"), Column("rules", "Barèmes")]
    kept = [coded or column.kind != "text" for column in columns]
    rows = (
        [*(one.value if as_is else one.text for one, as_is in zip(line.cells, kept, strict=False)), *_behind(line)]
        for line in shown.lines
    )
    return Sheet(shown.title, columns, rows, about(ledger, shown.asof))


def _sheet_kind(field: Field) -> SheetKind:
    kinds: Mapping[Kind, SheetKind] = {"int": "number", "cents": "amount", "date": "date", "bool": "yesno"}
    return kinds.get(field.kind, "text") if field.options is None else "text"


def _behind(line: Line) -> tuple[tuple[int, ...], tuple[str, ...]]:
    return line.positions, line.rules


def about(ledger: Ledger, asof: AsOf) -> dict[str, str]:
    """Say which situation is shown, from what was recorded when, and the imprint that proves it."""
    entry = ledger.entry(asof.known)
    return {
        "Association": ledger.name,
        "Situation au": show_date(asof.on),
        "D’après ce qui était enregistré le": show_moment(entry.at) if entry else "rien n’était enregistré",
        "Enregistrement n°": str(asof.known),
        "Empreinte du registre": imprint(ledger),
    }


def imprint(ledger: Ledger) -> str:
    """Return the last signed checkpoint as a short text, its size and root; "" when there is none."""
    kept = ledger.checkpoints.latest()
    if kept is None:
        return ""
    return f"n° {kept.checkpoint.size} · {base64.b64encode(kept.checkpoint.root).decode()}"


def show_moment(at: str) -> str:
    """Write a recorded moment for reading, in the time of Paris: ``21/11/2026 à 10:42``."""
    return moment(at).astimezone(PARIS).strftime("%d/%m/%Y à %H:%M")
