"""Cached states in ``cache.db``: deleting it loses nothing."""

import hashlib
import inspect
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

from core.log.tree import Frontier
from core.model.fold import Fold
from core.store import SqliteRecorder, StoreError, open_database

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS state(
    fold TEXT NOT NULL, code TEXT NOT NULL, position INTEGER NOT NULL, leaf BLOB NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY(fold, code, position)) STRICT;
CREATE TABLE IF NOT EXISTS verified(position INTEGER PRIMARY KEY, frontier BLOB NOT NULL) STRICT;
"""


class Cache:
    """States by fold, version of its code, and position; each tied to the leaf of the record it stops at.

    A cache that cannot be opened or written is done without: it only saves time.
    """

    def __init__(self, path: Path, recorder: SqliteRecorder) -> None:
        self._recorder = recorder
        try:
            self._database = open_database(path, journal="WAL", synchronous="NORMAL")
            self._database.execute(SCHEMA)
        except StoreError:
            self._database = open_database(":memory:", journal="WAL", synchronous="NORMAL")
            self._database.execute(SCHEMA)

    def nearest(self, fold: Fold[Any], known: int) -> tuple[int, Any] | None:
        """Return the last state at or before a position, and where it stops."""
        query = "SELECT position, leaf, data FROM state WHERE fold=? AND code=? AND position<=? ORDER BY position DESC"
        found: list[Any] = self._database.execute(query, (fold.name, code_of(fold), known)).fetchall()
        for position, leaf, data in found:
            if leaf == self._recorder.leaf(position):
                try:
                    return position, msgspec.msgpack.decode(data, type=fold.state)
                except msgspec.DecodeError:
                    continue
        return None

    def positions(self, fold: Fold[Any]) -> frozenset[int]:
        """Return where states of a fold are kept."""
        query = "SELECT position FROM state WHERE fold=? AND code=?"
        found: list[Any] = self._database.execute(query, (fold.name, code_of(fold))).fetchall()
        return frozenset(position for (position,) in found)

    def keep(self, fold: Fold[Any], position: int, state: Any) -> None:
        """Keep a state; states of other versions of the fold's code are dropped."""
        leaf = self._recorder.leaf(position)
        code = code_of(fold)
        try:
            with self._database:
                self._database.execute("DELETE FROM state WHERE fold=? AND code<>?", (fold.name, code))
                row = (fold.name, code, position, leaf, msgspec.msgpack.encode(state))
                self._database.execute("INSERT OR REPLACE INTO state VALUES(?, ?, ?, ?, ?)", row)
        except StoreError:
            return

    def verified(self) -> Frontier | None:
        """Return the tree last verified whole."""
        row: Any = self._database.execute("SELECT frontier FROM verified ORDER BY position DESC").fetchone()
        return msgspec.msgpack.decode(row[0], type=Frontier) if row else None

    def remember_verified(self, frontier: Frontier) -> None:
        """Remember how far the tree was verified."""
        try:
            with self._database:
                self._database.execute("DELETE FROM verified")
                row = frontier.size, msgspec.msgpack.encode(frontier)
                self._database.execute("INSERT INTO verified VALUES(?, ?)", row)
        except StoreError:
            return

    def close(self) -> None:
        """Close the file."""
        self._database.close()


@cache
def code_of(fold: Fold[Any]) -> str:
    """Name the version of a fold: a digest of what it reads and of all the source that its handlers may call.

    That is ``core``, and the package that each handler comes from: a changed line anywhere there folds again.
    """
    homes = {handler.__module__ for handler in fold.handlers.values()} | {fold.state.__module__, __name__}
    digest = hashlib.sha256(repr(sorted(cls.__name__ for cls in fold.handlers)).encode())
    for package in sorted({_package(name) for name in homes}):
        digest.update(_source(package).encode())
    return digest.hexdigest()[:16]


def _package(module: str) -> str:
    """Return the package whose source a module belongs with: ``core``, ``plugins.dpc``, or the module itself."""
    parts = module.split(".")
    return ".".join(parts[: 1 if parts[0] == "core" else 2])


@cache
def _source(package: str) -> str:
    module = sys.modules[package]
    folders = [Path(folder) for folder in getattr(module, "__path__", ())]
    files = sorted(path for folder in folders for path in folder.rglob("*.py"))
    if not files:
        return hashlib.sha256(inspect.getsource(module).encode()).hexdigest()
    whole = hashlib.sha256()
    for path in files:
        whole.update(path.read_bytes())
    return whole.hexdigest()
