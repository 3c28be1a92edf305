"""Cached states in ``cache.db``: deleting it loses nothing, and what is not ours in it is not believed."""

import hashlib
import hmac
import inspect
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any, Final

import msgspec

from core.log.tree import Frontier
from core.model.fold import Fold
from core.store import SqliteRecorder, StoreError
from core.vault.database import PrivateDatabase

SCHEMA: Final = (
    """
    CREATE TABLE state(
        fold TEXT NOT NULL, code TEXT NOT NULL, position INTEGER NOT NULL, data BLOB NOT NULL, mac BLOB NOT NULL,
        PRIMARY KEY(fold, code, position)) STRICT;
    CREATE TABLE verified(one INTEGER PRIMARY KEY CHECK(one = 1), frontier BLOB NOT NULL, mac BLOB NOT NULL) STRICT;
    """,
)


class Cache:
    """States by fold, version of its code, and position; each under a keyed digest with the leaf it stops at.

    A cache that cannot be opened, read or written is done without: it only saves time. ``refused`` says why.
    """

    def __init__(self, path: Path, recorder: SqliteRecorder, key: bytes, *, readonly: bool = False) -> None:
        self.refused = ""
        self._recorder = recorder
        self._key = key
        try:
            self._database = PrivateDatabase(path, SCHEMA, journal="WAL", synchronous="NORMAL", readonly=readonly)
        except StoreError as error:
            self.refused = error.message
            self._database = PrivateDatabase(":memory:", SCHEMA, journal="WAL", synchronous="NORMAL")

    def nearest(self, fold: Fold[Any], known: int) -> tuple[int, Any] | None:
        """Return the last state at or before a position, and where it stops."""
        code = code_of(fold)
        for stop in sorted((kept for kept in self.positions(fold) if kept <= known), reverse=True):
            query = "SELECT data, mac FROM state WHERE fold=? AND code=? AND position=?"
            for data, mac in self._rows(query, (fold.name, code, stop)):
                if self._mac(data, fold.name, code, stop) == mac:
                    with suppress(msgspec.DecodeError):
                        return stop, msgspec.msgpack.decode(data, type=fold.state)
        return None

    def positions(self, fold: Fold[Any]) -> frozenset[int]:
        """Return where states of a fold are kept."""
        query = "SELECT position FROM state WHERE fold=? AND code=?"
        return frozenset(position for (position,) in self._rows(query, (fold.name, code_of(fold))))

    def keep(self, fold: Fold[Any], position: int, state: Any) -> None:
        """Keep a state; states of other versions of the fold's code are dropped."""
        code, data = code_of(fold), msgspec.msgpack.encode(state)
        row = fold.name, code, position, data, self._mac(data, fold.name, code, position)
        with suppress(StoreError), self._database.writing() as database:
            database.execute("DELETE FROM state WHERE fold=? AND code<>?", (fold.name, code))
            database.execute("INSERT OR REPLACE INTO state VALUES(?, ?, ?, ?, ?)", row)

    def verified(self) -> Frontier | None:
        """Return the tree last verified."""
        for frontier, mac in self._rows("SELECT frontier, mac FROM verified"):
            if self._mac(frontier, "verified") == mac:
                with suppress(msgspec.DecodeError):
                    return msgspec.msgpack.decode(frontier, type=Frontier)
        return None

    def remember_verified(self, frontier: Frontier) -> None:
        """Remember how far the tree was verified."""
        data = msgspec.msgpack.encode(frontier)
        with suppress(StoreError):
            self._database.run("INSERT OR REPLACE INTO verified VALUES(1, ?, ?)", (data, self._mac(data, "verified")))

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _rows(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        try:
            return self._database.rows(query, values)
        except StoreError as error:
            self.refused = error.message
            return []

    def _mac(self, data: bytes, *context: str | int) -> bytes:
        """Return the digest that a state or a tree is believed by; it holds the record that a state stops at."""
        place = [*context, self._recorder.leaf(context[-1]) if isinstance(context[-1], int) else None]
        return hmac.digest(self._key, msgspec.msgpack.encode([place, data]), "sha256")


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
