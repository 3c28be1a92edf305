"""Figures: the columns of a row as labelled values, for those read first on a page."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from core.model.screens import Figures
from web.drawing.address import said
from web.drawing.cells import columns_of, marked, numeric, shown
from web.drawing.tables import why
from web.drawing.visit import Visit


class Figure(NamedTuple):
    """A labelled value; ``numeric`` ones are written large."""

    title: str
    hint: str
    text: str
    numeric: bool


class Group(NamedTuple):
    """The figures of a row, and where its reasons are."""

    figures: Sequence[Figure]
    why: str


class DrawnFigures(NamedTuple):
    """Figures as their template takes them."""

    id: str
    title: str
    groups: Sequence[Group]
    empty: str
    template: str = "blocks/figures.html"


def figures(block: Figures, parts: Mapping[str, str], visit: Visit, ordinal: int) -> DrawnFigures:
    """Draw the rows of a view as figures, one group for each row."""
    view = visit.ledger.registry.views[block.view]
    columns = columns_of(view.row, block.columns)
    writers = shown(columns, visit.ledger, long=True)
    written = list(zip(columns, writers, strict=True))
    groups = [
        Group(
            [
                Figure(column.ask.title, column.ask.hint, marked(write(getattr(row, column.name))), numeric(column))
                for column, write in written
            ],
            why(row, visit),
        )
        for row in visit.rows(block.view, {name: said(value, parts) for name, value in block.only.items()})
    ]
    return DrawnFigures(f"chiffres-{ordinal}", block.title or view.title, groups, block.empty)
