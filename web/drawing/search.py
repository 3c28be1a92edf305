"""Searching everywhere: in the rows of every list that the account may open, each hit leading where the list leads."""

from collections.abc import Callable, Iterator, Sequence
from operator import itemgetter
from typing import Any, Final, NamedTuple

from msgspec.structs import asdict

from core.intake import Field
from core.model.screens import Page, Table
from core.model.view import Row
from web.drawing.address import fill, parts_of, with_query
from web.drawing.cells import Writer, columns_of, shown
from web.drawing.collation import begun, found, initials, nearly, roughly
from web.drawing.finding import whole_text
from web.drawing.people import names_somebody
from web.drawing.visit import Visit

Told = Sequence[tuple[str, Any]]
"""Rows, each with the whole of its text."""
MOST: Final = 20
"""Hits shown of one list; its own page shows the others."""


class Hit(NamedTuple):
    """A row found: its first value, the others, where it leads."""

    name: str
    rest: str
    link: str


class Hits(NamedTuple):
    """The rows of a list that hold the words, and the address that shows them all, "" when they are all here."""

    title: str
    hits: Sequence[Hit]
    more: str
    near: bool
    """None holds the words as they were written: these hold others near them."""


def search(words: str, visit: Visit) -> list[Hits]:
    """Search the lists of every page that the account may open; a view on several pages is searched once.

    What holds the words comes before what holds others near them.
    """
    seen: set[str] = set()
    results: list[Hits] = []
    for page in visit.ledger.registry.pages.values():
        if parts_of(page.path) or not visit.may(page.roles):
            continue
        for block in page.blocks:
            if isinstance(block, Table) and block.view not in seen and not block.only:
                seen.add(block.view)
                results += _hits(page, block, words, visit)
    return sorted(results, key=lambda one: one.near)


def _hits(page: Page, block: Table, words: str, visit: Visit) -> Iterator[Hits]:
    view = visit.ledger.registry.views[block.view]
    if not visit.may(view.roles):  # before anything is counted
        return
    every = columns_of(view.row, block.columns)
    columns = [column for column in every if not column.ask.upload]
    writers = shown(columns, visit.ledger)
    text = whole_text(columns, writers)
    told = [(text(row), row) for row in visit.rows(block.view)]
    named = names_somebody(columns[0])

    def name(row: Any) -> str:
        return writers[0](getattr(row, columns[0].name))

    exact = _held(words, told, name, people=named)
    near = _near(words, told, name if exact else None) if len(exact) < MOST else []
    if not (exact or near):
        return

    def hit(row: Any) -> Hit:
        called = name(row)
        rest = [_told(column, write, row) for column, write in zip(columns[1:], writers[1:], strict=True)]
        target = fill(block.link, {name: "" if value is None else str(value) for name, value in asdict(row).items()})
        here = with_query(page.path, {"q": called})
        return Hit(called or "Voir", " · ".join(filter(None, rest)), visit.link(target if block.link else here))

    kept = [*exact, *near]
    more = visit.link(with_query(page.path, {"q": words})) if len(kept) > MOST else ""
    yield Hits(view.title, [hit(row) for row in kept[:MOST]], more, not exact)


def _held(words: str, told: Told, name: Callable[[Any], str], *, people: bool) -> list[Any]:
    """Return the rows that hold the words: first people whose initials they are, then names that begin so."""
    ranked = []
    for written, row in told:
        if people and initials(words, name(row)):
            ranked.append((0, row))
        elif found(words, written):
            ranked.append((1 if begun(words, name(row)) else 2, row))
    return [row for _, row in sorted(ranked, key=itemgetter(0))]


def _near(words: str, told: Told, name: Callable[[Any], str] | None) -> list[Any]:
    """Return the rows that do not hold the words but others near them: in their name, or wherever without ``name``."""
    other = [(name(row) if name else written, row) for written, row in told if not found(words, written)]
    near = [row for written, row in other if nearly(words, written)]
    return near or ([] if name else [row for written, row in other if roughly(words, written)])


def _told(column: Field, write: Writer, row: Row) -> str:
    """Write a value under its title unless it is words: a bare number or « oui » says nothing out of its column."""
    text = write(value := getattr(row, column.name))
    bare = column.options is None and column.kind in {"int", "cents", "bool", "date"}
    return f"{column.ask.title} : {text}" if bare and value else "" if bare else text
