"""Sheets to sign on paper: the rows of a view in whole, numbered, with room for a signature beside each."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.facts import Ref
from core.model.screens import Sheet
from web.drawing.address import said
from web.drawing.cells import columns_of, shown, traced, value_and_label, writer
from web.drawing.people import alphabetical, by_name
from web.drawing.visit import Visit


class DrawnSheet(NamedTuple):
    """A sheet as its template takes it; ``lines`` hold the texts of the columns, blank ones at the end."""

    id: str
    title: str
    headings: Sequence[str]
    signed: Sequence[str]
    lines: Sequence[Sequence[str]]
    filled: Sequence[Sequence[str]]
    """By line, what stands in the cells to sign in, "" where nobody has signed yet."""
    foot: str
    template: str = "blocks/sheet.html"


def sheet(block: Sheet, parts: Mapping[str, str], visit: Visit, ordinal: int) -> DrawnSheet:
    """Draw the rows of a view as lines to sign, people in the order of their names."""
    view = visit.ledger.registry.views[block.view]
    columns = columns_of(view.row, block.columns)
    writers = shown(columns, visit.ledger)
    only = {name: said(value, parts) for name, value in block.only.items()}
    rows = visit.rows(block.view, only)
    if alphabetical(columns):
        rows = by_name(rows, columns[0], writers[0])
    named = [(column.name, write) for column, write in zip(columns, writers, strict=True)]
    lines = [tuple(write(getattr(row, name)) for name, write in named) for row in rows]
    blank = [("",) * len(columns)] * block.spare
    heads = [column.ask.title for column in columns]
    title = block.title or view.title
    signed = (*block.signed, *_heads(block, only, visit))
    cells = [_cells(getattr(row, block.filled) if block.filled else (), block, signed, visit) for row in rows]
    filled = [*cells, *([_cells((), block, signed, visit)] * block.spare)]
    return DrawnSheet(f"feuille-{ordinal}", title, heads, signed, [*lines, *blank], filled, block.foot)


def _cells(given: Sequence[Ref | None], block: Sheet, signed: Sequence[str], visit: Visit) -> Sequence[str]:
    """Return what stands in the cells of a line: a signature drawn, or the name that was written."""
    told = ["" if ref is None else traced("Signature", visit.ledger.text(ref)) for ref in given]
    before = [""] * len(block.signed)
    return [*before, *told, *[""] * (len(signed) - len(before) - len(told))]


def _heads(block: Sheet, only: Mapping[str, str], visit: Visit) -> Sequence[str]:
    if not block.signs:
        return ()
    _, label = value_and_label(visit.ledger.registry.views[block.signs].row)
    write = writer(label, visit.ledger)
    return [write(getattr(row, label.name)) for row in visit.rows(block.signs, only)]
