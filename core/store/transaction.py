"""One writing transaction, on any database of ours."""

from collections.abc import Iterator
from contextlib import contextmanager

import apsw

from core.store.errors import store_errors


@contextmanager
def transaction(connection: apsw.Connection) -> Iterator[apsw.Connection]:
    """Hold the write lock for one transaction: kept whole at the end, or undone by an error.

    ``BEGIN IMMEDIATE``: a transaction that reads first and then writes fails at once when another wrote meanwhile.
    Raises :class:`~core.store.errors.StoreError` for whatever SQLite answers, to the statements of the block too.
    """
    with store_errors:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
