"""Gathering the states of a decision, and the boundary that they make."""

from typing import Any

from eventsourcing.dcb.api import DCBQuery
from msgspec import Struct

from core.facts import Wire
from core.ledger.boundary import Boundary, items
from core.ledger.replay import Table, apply, kinds_of, settled, table_of
from core.ledger.states import States
from core.model.command import Command
from core.model.decider import Decider, Read
from core.store import SqliteRecorder


class Gathered(Struct, frozen=True):
    """What a decision rests on: one state per reading, the boundary, and the head before the first reading."""

    states: tuple[Any, ...]
    boundary: Boundary
    after: int


class Gatherer:
    """Reads boundaries; what a reading needs of a fold is worked out once."""

    def __init__(self, recorder: SqliteRecorder, wire: Wire, states: States) -> None:
        self._recorder = recorder
        self._wire = wire
        self._states = states
        self._reading: dict[int, tuple[Table, frozenset[str]]] = {}

    def gather(self, decider: Decider, command: Command, without: int | None = None) -> Gathered:
        """Read what a decision needs. Whole histories come from live states: hold the states' lock while deciding.

        ``without`` leaves out the record at a position: the command is about to correct it.
        """
        head = self._recorder.head()
        states, boundary = [], Boundary()
        for read in decider.reads:
            state, part = self._read(read, command, head, without)
            states.append(state)
            boundary += part
        return Gathered(tuple(states), boundary, head)

    def _read(self, read: Read, command: Command, head: int, without: int | None) -> tuple[Any, Boundary]:
        table, kinds = self._tables(read)
        if read.by is None:
            whole = items(kinds, None)
            if without is not None:
                return self._states.without(read.fold, head, without), whole
            return self._states.at(read.fold, head), whole
        ids = set(read.by(command))
        part = items(kinds, ids)
        state = self._within(read, table, part, head, without)
        while read.widen is not None and (more := set(read.widen(command, state)) - ids):
            ids |= more
            part = items(kinds, ids)
            state = self._within(read, table, part, head, without)
        return state, part

    def _within(self, read: Read, table: Table, part: Boundary, head: int, without: int | None) -> Any:
        state = read.fold.state()
        rows = self._recorder.rows_matching(DCBQuery(part), 0, head) if part else []
        apply(state, settled(rows, self._wire.decode, without), table)
        return state

    def _tables(self, read: Read) -> tuple[Table, frozenset[str]]:
        key = id(read.fold)
        if key not in self._reading:
            self._reading[key] = table_of(self._wire, read.fold), kinds_of(self._wire, read.fold)
        return self._reading[key]
