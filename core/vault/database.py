"""A private database of a few small tables: one connection, one lock, whole transactions."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from core.store.connection import Connection, Journal, Synchronous, open_database
from core.store.errors import DamagedError, store_errors
from core.store.schema import assert_guards, establish
from core.store.transaction import transaction

Row = tuple[Any, ...]


class PrivateDatabase:
    """A database file of mode 0600, or one in memory, shared by the threads of a process, and by processes.

    Every method raises :class:`~core.store.errors.StoreError` for what SQLite answers.
    """

    def __init__(
        self,
        path: Path | Literal[":memory:"],
        scripts: tuple[str, ...],
        *,
        journal: Journal,
        synchronous: Synchronous,
        readonly: bool = False,
    ) -> None:
        self.lock = threading.RLock()
        self._path = path
        try:
            self._connection = open_database(path, journal=journal, synchronous=synchronous, readonly=readonly)
        except DamagedError as error:
            raise self._named(error) from error
        try:
            with store_errors:
                establish(self._connection, scripts)
                assert_guards(self._connection, scripts)
        except DamagedError as error:
            self._connection.close()
            raise self._named(error) from error
        except BaseException:
            self._connection.close()
            raise

    def row(self, query: str, values: tuple[Any, ...] = ()) -> Row | None:
        """Return the first row of a query, or ``None``."""
        found = self.rows(query, values)
        return found[0] if found else None

    def rows(self, query: str, values: tuple[Any, ...] = ()) -> list[Row]:
        """Run one statement to its end and return its rows."""
        try:
            with self.lock, store_errors:
                return list(self._connection.execute(query, values))
        except DamagedError as error:
            raise self._named(error) from error

    def run(self, statement: str, values: tuple[Any, ...] = ()) -> int:
        """Run one statement and return how many rows it changed."""
        with self.lock:
            before = self._connection.total_changes()
            self.rows(statement, values)
            return self._connection.total_changes() - before

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Hold the write lock for one transaction; it is kept whole at the end, or undone by an error."""
        with self.lock, transaction(self._connection) as connection:
            yield connection

    def is_sound(self) -> bool:
        """Tell whether every page of the file is whole, and every index says what its table says."""
        return self.rows("PRAGMA integrity_check(1)") == [("ok",)]

    def _named(self, error: DamagedError) -> DamagedError:
        """Return an error whose sentence names the file: a register has several."""
        name = self._path if isinstance(self._path, str) else self._path.name
        return DamagedError(error.code, error.message.replace("Ce fichier", f"Le fichier {name}", 1))

    def close(self) -> None:
        """Close the file."""
        with self.lock:
            self._connection.close()
