"""A private database of a few small tables: one connection, one lock, whole transactions."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Literal

from core.store.connection import Connection, Journal, Synchronous, open_database
from core.store.errors import store_errors
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
        self._connection = open_database(path, journal=journal, synchronous=synchronous, readonly=readonly)
        try:
            with store_errors:
                establish(self._connection, scripts)
                assert_guards(self._connection, scripts)
        except BaseException:
            self._connection.close()
            raise

    def row(self, query: str, values: tuple[Any, ...] = ()) -> Row | None:
        """Return the first row of a query, or ``None``."""
        found = self.rows(query, values)
        return found[0] if found else None

    def rows(self, query: str, values: tuple[Any, ...] = ()) -> list[Row]:
        """Run one statement to its end and return its rows."""
        with self.lock, store_errors:
            return list(self._connection.execute(query, values))

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

    def close(self) -> None:
        """Close the file."""
        with self.lock:
            self._connection.close()
