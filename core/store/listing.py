"""Finding records for a list: some positions, by kind or tag, from either end."""

from collections.abc import Sequence

from core.store.connection import Connection
from core.store.pages import fetch

TAGGED = "SELECT position FROM tag WHERE tag = ? ORDER BY position"


def positions(
    connection: Connection,
    span: tuple[int, int],
    *,
    kinds: Sequence[str] = (),
    tag: str = "",
    limit: int = 100,
    newest_first: bool = True,
) -> list[int]:
    """Return positions after ``span[0]`` and up to ``span[1]``, of these kinds if any are named, carrying a tag."""
    clauses, values = ["position > ? AND position <= ?"], list[str | int](span)
    if kinds:
        clauses.append(f"kind IN ({', '.join('?' * len(kinds))})")
        values += kinds
    if tag:
        clauses.append("position IN (SELECT position FROM tag WHERE tag = ?)")
        values.append(tag)
    order = "DESC" if newest_first else "ASC"
    select = f"SELECT position FROM record WHERE {' AND '.join(clauses)} ORDER BY position {order} LIMIT ?"  # noqa: S608 - values are bound
    return [position for (position,) in fetch(connection, select, (*values, limit))]
