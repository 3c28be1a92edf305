"""How one process reaches one ledger file: a connection per thread, and the writer lock that its threads share."""

import os
import threading
import weakref
from pathlib import Path

from core.store.connection import Connection, open_ledger, stillness
from core.store.errors import BusyError, StoreError
from core.store.forking import forked
from core.store.writer import Writer


class Access:
    """Connections opened when first asked for, by thread, in the process that made it and in no child of it."""

    def __init__(self, path: Path, *, readonly: bool) -> None:
        self._process = os.getpid()
        self.commits = 0  # of this process, since it opened the ledger
        self.writer = Writer(self.connection, self.tell)
        self._path = path
        self._readonly = readonly
        self._still: tuple[int, int] | None = None  # of a file that SQLite was told does not move
        self._closed = False
        self._news = threading.Condition()
        self._waiting = 0
        self._own = threading.local()
        self._open: weakref.WeakSet[Connection] = weakref.WeakSet()

    def connection(self) -> Connection:
        """Return the connection of this thread; while it holds the writer it sees what is not committed yet."""
        if self._process != os.getpid():
            raise forked()
        connection: Connection | None = getattr(self._own, "connection", None)
        if connection is None:
            if self._closed:
                raise StoreError("closed", "Ce registre a été fermé : relancez Registre.")
            connection = self._own.connection = open_ledger(self._path, readonly=self._readonly)
            self._open.add(connection)
            if self._readonly:
                self._still = self._still or stillness(self._path)
        if self._still is not None and stillness(self._path) != self._still:
            raise BusyError("moved", "Le registre a été écrit depuis qu’il est lu ainsi : relancez Registre.")
        return connection

    def tell(self) -> None:
        """Wake the subscriptions of this process."""
        self.commits += 1
        if self._waiting:  # told after the count, and the waiter counts itself before it looks: one sees the other
            with self._news:
                self._news.notify_all()

    def wait(self, seen: int, seconds: float) -> None:
        """Wait until ``commits`` is no longer what was seen, at most so long."""
        with self._news:
            self._waiting += 1
            try:
                self._news.wait_for(lambda: self.commits != seen, seconds)
            finally:
                self._waiting -= 1

    def close(self) -> None:
        """Close the connections of all threads; what still needs one is refused."""
        self._closed = True
        self.tell()
        self._own = threading.local()
        for connection in list(self._open):
            connection.close()
