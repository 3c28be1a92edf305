"""What a command said, as a keyed digest: to tell a repeated command from another one under the same id."""

import hmac
from collections.abc import Collection
from contextlib import suppress
from typing import Final

from core.store.errors import StoreError
from core.vault.master import VaultFile
from core.vault.sealing import bind

PENDING: Final = 64
"""Digests written at once; a crash may lose that many, and the ledger then goes by the command id alone."""
_SIZE: Final = 16


class Payloads:
    """Digests of payloads by command id; the first payload said under an id stands."""

    def __init__(self, file: VaultFile) -> None:
        self._database = file.database
        self._key = file.secret("payloads")
        self._pending: dict[str, bytes] = {}

    def remember(self, command_id: str, payload: bytes) -> None:
        """Keep the digest of a payload; it is written with the next :meth:`flush`, at the latest every 64.

        The command is recorded by now: what cannot be written yet stays pending, and nobody is told of a failure.
        """
        with self._database.lock:
            self._pending.setdefault(command_id, self._digest(command_id, payload))
            if len(self._pending) >= PENDING:
                with suppress(StoreError):
                    self.flush()

    def same(self, command_id: str, payload: bytes) -> bool | None:
        """Tell whether this payload is the one first said under the id; ``None`` when the id was never seen."""
        with self._database.lock:
            first = self._pending.get(command_id)
            if first is None:
                row = self._database.row("SELECT digest FROM payload WHERE command_id = ?", (command_id,))
                first = row[0] if row else None
        return None if first is None else hmac.compare_digest(first, self._digest(command_id, payload))

    def flush(self) -> None:
        """Write all that is pending in one transaction; a failure leaves it pending."""
        with self._database.lock:
            if not self._pending:
                return
            with self._database.writing() as connection:
                connection.executemany("INSERT OR IGNORE INTO payload VALUES(?, ?)", list(self._pending.items()))
            self._pending.clear()

    def forget(self, command_ids: Collection[str]) -> None:
        """Erase the digests of commands: beside its key, the digest of a short payload could be guessed."""
        with self._database.lock:
            for command_id in command_ids:
                self._pending.pop(command_id, None)
            with self._database.writing() as connection:
                connection.executemany("DELETE FROM payload WHERE command_id = ?", [(one,) for one in command_ids])

    def _digest(self, command_id: str, payload: bytes) -> bytes:
        return hmac.digest(self._key, bind((command_id,)) + payload, "sha256")[:_SIZE]
