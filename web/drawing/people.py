"""People in the order of their names: names are sealed, so the views cannot sort by them."""

from collections.abc import Sequence
from operator import itemgetter
from typing import Final, TypeVar

from core.intake import Field
from core.ledger import Ledger
from core.model.view import Row
from web.drawing.cells import Writer, sorter, thing_of, writer

ROW = TypeVar("ROW", bound=Row)
_LEADING: Final = 2
"""Columns among which a day says that the rows follow the calendar."""


def names_somebody(column: Field) -> bool:
    """Tell whether a column holds people: their ids, or a sealed name, whole or in parts, the family's first."""
    item = column.item
    return thing_of(column.hint) == "party" or column.kind == "sealed" or (item is not None and item.kind == "sealed")


def alphabetical(columns: Sequence[Field]) -> bool:
    """Tell whether rows are those of people, and follow no calendar."""
    return names_somebody(columns[0]) and all(column.kind != "date" for column in columns[:_LEADING])


def by_name(rows: Sequence[ROW], column: Field, write: Writer) -> list[ROW]:
    """Sort rows by the name in a column; those of one person keep the order of the view."""
    key = sorter(column, write)
    keyed = [(key(getattr(row, column.name)), row) for row in rows]
    return [row for _, row in sorted(keyed, key=itemgetter(0))]


def on_a_sheet(rows: Sequence[ROW], shared: Sequence[Field], ledger: Ledger) -> Sequence[ROW]:
    """Sort the rows that a grid starts from by the first person they name, unless a day comes before: a calendar."""
    who = next((one for one in shared if names_somebody(one) or one.kind == "date"), None)
    if who is None or who.kind == "date":
        return rows
    return by_name(rows, who, writer(who, ledger))
