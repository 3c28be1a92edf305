"""Keys made ahead for the rows to come: the vault writes once for many of them, where it would for each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Final, TypeVar

from core.ledger import Ledger

T = TypeVar("T")
AHEAD: Final = 100
"""Rows at once. A crash leaves at most their keys, which open nothing and serve when the rows are recorded again."""


def with_keys(ledger: Ledger, rows: Sequence[T], keys: Callable[[T], Iterable[str]]) -> Iterator[T]:
    """Yield rows, the keys that they need made before the first of each hundred; ``StoreError``."""
    for begin in range(0, len(rows), AHEAD):
        some = rows[begin : begin + AHEAD]
        ledger.make_keys(frozenset(key for row in some for key in keys(row)))
        yield from some
