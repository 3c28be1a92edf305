"""Searching everywhere: in the rows of every list that the account may open, each hit leading where the list leads."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from msgspec.structs import asdict

from core.intake import Field
from core.model.screens import Page, Table
from core.model.view import Row
from web.drawing.address import fill, parts_of, with_query
from web.drawing.cells import Writer, columns_of, shown
from web.drawing.collation import found
from web.drawing.finding import whole_text
from web.drawing.visit import Visit

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


def search(words: str, visit: Visit) -> list[Hits]:
    """Search the lists of every page; a view on several pages is searched once."""
    seen: set[str] = set()
    results: list[Hits] = []
    for page in visit.ledger.registry.pages.values():
        if parts_of(page.path) or not visit.may(page.roles):
            continue
        for block in page.blocks:
            if isinstance(block, Table) and block.view not in seen and not block.only:
                seen.add(block.view)
                results += _hits(page, block, words, visit)
    return results


def _hits(page: Page, block: Table, words: str, visit: Visit) -> Iterator[Hits]:
    view = visit.ledger.registry.views[block.view]
    if not visit.may(view.roles):
        return
    hits = list(islice(_rows(page, block, words, visit), MOST + 1))
    if hits:
        more = visit.link(with_query(page.path, {"q": words})) if len(hits) > MOST else ""
        yield Hits(view.title, hits[:MOST], more)


def _rows(page: Page, block: Table, words: str, visit: Visit) -> Iterator[Hit]:
    every = columns_of(visit.ledger.registry.views[block.view].row, block.columns)
    columns = [column for column in every if not column.ask.upload]
    writers = shown(columns, visit.ledger)
    text = whole_text(columns, writers)
    for row in visit.rows(block.view):
        if found(words, text(row)):
            named = writers[0](getattr(row, columns[0].name))
            rest = [_told(column, write, row) for column, write in zip(columns[1:], writers[1:], strict=True)]
            target = fill(
                block.link, {name: "" if value is None else str(value) for name, value in asdict(row).items()}
            )
            here = with_query(page.path, {"q": named})
            yield Hit(named or "Voir", " · ".join(filter(None, rest)), visit.link(target if block.link else here))


def _told(column: Field, write: Writer, row: Row) -> str:
    """Write a value under its title unless it is words: a bare number or « oui » says nothing out of its column."""
    text = write(value := getattr(row, column.name))
    bare = column.options is None and column.kind in {"int", "cents", "bool", "date"}
    return f"{column.ask.title} : {text}" if bare and value else "" if bare else text
