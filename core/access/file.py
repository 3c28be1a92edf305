"""``access.db``: the secrets of accounts. Who they are and what they may do are facts, and elsewhere."""

import hmac
import threading
from pathlib import Path
from typing import Final, Self

import msgspec
from msgspec import Struct

from core.files import is_writable, private_directory
from core.store.errors import DiskFailureError, DiskFullError, write_error
from core.vault.database import PrivateDatabase
from core.vault.errors import SecretFileError
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
    """
    CREATE TABLE lent(id TEXT PRIMARY KEY, digest BLOB NOT NULL UNIQUE, account TEXT NOT NULL, command TEXT NOT NULL,
        given TEXT NOT NULL, once INTEGER NOT NULL, made_at TEXT NOT NULL, until TEXT NOT NULL, used_at TEXT,
        revoked_at TEXT) STRICT;
    CREATE INDEX lent_command ON lent(command, made_at);
    CREATE INDEX lent_account ON lent(account);
    """,
)
"""One script a version."""


_PATIENCE: Final = 20
_MOMENT: Final = 0.1
"""Seconds between two looks for the file that another process is making."""
_pause = threading.Event()


class AccessFile:
    """``access.db``, open to the threads of a process and to processes, and its key ``keys/logins.key``.

    Every function of this package takes it first. Where it can only be read, those that write raise ReadOnlyError, but
    for sessions and attempts: they go on in :attr:`passing`, in memory, so that people come in, read and verify.
    ``SecretFileError`` when the key is missing or unsafe, or the two do not belong to one another, or to the register
    of the directory; ``association`` names one that is about to be made there.
    """

    def __init__(self, directory: Path, association: str = "") -> None:
        path, key_file = private_directory(directory) / "access.db", directory / "keys" / "logins.key"
        there = path.exists() and path.stat().st_size > 0
        if not there:
            _make_key(path, key_file)
        self._key = read_secret(key_file)
        self.readonly = there and not is_writable(path)
        self.database = self._open(path, there=there)
        try:
            self._match(key_file, association or _association(directory))
        except BaseException:
            self.database.close()
            raise
        self.passing = self.database
        """Where sessions and attempts are."""
        if self.readonly:
            self.retreat()

    @property
    def in_memory(self) -> bool:
        """Tell whether sessions and attempts are in memory of this process, until it ends."""
        return self.passing is not self.database

    def retreat(self) -> None:
        """Go on in memory with the sessions and attempts as the file has them: nothing more can be written there."""
        with self.database.lock:
            if not self.in_memory:
                memory = PrivateDatabase(":memory:", SCHEMA, journal="WAL", synchronous="FULL")
                for row in self.database.rows("SELECT * FROM session"):
                    memory.run("INSERT INTO session VALUES(?, ?, ?, ?, ?, ?)", row)
                for row in self.database.rows("SELECT * FROM attempt"):
                    memory.run("INSERT INTO attempt VALUES(?, ?, ?, ?)", row)
                self.passing = memory

    def digest(self, purpose: str, text: str) -> bytes:
        """Return a keyed digest of a text that must not stand in the file, such as an e-mail address."""
        return hmac.digest(self._key, f"{purpose}\0{text}".encode(), "sha256")

    def scrub(self) -> None:
        """Empty the write-ahead log, where what was erased may remain; ``TimeoutError`` when a reader holds it."""
        if self.database.rows("PRAGMA wal_checkpoint(TRUNCATE)")[0][0]:
            raise TimeoutError("Le journal de access.db est tenu par un autre programme : recommencez.")

    def close(self) -> None:
        """Close the file."""
        if self.in_memory:
            self.passing.close()
        self.database.close()

    def _open(self, path: Path, *, there: bool) -> PrivateDatabase:
        try:
            return PrivateDatabase(path, SCHEMA, journal="WAL", synchronous="FULL", readonly=self.readonly)
        except (DiskFullError, DiskFailureError):
            if not there:
                raise
            self.readonly = True
            return PrivateDatabase(path, SCHEMA, journal="WAL", synchronous="FULL", readonly=True)

    def _match(self, key_file: Path, association: str) -> None:
        """Refuse the file of another key: nobody could sign in, and what is bound anew would be lost with it."""
        mark = int.from_bytes(self.digest("mark", association)[:4]) >> 1 or 1
        found = self.database.rows("PRAGMA application_id")[0][0]
        if found == 0 and not self.readonly:
            self.database.run(f"PRAGMA application_id = {mark}")
        elif found not in (0, mark):
            raise SecretFileError(
                f"Le fichier access.db et sa clé {key_file} ne sont pas l’un de l’autre, ou pas de ce registre : "
                "remettez-les de la même sauvegarde."
            )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Register(Struct):
    """What is read here of ``registre.json``."""

    association: str = ""


def _association(directory: Path) -> str:
    """Return whose register stands in a directory, "" when there is none."""
    path = directory / "registre.json"
    return msgspec.json.decode(path.read_bytes(), type=_Register).association if path.exists() else ""


def _make_key(path: Path, key_file: Path) -> None:
    """Make the key of a file that is not there yet; refuse when there is one, for then the file was lost.

    A key without its file may also be another process at work: its file is waited for.
    """
    if key_file.exists():
        for _ in range(_PATIENCE):
            if path.exists() and path.stat().st_size > 0:
                return
            _pause.wait(_MOMENT)
        raise SecretFileError(
            f"Le fichier {path} manque ou est vide, mais sa clé est là : remettez-le depuis la sauvegarde des clés, ou "
            f"retirez {key_file} pour redonner à chaque compte une adresse et un mot de passe."
        )
    try:
        make_secret(key_file)
    except OSError as error:
        raise write_error(error) from error
