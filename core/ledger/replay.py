"""From rows to states: the one loop that every view and decision goes through."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import msgspec
from msgspec import Struct, structs

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
            bare = stored is cls and cls is not FactWithdrawn  # a withdrawal bears what it withdraws, of any version
            table[wire.envelopes[stored]] = handler if bare else _upcast(wire, handler)
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
            stands, now = standing.get(position, (position, data))
            record = decode(now) if now else None
            handler = table.get(type(record))
            if record is not None and handler is not None:
                fact = decode(data).fact if type(record.fact) is FactWithdrawn else record.fact
                handler(state, fact, record, stands)
    except StoreError:
        raise
    except Exception as error:
        raise stopped(position, error) from error


def settled(rows: Rows, decode: Callable[[bytes], Record], without: int | None = None) -> list[tuple[int, Record]]:
    """Settle a small boundary: each record as it stands, in the order of the first recording.

    A withdrawn record stands as its withdrawal, which bears the fact that it withdraws. ``without`` is the position of
    a record about to be corrected: it is left out.
    """
    standing: dict[int, tuple[int, Record]] = {}
    first: dict[int, Record] = {}
    position = 0
    try:
        for position, data in rows:
            record = decode(data)
            standing[record.corrects or position] = position, record
            first.setdefault(record.corrects or position, record)
    except ValueError as error:
        raise unreadable(position) from error
    if without is not None:
        standing.pop(without, None)
    return [
        (at, record if type(record.fact) is not FactWithdrawn else withdrawing(record, first[root]))
        for root, (at, record) in sorted(standing.items())
        if type(first[root].fact) is not FactWithdrawn  # of what this boundary does not read
    ]


def withdrawing(withdrawal: Any, first: Record) -> Record:
    """Return a withdrawal that bears what it withdraws: a fold that reads withdrawals is told that."""
    told: Record = structs.replace(withdrawal, fact=first.fact)
    return told


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
