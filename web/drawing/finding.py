"""Finding one's way in many rows: a search, an order, a page; each table of a page has its own in the address."""

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any, Final, NamedTuple, TypeVar

from core.intake import Field
from core.model.view import Row
from web.drawing.cells import Writer, sorter
from web.drawing.people import alphabetical, by_name
from web.drawing.sought import Sought
from web.drawing.visit import Visit

PAGE: Final = 50
"""Rows of a page of a table."""
SEARCH: Final = "q"
SORT: Final = "tri"
AMONG: Final = "parmi"
"""How an export calls the columns that its search and its order are about."""
T = TypeVar("T")


class Names(NamedTuple):
    """How a table calls its search, its order and its page in the address."""

    search: str
    sort: str
    page: str


def names_of(ordinal: int) -> Names:
    """Return ``q``, ``tri`` and ``page`` for the first table of a page, ``q2``, ``tri2`` and ``page2`` for the next."""
    end = "" if ordinal == 1 else str(ordinal)
    return Names(f"{SEARCH}{end}", f"{SORT}{end}", f"page{end}")


class Cut(NamedTuple):
    """A page of rows, its number among how many, and the links around it, "" where there is none."""

    rows: Sequence[Any]
    page: int
    pages: int
    before: str
    after: str


def cut(rows: Sequence[Any], name: str, visit: Visit) -> Cut:
    """Return the page of rows that the address asks, the last one when it asks for more."""
    written = visit.query.get(name, "")
    asked = int(written[:9]) if written.isascii() and written.isdigit() else 1
    pages = max(1, -(-len(rows) // PAGE))
    page = max(1, min(pages, asked))
    before = visit.here(**{name: "" if page == 2 else str(page - 1)}) if page > 1 else ""  # noqa: PLR2004 - the first has no number
    after = visit.here(**{name: str(page + 1)}) if page < pages else ""
    return Cut(rows[(page - 1) * PAGE : page * PAGE], page, pages, before, after)


def searched(rows: Sequence[T], text: Callable[[T], str], search: str) -> Sequence[T]:
    """Return the rows whose text holds every word looked for; when there is none, the nearest that there are."""
    if not search:
        return rows
    sought = Sought([text(row) for row in rows])
    return [rows[place] for place in sought.nearest(search)]


def whole_text(columns: Sequence[Field], writers: Sequence[Writer]) -> Callable[[Row], str]:
    """Return what writes a whole row, for searching in it; a file has no words to find."""
    readers = [(column.name, write) for column, write in zip(columns, writers, strict=True) if not column.ask.upload]
    return lambda row: " ".join(write(getattr(row, name)) for name, write in readers)


def ordered(rows: Sequence[Row], columns: Sequence[Field], writers: Sequence[Writer], sort: str) -> Sequence[Row]:
    """Sort by a column, ``-name`` downwards; rows without a value there come last either way.

    Where no order is asked, people come by their names, and anything else in the order of the view.
    """
    name = sort.removeprefix("-")
    place = next((place for place, column in enumerate(columns) if column.name == name), None)
    if place is None:
        return by_name(rows, columns[0], writers[0]) if columns and alphabetical(columns) else rows
    key = sorter(columns[place], writers[place])
    keyed = [(key(getattr(row, name)), row) for row in rows]
    present = sorted((pair for pair in keyed if not pair[0][0]), key=itemgetter(0), reverse=sort.startswith("-"))
    return [row for _, row in present] + [row for (absent, *_), row in keyed if absent]
