# ruff: noqa: S608 - the SQL composed here is this file's own, and every value is bound
"""From a query of :mod:`eventsourcing.dcb.api` to the SQL that finds the positions of its records."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import count, islice

import msgspec
from eventsourcing.dcb.api import DCBQuery

SPAN = "position > ?1 AND position <= ?2"
_ALL = f"SELECT position FROM record WHERE {SPAN}"

# How many tags of which one is needed, how many that are all needed, how many kinds: one SELECT.
Shape = tuple[int, int, int]


class Plan(msgspec.Struct, frozen=True, gc=False):
    """Which records match: a SELECT of positions after ``?1`` and up to ``?2``, some maybe given twice.

    ``values`` are bound to ``?3`` and on. ``found`` is ``None`` when every record matches.
    """

    found: str | None
    values: tuple[str, ...] = ()

    def rows(self, columns: str) -> str:
        """Return the SELECT of the records themselves, each once, by position."""
        among = SPAN if self.found is None else f"position IN ({self.found})"
        return f"SELECT {columns} FROM record WHERE {among} ORDER BY position"

    def probe(self) -> str:
        """Return a SELECT that gives one row as soon as anything matches."""
        return f"SELECT 1 FROM ({self.found or _ALL}) LIMIT 1"


EVERYTHING = Plan(None)


def plan(query: DCBQuery | None) -> Plan:
    """Plan a query; ``EVERYTHING`` when it has no items, or one without kinds and tags.

    Items with a single tag and the same kinds become one SELECT, so that a boundary of a thousand persons stays one
    statement; of an item with several tags the first is sought, so the narrowest should come first.
    """
    if query is None or not query.items:
        return EVERYTHING
    kinds_alone: dict[str, None] = {}
    single: dict[tuple[str, ...], dict[str, None]] = {}
    shapes: list[Shape] = []
    values: list[str] = []
    for item in query.items:
        kinds = tuple(item.types)
        if len(item.tags) == 1:
            single.setdefault(kinds, {})[item.tags[0]] = None
        elif item.tags:
            first, *others = item.tags
            shapes.append((_bind(values, (first,)), len(others), _bind(values, kinds, after=others)))
        elif kinds:
            kinds_alone |= dict.fromkeys(kinds)
        else:
            return EVERYTHING
    shapes += [(_bind(values, tags), 0, _bind(values, kinds)) for kinds, tags in single.items()]
    if kinds_alone:
        shapes.append((0, 0, _bind(values, kinds_alone)))
    return Plan(_found(tuple(shapes)), tuple(values))


def _bind(values: list[str], added: Collection[str], after: Sequence[str] = ()) -> int:
    """Add values, the last repeated up to a power of two so that few statements are prepared; return how many."""
    values += after
    values += added
    if not added:
        return 0
    padding = (1 << (len(added) - 1).bit_length()) - len(added)
    values += [values[-1]] * padding
    return len(added) + padding


@lru_cache(maxsize=256)
def _found(shapes: tuple[Shape, ...]) -> str:
    parameters = (f"?{number}" for number in count(3))
    return " UNION ALL ".join(_select(islice(parameters, sum(shape)), *shape) for shape in shapes)


def _select(parameters: Iterator[str], any_of: int, all_of: int, kinds: int) -> str:
    tag = f"({', '.join(islice(parameters, any_of))})"
    others = [
        f"EXISTS (SELECT 1 FROM tag WHERE tag = {other} AND position = t.position)"
        for other in islice(parameters, all_of)
    ]
    kind = f"({', '.join(parameters)})"
    if not any_of:
        return f"SELECT position FROM record WHERE kind IN {kind} AND {SPAN}"
    clauses = [f"SELECT position FROM tag AS t WHERE tag IN {tag} AND {SPAN}", *others]
    if kinds:
        # As a scalar the kind is looked up by position; as a join SQLite may walk all the records of the kind.
        clauses.append(f"(SELECT kind FROM record WHERE position = t.position) IN {kind}")
    return " AND ".join(clauses)
