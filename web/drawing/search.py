"""Searching everywhere: in the rows of every list that the account may open, each hit leading where the list leads."""

from collections.abc import Iterator, Sequence
from typing import Any, Final, NamedTuple

from msgspec.structs import asdict

from core.intake import Field
from core.model.screens import Page, Table
from core.model.view import Row
from web.drawing.address import fill, parts_of, with_query
from web.drawing.cells import Writer, columns_of, shown
from web.drawing.collation import FEWEST, begun, folded, initials
from web.drawing.finding import whole_text
from web.drawing.people import names_somebody
from web.drawing.remembered import Remembered
from web.drawing.sought import Sought
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
    near: bool
    """None holds the words as they were written: these hold others near them."""


class Listed:
    """The rows of a list, with what they are called and all that they say, ready to be searched."""

    def __init__(self, rows: Sequence[Any], columns: Sequence[Field], writers: Sequence[Writer]) -> None:
        text, (first, *_) = whole_text(columns, writers), columns
        self.rows = rows
        self.called = [writers[0](getattr(row, first.name)) for row in rows]
        self.names = Sought(self.called)
        self.whole = Sought([text(row) for row in rows])


def search(words: str, visit: Visit, lists: Remembered[Listed]) -> list[Hits]:
    """Search the lists of every page that the account may open; a view on several pages is searched once.

    What holds the words comes before what holds others near them. ``lists`` keeps what was made ready.
    """
    seen: set[str] = set()
    results: list[Hits] = []
    for page in visit.ledger.registry.pages.values():
        if parts_of(page.path) or not visit.may(page.roles):
            continue
        for block in page.blocks:
            if isinstance(block, Table) and block.view not in seen and not block.only:
                seen.add(block.view)
                results += _hits(page, block, words, visit, lists)
    return sorted(results, key=lambda one: one.near)


def _hits(page: Page, block: Table, words: str, visit: Visit, lists: Remembered[Listed]) -> Iterator[Hits]:
    view = visit.ledger.registry.views[block.view]
    if not visit.may(view.roles):  # before anything is counted
        return
    columns = [column for column in columns_of(view.row, block.columns) if not column.ask.upload]
    writers = shown(columns, visit.ledger)
    listed = lists.get(
        visit.clocks.head,
        (block.view, block.columns, visit.clocks.asof),
        lambda: Listed(visit.rows(block.view), columns, writers),
    )
    exact = _held(words, listed, people=names_somebody(columns[0]))
    near = _near(words, listed, exact) if len(exact) < MOST else []
    if not (exact or near):
        return

    def hit(place: int) -> Hit:
        row, called = listed.rows[place], listed.called[place]
        rest = [_told(column, write, row) for column, write in zip(columns[1:], writers[1:], strict=True)]
        target = fill(block.link, {name: "" if value is None else str(value) for name, value in asdict(row).items()})
        here = with_query(page.path, {"q": called})
        return Hit(called or "Voir", " · ".join(filter(None, rest)), visit.link(target if block.link else here))

    kept = [*exact, *near]
    more = visit.link(with_query(page.path, {"q": words})) if len(kept) > MOST else ""
    yield Hits(view.title, [hit(place) for place in kept[:MOST]], more, not exact)


def _held(words: str, listed: Listed, *, people: bool) -> list[int]:
    """Return where the words are held: first people whose initials they are, then names that begin so."""
    ranked = {place: 1 if begun(words, listed.called[place]) else 2 for place in listed.whole.found(words)}
    if people and len(folded(words)) < FEWEST:
        ranked |= {place: 0 for place, called in enumerate(listed.called) if initials(words, called)}
    return sorted(sorted(ranked), key=ranked.__getitem__)


def _near(words: str, listed: Listed, exact: Sequence[int]) -> list[int]:
    """Return where others near the words are held: in names, or wherever if nothing holds the words themselves."""
    if not exact:
        return listed.whole.nearly(words) or listed.whole.roughly(words)
    held = set(listed.whole.found(words))
    return [place for place in listed.names.nearly(words) if place not in held]


def _told(column: Field, write: Writer, row: Row) -> str:
    """Write a value under its title unless it is words: a bare number or « oui » says nothing out of its column."""
    text = write(value := getattr(row, column.name))
    bare = column.options is None and column.kind in {"int", "cents", "bool", "date"}
    return f"{column.ask.title} : {text}" if bare and value else "" if bare else text
