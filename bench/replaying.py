"""A million records into members and claims, whole or in part, and at an old date."""

from functools import cache
from pathlib import Path

from bench import raw
from bench.measure import Figure, paired
from bench.world import BROAD, NARROW, WIRE, World, fill
from core.facts import Wire
from core.ledger.cache import Cache
from core.ledger.states import States
from core.model.fold import Fold
from core.store import SqliteRecorder

OLD = 0.37
KEY = bytes(32)
"""Where the old date lies between the first and the last record."""


def figures(folder: Path, size: int) -> list[Figure]:
    """Measure replays of ``size`` records."""
    broad = SqliteRecorder(filled(folder / "broad.db", size))
    narrow = fill(folder / "narrow.db", size, broad=False)
    found: list[Figure] = []
    expected = raw.replay(broad.path, WIRE.decode)

    def ours() -> None:
        state = fresh(folder, broad).at(BROAD, size)
        assert state == expected

    mine, theirs = paired(lambda: fresh(folder, broad).at(BROAD, size), lambda: raw.replay(broad.path, WIRE.decode))
    ours()
    detail = f"{size / mine:,.0f} records/s against {size / theirs:,.0f}"
    found.append(Figure(f"replay of {size:,} records ÷ raw", theirs / mine, 0.95, 0.85, detail))
    mine, theirs = paired(lambda: fresh(folder, narrow).at(NARROW, size), lambda: raw.replay(narrow.path, WIRE.decode))
    found.append(Figure("fold that needs one kind in ten ÷ full raw replay", theirs / mine, 5, 2.5))
    found.append(_old(folder, broad, size))
    return found


def filled(path: Path, size: int) -> Path:
    """Return a ledger of ``size`` records of four kinds, made when it is not there yet."""
    if not path.exists():
        fill(path, size).close()
    return path


def _old(folder: Path, recorder: SqliteRecorder, size: int) -> Figure:
    """Measure a view at an old date from cached states, against the same from zero."""
    known = int(size * OLD)
    cache = Cache(folder / "cache.db", recorder, KEY)
    states = States(recorder, WIRE, cache)
    states.at(BROAD, size)
    while states.prepare():
        pass

    def cached() -> World:
        return _at(States(recorder, WIRE, cache), BROAD, known)

    def from_zero() -> World:
        return _at(fresh(folder, recorder), BROAD, known)

    assert cached() == from_zero()
    mine, theirs = paired(cached, from_zero)
    cache.close()
    return Figure("view at an old date from cached states ÷ from zero", theirs / mine, 5, 2)


def _at(states: States, fold: Fold[World], known: int) -> World:
    state: World = states.at(fold, known)
    return state


def fresh(folder: Path, recorder: SqliteRecorder, wire: Wire = WIRE) -> States:
    """Return states with an empty cache: everything is folded from the first record."""
    return States(recorder, wire, _empty(folder, recorder))


@cache
def _empty(folder: Path, recorder: SqliteRecorder) -> Cache:
    return Cache(folder / "empty.db", recorder, KEY)
