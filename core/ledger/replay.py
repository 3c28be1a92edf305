"""From rows to states: the one loop that every view and decision goes through."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
from msgspec import Struct

from core.facts import FactWithdrawn, Record, Wire, kind_of
from core.ledger.envelope import unreadable
from core.model.fold import Fold
from core.store import StoreError

Rows = Iterable[tuple[int, bytes]]
Table = Mapping[type[Any], Callable[[Any, Any, Record, int], None]]
WITHDRAWN = kind_of(FactWithdrawn).name


def kinds_of(wire: Wire, fold: Fold[Any]) -> frozenset[str]:
    """Return every kind that a fold reads, older versions included."""
    return frozenset(name for cls in fold.handlers for name in wire.versions(cls))


def table_of(wire: Wire, fold: Fold[Any]) -> Table:
    """Return the handlers of a fold by envelope type, upcasters built in."""
    table: dict[type[Any], Callable[[Any, Any, Record, int], None]] = {}
    for cls, handler in fold.handlers.items():
        for name in wire.versions(cls):
            stored = wire.types[name]
            table[wire.envelopes[stored]] = handler if stored is cls else _upcast(wire, handler)
    return table


def replay(state: Any, rows: Rows, table: Table, decode: Callable[[bytes], Record]) -> None:
    """Fold rows without corrections among them, in position order, into a state."""
    get, position = table.get, 0
    try:
        for position, data in rows:
            record = decode(data)
            handler = get(type(record))
            if handler is not None:
                handler(state, record.fact, record, position)
    except StoreError:
        raise
    except Exception as error:
        raise stopped(position, error) from error


class Corrected(Struct, frozen=True):
    """The corrections to take into account in a replay."""

    later: frozenset[int]
    """Where corrections were recorded: they are not told there."""
    standing: dict[int, tuple[int, bytes]]
    """By the position of a corrected record, the position and bytes of what stands in its place; no bytes: nothing."""

    def __bool__(self) -> bool:
        return bool(self.later or self.standing)


def replay_corrected(
    state: Any, rows: Rows, table: Table, decode: Callable[[bytes], Record], corrected: Corrected
) -> None:
    """Fold rows some of which are corrected: a correction is told where the record was, not where it was recorded."""
    standing, position = corrected.standing, 0
    try:
        for position, data in rows:
            if position in corrected.later:
                continue
            position, data = standing.get(position, (position, data))  # noqa: PLW2901 - what stands there now
            record = decode(data) if data else None
            handler = table.get(type(record))
            if record is not None and handler is not None:
                handler(state, record.fact, record, position)
    except StoreError:
        raise
    except Exception as error:
        raise stopped(position, error) from error


def settled(rows: Rows, decode: Callable[[bytes], Record], without: int | None = None) -> list[tuple[int, Record]]:
    """Settle a small boundary: each record as it stands, withdrawn ones gone, in the order of the first recording.

    ``without`` is the position of a record about to be corrected: it is left out.
    """
    standing: dict[int, tuple[int, Record]] = {}
    position = 0
    try:
        for position, data in rows:
            record = decode(data)
            standing[record.corrects or position] = position, record
    except ValueError as error:
        raise unreadable(position) from error
    if without is not None:
        standing.pop(without, None)
    kept = (standing[root] for root in sorted(standing))
    return [(position, record) for position, record in kept if type(record.fact) is not FactWithdrawn]


def apply(state: Any, records: Iterable[tuple[int, Record]], table: Table) -> None:
    """Fold settled records into a state."""
    position = 0
    try:
        for position, record in records:
            handler = table.get(type(record))
            if handler is not None:
                handler(state, record.fact, record, position)
    except StoreError:
        raise
    except Exception as error:
        raise stopped(position, error) from error


def stopped(position: int, error: Exception) -> StoreError:
    """Return what is raised when a fold stops at a record: it was altered, or its handler fails."""
    if isinstance(error, (msgspec.MsgspecError, UnicodeDecodeError)):
        return unreadable(position)
    text = f"Le calcul s’arrête à l’enregistrement n° {position} ({type(error).__name__})."
    return StoreError("fold-failed", text)


def _upcast(wire: Wire, handler: Callable[[Any, Any, Any, int], None]) -> Callable[[Any, Any, Record, int], None]:
    def handle(state: Any, fact: Any, record: Record, position: int) -> None:
        handler(state, wire.current(fact), record, position)

    return handle
