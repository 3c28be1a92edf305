"""Undoing a batch: its records are withdrawn, but those of a row on which something later rests."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from msgspec import Struct

from core.clock import day_in_paris
from core.facts import AccountId, FactWithdrawn, clear
from core.ids import derived_id
from core.imports.ahead import with_keys
from core.imports.identity import Identity, withdrawn
from core.imports.planned import Tell
from core.ledger import Ledger, WithdrawRecord
from core.ledger.sealing import keys_needed
from core.model.command import Refused
from core.subjects.batches import BATCHES, IMPORTING, Batch, BatchId, UndoBatch

MOST_STEPS: Final = 40
"""Commands of one row at most."""


class Row(Struct, frozen=True):
    """What a batch recorded for a row, and why it stays, "" when it can go."""

    number: int
    positions: tuple[int, ...]
    why: str = ""


def undoable(ledger: Ledger, batch: BatchId) -> tuple[Row, ...]:
    """Return the rows of a batch that still stand, the last first: a row may rest on one before it."""
    with ledger.states.lock:
        batches = ledger.state(BATCHES)
        one, end = batches.by_id[batch], _end(batches.by_id, batch)
    gone = set(withdrawn(ledger))
    rows = []
    for number, positions in _recorded(ledger, one, end):
        standing = tuple(position for position in positions if position not in gone)
        if standing and not (why := _rests(ledger, standing, gone)):
            gone.update(standing)
            rows.append(Row(number, standing))
        elif standing:
            rows.append(Row(number, standing, why))
    return tuple(rows)


def undo(
    ledger: Ledger, batch: BatchId, by: AccountId, reason: str, tell: Tell = lambda _done, _of: None
) -> tuple[Row, ...]:
    """Withdraw what a batch recorded and say so; return the rows that stay, with the reason.

    ``StoreError`` when nothing can be recorded.
    """
    rows, kept = undoable(ledger, batch), []
    for done, row in enumerate(with_keys(ledger, rows, partial(_keys, reason)), 1):
        why = row.why or _withdraw(ledger, row, by, reason)
        if why:
            kept.append(Row(row.number, row.positions, why))
        tell(done, len(rows))
    command = UndoBatch(batch=batch, on=day_in_paris(ledger.clock()), kept=len(kept))
    ledger.record(
        command, by=by, command_id=derived_id("c", batch, "undo", str(len(kept))), roles=frozenset({IMPORTING})
    )
    return tuple(reversed(kept))


def _keys(reason: str, row: Row) -> Iterator[str]:
    fact = FactWithdrawn(reason=clear(reason))
    return (key for position in row.positions for key in keys_needed((fact,), _command_id(position)))


def _command_id(position: int) -> str:
    return derived_id("c", "undo", str(position))


def _withdraw(ledger: Ledger, row: Row, by: AccountId, reason: str) -> str:
    for position in reversed(row.positions):
        command = WithdrawRecord(position=position, reason=reason)
        outcome = ledger.record(command, by=by, command_id=_command_id(position))
        if isinstance(outcome, Refused):
            return outcome.message
    return ""


def _recorded(ledger: Ledger, batch: Batch, end: int) -> Iterator[tuple[int, list[int]]]:
    """Yield the rows of a batch and what each recorded, the last row first."""
    identity = Identity(ledger, batch.imported.digest, batch.imported.asked)
    steps = MOST_STEPS if batch.imported.asked == "members" else 1
    for number in range(batch.imported.last, batch.imported.first - 1, -1):
        found = [
            position
            for step in range(steps)
            for positions in identity.every(number, step)
            for position in positions
            if batch.position < position < end
        ]
        if found:
            yield number, sorted(found)


def _end(batches: dict[BatchId, Batch], batch: BatchId) -> int:
    """Return the position before which a batch recorded: that of the next import of the same file."""
    one = batches[batch]
    same = (
        other.position
        for other in batches.values()
        if (other.imported.digest, other.imported.asked) == (one.imported.digest, one.imported.asked)
    )
    return min((position for position in same if position > one.position), default=1 << 62)


def _rests(ledger: Ledger, positions: tuple[int, ...], gone: set[int]) -> str:
    """Say what rests on records: a later one, still standing, about a thing that they brought into the register."""
    recorder = ledger.recorder
    brought = {
        tag
        for position in positions
        for tag in recorder.tags_of(position) or ()
        if not tag.startswith("cmd:") and recorder.first_of(tag) in positions
    }
    later = {position for tag in brought for position in recorder.positions_of(tag)} - set(positions) - gone
    later = {position for position in later if recorder.corrects(position) not in gone}
    return f"l’enregistrement n° {min(later)} s’y rapporte" if later else ""
