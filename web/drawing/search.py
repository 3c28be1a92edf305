"""Searching everywhere: in the rows of every list that the account may open, each hit leading where the list leads."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final, NamedTuple

from msgspec.structs import asdict

from core.model.screens import Page, Table
from web.drawing.address import fill, parts_of, with_query
from web.drawing.cells import columns_of, shown
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
            first, *rest = (write(getattr(row, column.name)) for column, write in zip(columns, writers, strict=True))
            target = fill(
                block.link, {name: "" if value is None else str(value) for name, value in asdict(row).items()}
            )
            here = with_query(page.path, {"q": first})
            yield Hit(first or "Voir", " · ".join(filter(None, rest)), visit.link(target if block.link else here))
