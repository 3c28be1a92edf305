"""Data keys: one per owner and retention class, created before the ledger, destroyed to erase."""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from collections.abc import Callable, Collection
from contextlib import suppress
from pathlib import Path
from typing import Self

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.store.errors import StoreError
from core.vault.errors import KeyDestroyed, KeyLost, KeyUnknown, Unsealable, VaultError
from core.vault.key_ids import check
from core.vault.master import VaultFile
from core.vault.payloads import Payloads
from core.vault.sealing import open_sealed, seal


class Vault:
    """The keys of an association, shared by threads and by processes; ``payloads`` remembers commands.

    ``at`` is everywhere the stamp of :func:`core.clock.stamp`. A key that was destroyed is never made again.

    ``readonly`` opens keys and makes none. ``lost`` stands for a vault that cannot be opened: it knows no key, in
    memory, so that what is sealed stays so and everything else is read.
    """

    def __init__(self, directory: Path, association: str, *, readonly: bool = False, lost: bool = False) -> None:
        self.directory = directory
        self.association = association
        self._file = VaultFile(":memory:") if lost else VaultFile(directory, readonly=readonly)
        self._database = self._file.database
        self._keys: dict[str, AESGCM] = {}
        self._shut: dict[str, str] = {}
        self.readonly = readonly or lost
        self._version = 0
        self._seen = self._database.row("PRAGMA data_version")
        self.payloads = Payloads(self._file)

    def keys_for(
        self, key_ids: Collection[str], at: str, is_used: Callable[[str], bool] = lambda _: False
    ) -> frozenset[str]:
        """Make the keys that are missing, in one transaction, and return their ids; ``ValueError`` for a malformed one.

        ``KeyDestroyed`` when one of them was destroyed, ``KeyLost`` when one ``is_used`` already: none is made then.
        """
        for wanted in key_ids:
            check(wanted)
        with self._database.lock:
            missing = [wanted for wanted in sorted(set(key_ids)) if not self._holds(wanted)]
            if not missing:
                return frozenset()
            made = set()
            with self._database.writing() as connection:
                for wanted in missing:
                    connection.execute(
                        "INSERT OR IGNORE INTO data_key(key_id, wrapped, created_at) VALUES(?, ?, ?)",
                        (wanted, self._file.new_key(), at),
                    )
                    if connection.changes():
                        if is_used(wanted):  # asked under the lock: whoever made it before us would have been seen
                            raise KeyLost(wanted)
                        made.add(wanted)
                    else:
                        self._load(wanted)
            return frozenset(made)

    def destroy(self, key_ids: Collection[str], at: str) -> frozenset[str]:
        """Destroy keys for ever and return those that still lived; the first stamp of destruction stays.

        An id without a key is marked too: none will be made for it. Said again, it cleans the file again.
        """
        for doomed in key_ids:
            check(doomed)
        with self._database.lock:
            with self._database.writing() as connection:
                living = self.living(key_ids)
                connection.executemany(
                    "INSERT INTO data_key(key_id, created_at, destroyed_at) VALUES(?1, ?2, ?2) ON CONFLICT DO UPDATE"
                    " SET wrapped = NULL, destroyed_at = excluded.destroyed_at WHERE wrapped IS NOT NULL",
                    [(doomed, at) for doomed in sorted(set(key_ids))],
                )
            self._keys.clear()
            self._database.run("VACUUM")
            return living

    def shut(self, key_ids: Collection[str], at: str) -> None:
        """Use keys no more in this process, whatever the file holds, or holds once an older one is copied over it."""
        with self._database.lock:
            self._shut |= {key: at for key in key_ids if key not in self._shut}
            self._keys.clear()

    def has_turned(self) -> bool:
        """Tell whether somebody else has written in the file since this was last asked: an older one copied over it."""
        row = self._database.row("PRAGMA data_version")
        before, self._seen = self._seen, row
        return before != row

    def living(self, key_ids: Collection[str]) -> frozenset[str]:
        """Return those of these keys that exist: erasures still to be executed, when the ledger has stated them."""
        query = "SELECT 1 FROM data_key WHERE key_id = ? AND wrapped IS NOT NULL"
        return frozenset(wanted for wanted in key_ids if self._database.row(query, (wanted,)))

    def destroyed(self, key_id: str) -> str | None:
        """Return the stamp of a key's destruction; ``None`` when it lives or never was."""
        if (shut_at := self._shut.get(key_id)) is not None:
            return shut_at
        row = self._database.row("SELECT destroyed_at FROM data_key WHERE key_id = ?", (key_id,))
        return row[0] if row else None

    def known(self, before: str = "~") -> frozenset[str]:
        """Return every key that the vault has, or says destroyed; those made ``before`` a stamp."""
        query = "SELECT key_id FROM data_key WHERE created_at < ?"
        return frozenset(self._shut).union(*self._database.rows(query, (before,)))

    def gone(self) -> frozenset[str]:
        """Return every key that the file says destroyed."""
        return frozenset().union(*self._database.rows("SELECT key_id FROM data_key WHERE destroyed_at IS NOT NULL"))

    def is_whole(self, key_id: str) -> bool:
        """Tell whether a key can be used, or was destroyed: not altered, and of this master key."""
        try:
            with self._database.lock:
                self._load(key_id)
        except KeyDestroyed:
            return True
        except VaultError:
            return False
        return True

    def seal_text(self, key_id: str, text: str, *, kind: str, command: str, ordinal: int, path: str) -> str:
        """Seal a text for its place in the ledger, in base64; ``KeyUnknown`` before :meth:`keys_for`."""
        return b64encode(self.seal_bytes(key_id, text.encode(), kind, command, str(ordinal), path)).decode()

    def open_text(self, key_id: str, sealed: str, *, kind: str, command: str, ordinal: int, path: str) -> str:
        """Open a text where it stands; ``KeyDestroyed`` or ``Unsealable`` when it cannot be read."""
        try:
            raw = b64decode(sealed, validate=True)
        except (NotBase64, ValueError):
            raise Unsealable from None
        return self.open_bytes(key_id, raw, kind, command, str(ordinal), path).decode()

    def seal_bytes(self, key_id: str, clear: bytes, *context: str) -> bytes:
        """Seal bytes under a key, bound to the association, the key and a context."""
        return seal(self._key(key_id), clear, (self.association, key_id, *context))

    def open_bytes(self, key_id: str, sealed: bytes, *context: str) -> bytes:
        """Open bytes in the same context; errors of :meth:`open_text`."""
        return open_sealed(self._key(key_id), sealed, (self.association, key_id, *context))

    def secret(self, name: str) -> bytes:
        """Return a secret of this vault's own, of 32 bytes, drawn the first time."""
        return self._file.secret(name)

    def is_sound(self) -> bool:
        """Tell whether the file of the keys is whole."""
        return self._database.is_sound()

    def close(self) -> None:
        """Write what is pending, if it can be, and close the file."""
        with suppress(StoreError):  # as in a crash: the ledger then goes by the id of a command alone
            self.payloads.flush()
        self._keys.clear()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _key(self, key_id: str) -> AESGCM:
        with self._database.lock:
            row = self._database.row("PRAGMA data_version")
            if row != (self._version,):  # another process committed: perhaps a destruction
                self._keys.clear()
                self._version = row[0] if row else 0
            return self._keys.get(key_id) or self._load(key_id)

    def _load(self, key_id: str) -> AESGCM:
        if (shut_at := self._shut.get(key_id)) is not None:
            raise KeyDestroyed(key_id, shut_at)
        row = self._database.row("SELECT wrapped, destroyed_at FROM data_key WHERE key_id = ?", (key_id,))
        if row is None:
            raise KeyUnknown(key_id)
        wrapped, destroyed_at = row
        if destroyed_at is not None:
            raise KeyDestroyed(key_id, destroyed_at)
        self._keys[key_id] = key = AESGCM(self._file.unwrap(wrapped))
        return key

    def _holds(self, key_id: str) -> bool:
        try:
            self._key(key_id)
        except KeyUnknown:
            return False
        return True
