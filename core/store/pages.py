"""Long scans as pages: each page is one short read, so a slow reader never keeps the WAL from being reset.

Records never change and positions follow commits: what lies at or below a head read once is the same for ever. A scan
fixes its head, and its pages then agree with one another without one long transaction.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any

from core.store.connection import Connection
from core.store.errors import damaged, store_errors
from core.store.query import SPAN

PAGE = 500  # rows; a record is at most 64 KiB
TAG_PAGE = 5_000  # rows of the index, each small
_MERGED = 100  # kinds in one statement, which SQLite limits to 500
_ROWS = f"SELECT position, data FROM record WHERE {SPAN}"  # noqa: S608 - values are bound
_TAGS = """
    SELECT tag, position FROM tag WHERE (tag, position) > (?1, ?2) AND position <= ?3 ORDER BY tag, position LIMIT ?4
"""

Connect = Callable[[], Connection]


def fetch(connection: Connection, select: str, values: Sequence[str | int] = ()) -> list[Any]:
    """Return all the rows of a SELECT, as tuples."""
    with store_errors:
        return connection.execute(select, values).fetchall()


def scan(
    connect: Connect, select: str, after: int, upto: int, values: Sequence[str] = (), *, page: int = PAGE
) -> Iterator[tuple[Any, ...]]:
    """Run an ordered SELECT by pages; its first column is the position.

    ``?1`` is bound to ``after``, which moves from page to page, ``?2`` to ``upto``, and ``?3`` and on to ``values``.
    """
    return chain.from_iterable(_pages(connect, f"{select} LIMIT {page}", page, after, (upto, *values)))


def scan_tags(connect: Connect, upto: int) -> Iterator[tuple[str, int]]:
    """Give every (tag, position) up to a position, by tag and then position."""
    return chain.from_iterable(_tag_pages(connect, upto))


def of_kinds(kinds: Collection[str], counts: Mapping[str, int]) -> tuple[str, list[str]]:
    """Choose how to read the rows of some kinds in order: the SELECT for :func:`scan`, and its values.

    Where there is no other kind nothing is filtered. Merging the index of each kind costs per row found, and more with
    each kind; filtering all the rows costs per row of the ledger. Measured, a row found through the index of a single
    kind costs as much as five rows filtered.
    """
    wanted = sorted(set(kinds))
    total, found = sum(counts.values()), sum(counts.get(kind, 0) for kind in wanted)
    if found == total:
        return f"{_ROWS} ORDER BY 1", []
    numbers = range(3, 3 + len(wanted))
    if found * (4 + len(wanted)) <= total and 0 < len(wanted) <= _MERGED:
        return f"{' UNION ALL '.join(f'{_ROWS} AND kind = ?{number}' for number in numbers)} ORDER BY 1", wanted
    any_of = ", ".join(f"?{number}" for number in numbers)
    return f"{_ROWS} AND +kind IN ({any_of}) ORDER BY 1", wanted  # +: not by the index, which would have to be sorted


def _pages(
    connect: Connect, select: str, page: int, after: int, rest: tuple[str | int, ...]
) -> Iterator[list[tuple[Any, ...]]]:
    while True:
        rows = fetch(connect(), select, (after, *rest))
        yield rows
        if len(rows) < page:
            return
        after = _further(after, rows[-1][0])


def _tag_pages(connect: Connect, upto: int) -> Iterator[list[tuple[str, int]]]:
    last: tuple[str, int] = ("", 0)
    while True:
        rows = fetch(connect(), _TAGS, (*last, upto, TAG_PAGE))
        yield rows
        if len(rows) < TAG_PAGE:
            return
        last = _further(last, rows[-1])


def _further(before: Any, last: Any) -> Any:
    """Return where the next page begins; DamagedError where an altered index would lead round in circles."""
    try:
        further = last > before
    except TypeError:  # a value of another type than its column's
        further = False
    if not further:
        raise damaged()
    return last
