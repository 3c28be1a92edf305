"""States by fold and position: live ones folded forward on read, old ones from the nearest cached state."""

import threading
from collections import OrderedDict
from typing import Any, Final

from msgspec import Struct

from core.facts import Wire
from core.ledger.cache import Cache
from core.ledger.replay import Corrected, Table, kinds_of, replay, replay_corrected, table_of
from core.ledger.resting import resting_collector
from core.model.fold import Fold
from core.store import SqliteRecorder

LEAST_STRIDE: Final = 2_048
"""Positions between two states kept; more when the ledger is long, so that there are some sixteen."""
KEPT: Final = 24
"""Old states kept in memory."""


Corrections = list[tuple[int, int]]
"""Positions of corrections, in order, each with the position of what it corrects."""


class Live(Struct):
    """The state of a fold, and the last position that it has taken in."""

    state: Any
    position: int = 0


class States:
    """The states of every fold. Callers hold :attr:`lock` while they read what :meth:`at` gives."""

    def __init__(self, recorder: SqliteRecorder, wire: Wire, cache: Cache) -> None:
        self.lock = threading.RLock()
        self._recorder = recorder
        self._wire = wire
        self._cache = cache
        self._live: dict[str, Live] = {}
        self._old: OrderedDict[tuple[str, int], Any] = OrderedDict()
        self._reading: dict[str, tuple[Table, frozenset[str]]] = {}
        self._folds: dict[str, Fold[Any]] = {}

    def at(self, fold: Fold[Any], known: int) -> Any:
        """Return the state of a fold as known at a position; it must not be changed, nor kept beyond the lock."""
        live = self._live.get(fold.name)
        if live is None:
            live = self._live[fold.name] = self._nearest(fold, known)
            self._folds[fold.name] = fold
        if live.position <= known:
            try:
                self._forward(fold, live, known)
            except BaseException:
                del self._live[fold.name]  # folded in part: it would answer wrongly
                raise
            return live.state
        return self._past(fold, known)

    def without(self, fold: Fold[Any], known: int, corrected: int) -> Any:
        """Return the state of a fold as if a record had never been: what a correction of it is decided on."""
        live = Live(fold.state())
        self._fold(fold, live, known, corrected)
        return live.state

    def skip(self, before: int, after: int, kinds: frozenset[str]) -> None:
        """Take note of an append that this process made: states that do not read its kinds are up to date."""
        for name, live in self._live.items():
            read = self._reading.get(name)
            if read is not None and live.position == before and not read[1] & kinds:
                live.position = after

    def prepare(self) -> bool:
        """Keep one more old state of a fold in use, so that a replay at an old date starts near it.

        Tells whether there was one to keep; a server says it now and then, and never waits long.
        """
        for fold in list(self._folds.values()):
            known = self._live[fold.name].position
            stride = max(LEAST_STRIDE, 1 << (known // 16).bit_length())
            kept = self._cache.positions(fold)
            missing = next((stop for stop in range(stride, known + 1, stride) if stop not in kept), None)
            if missing is not None:
                live = self._nearest(fold, missing)
                self._forward(fold, live, missing)
                self._cache.keep(fold, missing, live.state)
                return True
        return False

    def forget(self) -> None:
        """Empty the memory; everything is folded again when asked."""
        with self.lock:
            self._live.clear()
            self._old.clear()

    def _past(self, fold: Fold[Any], known: int) -> Any:
        key = fold.name, known
        state = self._old.get(key)
        if state is None:
            live = self._nearest(fold, known)
            self._forward(fold, live, known)
            state = self._old[key] = live.state
            if len(self._old) > KEPT:
                self._old.popitem(last=False)
        self._old.move_to_end(key)
        return state

    def _nearest(self, fold: Fold[Any], known: int) -> Live:
        found = self._cache.nearest(fold, known)
        return Live(found[1], found[0]) if found else Live(fold.state())

    def _forward(self, fold: Fold[Any], live: Live, known: int) -> None:
        """Fold a state on to a position; back first, when it has taken in what is corrected since."""
        while touched := [root for _, root in self._corrections(fold, live.position, known) if root <= live.position]:
            earlier = self._nearest(fold, min(touched) - 1)
            live.state, live.position = earlier.state, earlier.position
        self._fold(fold, live, known)

    def _fold(self, fold: Fold[Any], live: Live, upto: int, gone: int | None = None) -> None:
        if live.position >= upto:
            return
        table, kinds = self._tables(fold)
        rows = self._recorder.rows_of(kinds, live.position, upto)
        corrected = self._corrected(self._corrections(fold, live.position, upto), live.position, gone)
        with resting_collector():
            if corrected:
                replay_corrected(live.state, rows, table, self._wire.decode, corrected)
            else:
                replay(live.state, rows, table, self._wire.decode)
        live.position = upto

    def _corrections(self, fold: Fold[Any], after: int, upto: int) -> Corrections:
        """Return the corrections recorded between two positions of what a fold reads."""
        return self._recorder.corrections_of(self._tables(fold)[1], after, upto) if upto > after else []

    def _corrected(self, corrections: Corrections, after: int, gone: int | None) -> Corrected:
        last = {root: position for position, root in corrections if root > after and root != gone}
        standing = {root: (position, self._recorder.data(position)) for root, position in last.items()}
        if gone is not None:
            standing[gone] = gone, b""
        return Corrected(frozenset(position for position, _ in corrections), standing)

    def _tables(self, fold: Fold[Any]) -> tuple[Table, frozenset[str]]:
        if fold.name not in self._reading:
            self._reading[fold.name] = table_of(self._wire, fold), kinds_of(self._wire, fold)
        return self._reading[fold.name]
