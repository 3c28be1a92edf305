"""Figures: the columns of a row as labelled values, for those read first on a page."""

from collections.abc import Mapping, Sequence
from re import split
from typing import Final, NamedTuple

from core.intake import Field
from core.model.screens import Figures
from core.model.view import Row
from web.drawing.address import said
from web.drawing.amending import Fix, fixes
from web.drawing.cells import Writer, columns_of, marked, numeric, shown
from web.drawing.reasons import why
from web.drawing.spacing import bound
from web.drawing.tables import homes_of, lead, takes_room
from web.drawing.visit import Visit

LONG: Final = 36
"""Characters beyond which a value takes the whole width."""

NARROW: Final = 11
"""Characters of a number, up to « 12 345,00 € », that a narrow column holds."""
UNBROKEN: Final = 13
"""Characters of a word, or of a day with its month and year, that a narrow column holds."""
WORD: Final = 18
"""Characters of a word, of an address, that a wide column holds."""


class Figure(NamedTuple):
    """A labelled value; ``numeric`` ones are written large, ``long`` ones in lines of their own."""

    title: str
    hint: str
    text: str
    numeric: bool
    long: bool
    unbroken: int = 0
    """Length of its longest part that no line may break."""


class Group(NamedTuple):
    """The figures of a row, where its reasons are, and what of it may be corrected."""

    figures: Sequence[Figure]
    why: str
    fixes: Sequence[Fix]

    @property
    def wide(self) -> bool:
        """Tell whether a number, a word or a day is too long for narrow columns."""
        return any(
            one.unbroken > (NARROW if one.numeric else UNBROKEN) and (one.numeric or not one.long)
            for one in self.figures
        )


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
    written = list(zip(columns, shown(columns, visit.ledger, long=True), homes_of(columns, visit), strict=True))
    groups = [
        Group(
            [figure(row, *one, visit) for one in written if _says(block, row, one[0])],
            why(row, block.view, visit),
            tuple(fixes(row, visit)) if block.fixed else (),
        )
        for row in visit.rows(block.view, {name: said(value, parts) for name, value in block.only.items()})
    ]
    return DrawnFigures(f"chiffres-{ordinal}", block.title or view.title, groups, block.empty)


def _says(block: Figures, row: Row, column: Field) -> bool:
    return bool(getattr(row, column.name)) or column.name not in block.sparing


def figure(row: Row, column: Field, write: Writer, home: str, visit: Visit) -> Figure:
    """Draw one column of a row; ``home`` is the page of what it names."""
    text = write(value := getattr(row, column.name))
    link = lead(home, value, visit)
    size = unbroken(text)
    long = takes_room(text, LONG) or size > WORD
    return Figure(column.ask.title, column.ask.hint, marked(text, link), numeric(column), long, size)


def unbroken(text: str) -> int:
    """Return the length of the longest part of a text that no line may break: a word, « 22 novembre 2026 »."""
    return max(map(len, split(r"[ \n]", bound(text))))
