"""The master key, and ``vault.db``: every other key is stored wrapped (RFC 3394) by it."""

from pathlib import Path
from typing import Final, Literal

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from core.files import private_directory
from core.ids import random_bytes
from core.vault.database import PrivateDatabase
from core.vault.errors import SecretFileError
from core.vault.files import SECRET_SIZE, make_secret, read_secret

SCHEMA: Final = (
    """
    CREATE TABLE data_key(
        key_id TEXT PRIMARY KEY, wrapped BLOB, created_at TEXT NOT NULL, destroyed_at TEXT,
        CHECK((wrapped IS NULL) = (destroyed_at IS NOT NULL))) STRICT;
    CREATE TABLE secret(name TEXT PRIMARY KEY, wrapped BLOB NOT NULL) STRICT;
    CREATE TABLE payload(command_id TEXT PRIMARY KEY, digest BLOB NOT NULL) STRICT, WITHOUT ROWID;
    """,
)
"""One script a version."""


class VaultFile:
    """``vault.db`` opened under ``keys/master.key``; both are made for a new data directory, or one in memory.

    ``SecretFileError`` when the master key is missing beside a vault that exists, unsafe, or not the one of this vault.
    """

    def __init__(self, directory: Path | Literal[":memory:"], *, readonly: bool = False) -> None:
        path: Path | Literal[":memory:"] = ":memory:"
        if directory == ":memory:":
            self._master = random_bytes(SECRET_SIZE)
        else:
            path, key_file = private_directory(directory) / "vault.db", directory / "keys" / "master.key"
            if not path.exists():
                make_secret(key_file)
            self._master = read_secret(key_file)
        # Rollback journal and EXTRA: what is overwritten remains in no -wal file.
        self.database = PrivateDatabase(path, SCHEMA, journal="DELETE", synchronous="EXTRA", readonly=readonly)

    def new_key(self) -> bytes:
        """Draw a key of 256 bits and return it wrapped."""
        return aes_key_wrap(self._master, random_bytes(SECRET_SIZE))

    def unwrap(self, wrapped: bytes) -> bytes:
        """Return a key that was stored wrapped."""
        try:
            return aes_key_unwrap(self._master, wrapped)
        except InvalidUnwrap:
            raise SecretFileError(
                "La clé maîtresse n’est pas celle de ce coffre (keys/master.key, vault.db)."
            ) from None

    def secret(self, name: str) -> bytes:
        """Return the vault's own secret of that name, drawn the first time."""
        if self.database.row("SELECT 1 FROM secret WHERE name = ?", (name,)) is None:
            self.database.run("INSERT OR IGNORE INTO secret VALUES(?, ?)", (name, self.new_key()))
        row = self.database.row("SELECT wrapped FROM secret WHERE name = ?", (name,))
        if row is None:
            raise SecretFileError(f"Le coffre a perdu son secret « {name} ».")
        return self.unwrap(row[0])
