"""The writer lock of a ledger: one writing transaction at a time, whatever the thread and the process."""

import os
import threading
from collections.abc import Callable
from types import TracebackType

import apsw

from core.store.connection import BUSY_MILLISECONDS, Connection
from core.store.errors import BusyError, StoreError, store_error
from core.store.forking import forked

_HEAD = "SELECT coalesce(max(position), 0) FROM record"


class Writer:
    """``with writer as head:`` holds the lock, commits at the exit, and undoes everything on an exception.

    Entered again in the same thread it is a savepoint: an exception undoes what was done inside, and no more; nothing
    is committed before the outermost exit. Raises :class:`~core.store.errors.StoreError`.
    """

    # A commit leaves the processor's caches cold: this path is kept short rather than split.

    def __init__(self, connect: Callable[[], Connection], committed: Callable[[], None]) -> None:
        self.head = 0  # of the transaction under way, its own records included
        self.torn = False  # a write of the transaction under way failed: it can only be undone
        self.connection: Connection  # of the thread that holds the lock
        self._connect = connect
        self._committed = committed
        self._lock = threading.RLock()
        self._heads: list[int] = []  # at each entry
        self._holder = (0, 0)

    def is_mine(self) -> bool:
        """Tell whether this thread holds the lock."""
        return self._holder == (os.getpid(), threading.get_ident())

    def assert_whole(self) -> None:
        """Refuse to go on in a transaction of which a write failed, or that SQLite has undone by itself."""
        if self.torn or not self.connection.in_transaction:
            raise StoreError("torn", "Une écriture a échoué au milieu de l’enregistrement : rien n’en a été gardé.")

    def __enter__(self) -> int:
        if not self._lock.acquire(timeout=BUSY_MILLISECONDS / 1000):
            raise BusyError("busy", "Une autre écriture est en cours : réessayez dans un instant.")
        try:
            if self._heads:
                self.connection.execute("SAVEPOINT nested")
            else:
                self._begin()
        except BaseException as error:
            self._lock.release()
            if isinstance(error, apsw.Error):
                raise store_error(error) from error
            raise
        self._heads.append(self.head)
        return self.head

    def __exit__(self, _: type[BaseException] | None, error: BaseException | None, __: TracebackType | None) -> None:
        if not self.is_mine():
            raise forked()
        before = self._heads.pop()
        try:
            if error is None:
                self.assert_whole()
                self.connection.execute("RELEASE nested" if self._heads else "COMMIT")
            else:
                self._undo(before)
        except apsw.Error as failure:
            self._undo(before)
            raise store_error(failure) from failure
        except StoreError:
            self._undo(before)
            raise
        finally:
            if not self._heads:
                self._holder = (0, 0)
            self._lock.release()
        if error is None and not self._heads:
            self._committed()

    def _begin(self) -> None:
        self.connection = connection = self._connect()
        connection.execute("BEGIN IMMEDIATE")
        try:
            self.head = head_of(connection)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        self.torn = False
        self._holder = (os.getpid(), threading.get_ident())

    def _undo(self, before: int) -> None:
        self.head = before
        if self.connection.in_transaction:  # after some failures SQLite has undone the whole of it already
            self.connection.execute("ROLLBACK TO nested; RELEASE nested" if self._heads else "ROLLBACK")
            self.torn = False


def head_of(connection: Connection) -> int:
    """Return the position of the last record that this connection sees, 0 when there is none."""
    head: int = connection.execute(_HEAD).get
    return head
