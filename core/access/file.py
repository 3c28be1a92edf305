"""``access.db``: the secrets of accounts. Who they are and what they may do are facts, and elsewhere."""

import hmac
from pathlib import Path
from typing import Final, Self

from core.files import private_directory
from core.vault.database import PrivateDatabase
from core.vault.files import make_secret, read_secret

SCHEMA: Final = (
    """
    CREATE TABLE password(account TEXT PRIMARY KEY, hash TEXT NOT NULL, set_at TEXT NOT NULL) STRICT;
    CREATE TABLE login(digest BLOB PRIMARY KEY, account TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE link(digest BLOB PRIMARY KEY, account TEXT NOT NULL, purpose TEXT NOT NULL,
        expires_at TEXT NOT NULL, consumed_at TEXT) STRICT;
    CREATE INDEX link_account ON link(account);
    CREATE TABLE session(key TEXT PRIMARY KEY, account TEXT, data BLOB NOT NULL,
        opened_at TEXT NOT NULL, seen_at TEXT NOT NULL, expires_at TEXT NOT NULL) STRICT;
    CREATE INDEX session_account ON session(account);
    CREATE TABLE token(id TEXT PRIMARY KEY, digest BLOB NOT NULL UNIQUE, account TEXT NOT NULL, name TEXT NOT NULL,
        created_at TEXT NOT NULL, revoked_at TEXT) STRICT;
    CREATE INDEX token_account ON token(account);
    CREATE TABLE attempt(digest BLOB PRIMARY KEY, failures INTEGER NOT NULL, failed_at TEXT NOT NULL,
        free_at TEXT NOT NULL) STRICT;
    CREATE TABLE reading(at TEXT NOT NULL, account TEXT NOT NULL, what TEXT NOT NULL) STRICT;
    CREATE INDEX reading_at ON reading(at);
    CREATE INDEX reading_of ON reading(account, what, at);
    """,
)
"""One script a version."""


class AccessFile:
    """``access.db``, open to the threads of a process and to processes, and its key ``keys/logins.key``.

    Every function of this package takes it first. ``SecretFileError`` when the key is missing or unsafe.
    """

    def __init__(self, directory: Path) -> None:
        path, key_file = private_directory(directory) / "access.db", directory / "keys" / "logins.key"
        if not path.exists():
            make_secret(key_file)
        self._key = read_secret(key_file)
        self.database = PrivateDatabase(path, SCHEMA, journal="WAL", synchronous="FULL")

    def digest(self, purpose: str, text: str) -> bytes:
        """Return a keyed digest of a text that must not stand in the file, such as an e-mail address."""
        return hmac.digest(self._key, f"{purpose}\0{text}".encode(), "sha256")

    def scrub(self) -> None:
        """Empty the write-ahead log, where what was erased may remain; ``TimeoutError`` when a reader holds it."""
        if self.database.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
            raise TimeoutError("Le journal de access.db est tenu par un autre programme : recommencez.")

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
