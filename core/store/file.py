"""A ledger file, as the present process reaches it."""

from pathlib import Path
from typing import Self

from core.store.access import Access
from core.store.connection import Connection


class LedgerFile:
    """An open ledger, for all the threads of the process that opened it."""

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        self.path = path.absolute()
        self._access = Access(self.path, readonly=readonly)
        self._connection()

    def close(self) -> None:
        """Close the file in all threads of this process; whatever still needs it is refused."""
        self._access.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _connection(self) -> Connection:
        return self._access.connection()
