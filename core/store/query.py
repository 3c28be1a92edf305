"""From a query of :mod:`eventsourcing.dcb.api` to the SQL that finds the positions of its records."""

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import count, islice

import msgspec
from eventsourcing.dcb.api import DCBQuery

SPAN = "position > ?1 AND position <= ?2"
_RECORDS = f"SELECT position FROM record WHERE {SPAN}"  # noqa: S608 - values are bound
_TAGGED = f"SELECT position FROM tag AS t WHERE {SPAN}"  # noqa: S608 - values are bound
_TAGGED_TOO = "SELECT 1 FROM tag WHERE position = t.position AND tag ="
# As a scalar the kind is looked up by position; as a join SQLite may walk all the records of the kind.
_KIND = "(SELECT kind FROM record WHERE position = t.position)"

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
        return f"SELECT {columns} FROM record WHERE {among} ORDER BY position"  # noqa: S608 - values are bound

    def probe(self) -> str:
        """Return a SELECT that gives one row as soon as anything matches."""
        return f"SELECT 1 FROM ({self.found or _RECORDS}) LIMIT 1"  # noqa: S608 - values are bound


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
            values += [first, *others]
            shapes.append((1, len(others), _bind(values, kinds)))
        elif kinds:
            kinds_alone |= dict.fromkeys(kinds)
        else:
            return EVERYTHING
    shapes += [(_bind(values, tags), 0, _bind(values, kinds)) for kinds, tags in single.items()]
    if kinds_alone:
        shapes.append((0, 0, _bind(values, kinds_alone)))
    return Plan(_found(tuple(shapes)), tuple(values))


def _bind(values: list[str], added: Collection[str]) -> int:
    """Add values, the last repeated up to a power of two so that few statements are prepared; return how many."""
    if not added:
        return 0
    padded: int = 1 << (len(added) - 1).bit_length()
    values += added
    values += [values[-1]] * (padded - len(added))
    return padded


@lru_cache(maxsize=256)
def _found(shapes: tuple[Shape, ...]) -> str:
    parameters = (f"?{number}" for number in count(3))
    return " UNION ALL ".join(_select(parameters, *shape) for shape in shapes)


def _select(parameters: Iterator[str], any_of: int, all_of: int, kinds: int) -> str:
    tags, others, kind = (list(islice(parameters, size)) for size in (any_of, all_of, kinds))
    if not tags:
        return f"{_RECORDS} AND kind IN ({', '.join(kind)})"
    clauses = [f"{_TAGGED} AND tag IN ({', '.join(tags)})", *(f"EXISTS ({_TAGGED_TOO} {other})" for other in others)]
    if kind:
        clauses.append(f"{_KIND} IN ({', '.join(kind)})")
    return " AND ".join(clauses)
