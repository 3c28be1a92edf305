"""The one factory of SQLite connections: every setting is set, then read back.

Settings are per connection, and the defaults of a build are not to be trusted with durability or secrecy.
"""

import errno
import os
import re
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import apsw

from core.files import reason
from core.store.errors import ReadOnlyError, SettingError, UnopenableError, store_errors
from core.store.forking import assert_own, remember
from core.store.schema import LEDGER, assert_guards, establish

Connection = apsw.Connection
Journal = Literal["WAL", "DELETE"]
Synchronous = Literal["NORMAL", "FULL", "EXTRA"]

BUSY_MILLISECONDS = 5_000
OLDEST_SQLITE = (3, 51, 3)  # before it, a WAL shared by two connections could be corrupted
_SYNCHRONOUS = {"NORMAL": 1, "FULL": 2, "EXTRA": 3}
_URI = re.compile(r"^file:|\?.*=", re.IGNORECASE)


def open_ledger(path: Path, *, readonly: bool = False) -> Connection:
    """Open the ledger at ``path``, made with its tables when it does not exist.

    Raises :class:`~core.store.errors.StoreError`: unopenable, damaged, written by a newer release, without its
    append-only triggers unless it is only to be read, or with settings that are not in force.
    """
    connection = open_database(path, journal="WAL", synchronous="FULL", secure_delete=False, readonly=readonly)
    try:
        with store_errors:
            establish(connection, LEDGER)
            if not readonly:
                assert_guards(connection, LEDGER)
    except BaseException:
        connection.close()
        raise
    return connection


def open_database(
    path: Path | Literal[":memory:"],
    *,
    journal: Journal,
    synchronous: Synchronous,
    secure_delete: bool = True,
    readonly: bool = False,
) -> Connection:
    """Open any database of ours; a new file can be read by its owner only (mode 0600).

    A connection must stay in the process that opened it; a forked child can neither use it nor open the same file.
    Raises :class:`~core.store.errors.StoreError`.
    """
    _assert_sqlite_is_recent()
    if path != ":memory:":
        _assert_plain(path)
        assert_own(path)
        if not readonly:
            _make_private(path)
    with store_errors:
        if not readonly or path == ":memory:":
            return _set(_connect(path, readonly=False), journal, synchronous, secure_delete=secure_delete)
        if _lies_closed(path) and not os.access(path.parent, os.W_OK):
            return _set(_still(path), journal, synchronous, secure_delete=secure_delete)
        try:
            return _set(_connect(path, readonly=True), journal, synchronous, secure_delete=secure_delete)
        except (apsw.FullError, apsw.IOError):
            if not _lies_closed(path):
                raise
            return _set(_still(path), journal, synchronous, secure_delete=secure_delete)


def stillness(path: Path) -> tuple[int, int] | None:
    """Return what changes when somebody writes a file that lies closed; None when it does not, and SQLite looks."""
    found = path.stat()
    return (found.st_mtime_ns, found.st_size) if _lies_closed(path) else None


def _connect(path: Path | Literal[":memory:"], *, readonly: bool) -> Connection:
    if path == ":memory:":
        return apsw.Connection(path)
    flags = apsw.SQLITE_OPEN_READONLY if readonly else apsw.SQLITE_OPEN_READWRITE
    connection = apsw.Connection(str(path.absolute()), flags=flags)
    remember(connection, path)
    return connection


def _still(path: Path) -> Connection:
    """Open a file that lies closed where no other can be made beside it: on a disc to be read, or on a full one.

    SQLite makes files beside a ledger even to read it, unless it is told that nothing moves.
    """
    name = f"file:{quote(str(path.absolute()))}?immutable=1"
    connection = apsw.Connection(name, flags=apsw.SQLITE_OPEN_READONLY | apsw.SQLITE_OPEN_URI)
    remember(connection, path)
    return connection


def _lies_closed(path: Path) -> bool:
    """Tell whether no write is under way, nor left to be gone on with: a log beside the file is missing or empty."""
    logs = (path.with_name(f"{path.name}-{end}") for end in ("wal", "journal"))
    return path.exists() and not any(log.exists() and log.stat().st_size for log in logs)


def _set(connection: Connection, journal: Journal, synchronous: Synchronous, *, secure_delete: bool) -> Connection:
    try:
        _assert_settings(connection, journal, _SYNCHRONOUS[synchronous], secure_delete=secure_delete)
        connection.pragma("schema_version")  # the first look at the file
    except BaseException:
        connection.close()
        raise
    return connection


def _assert_settings(connection: Connection, journal: Journal, synchronous: int, *, secure_delete: bool) -> None:
    expected: dict[str, object] = {
        "busy_timeout": BUSY_MILLISECONDS,
        "foreign_keys": 1,
        "recursive_triggers": 1,  # without it INSERT OR REPLACE deletes a row past the trigger
        "trusted_schema": 0,
        "cell_size_check": 1,
        "synchronous": synchronous,
        "fullfsync": 1,
        "checkpoint_fullfsync": 1,
        "secure_delete": int(secure_delete),
        "temp_store": 2,  # in memory: a sort must not leave clear text in a file
    }
    if connection.filename:
        expected["mmap_size"] = 0  # an I/O error under mmap kills the process
    if not connection.readonly("main"):
        expected["journal_mode"] = journal.lower() if connection.filename else "memory"
    connection.set_busy_timeout(BUSY_MILLISECONDS)
    for name, value in expected.items():
        connection.pragma(name, value)
        if (found := connection.pragma(name)) != value:
            raise SettingError(
                "setting-refused", f"Le réglage {name} de la base vaut {found} au lieu de {value} : arrêt par prudence."
            )
    if connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, 1) != 1:
        raise SettingError("setting-refused", "La base refuse son mode défensif : arrêt par prudence.")


def _assert_sqlite_is_recent() -> None:
    version = apsw.sqlite_lib_version()
    if tuple(int(part) for part in version.split(".")) < OLDEST_SQLITE:
        oldest = ".".join(map(str, OLDEST_SQLITE))
        raise SettingError(
            "sqlite-too-old", f"SQLite {version} est trop ancien : il faut la version {oldest} au moins."
        )


def _assert_plain(path: Path) -> None:
    if _URI.search(str(path)):
        raise UnopenableError(
            "path-refused", "Le chemin d’une base est un simple nom de fichier, sans « file: » ni option."
        )


def _make_private(path: Path) -> None:
    """Make the file before SQLite does, whose own mode would follow the umask."""
    try:
        path.touch(mode=0o600)
    except OSError as error:
        if error.errno not in (errno.EACCES, errno.EROFS):
            raise UnopenableError("cannot-open", f"Ce fichier ne peut pas être créé : {reason(error)}.") from error
        if not path.exists():
            raise ReadOnlyError(
                "read-only", "Ce dossier est en lecture seule : la base ne peut pas y être créée."
            ) from error
