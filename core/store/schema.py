"""The tables of the ledger, and how a database is brought to the schema of this release."""

from collections.abc import Sequence
from functools import cache

import apsw

from core.store.errors import ConstraintError, DamagedError, NewerSchemaError, ReadOnlyError
from core.store.transaction import transaction

# One script a version. A record is never rewritten: a later script may only add what helps to find.
LEDGER: tuple[str, ...] = (
    """
    CREATE TABLE record(
        position INTEGER PRIMARY KEY AUTOINCREMENT,
        kind TEXT NOT NULL,
        data BLOB NOT NULL,
        tags TEXT NOT NULL, -- a JSON list: a tag may hold any character
        leaf BLOB NOT NULL,
        corrects INTEGER
    ) STRICT;
    CREATE INDEX record_kind ON record(kind);
    CREATE INDEX record_corrects ON record(position, corrects) WHERE corrects IS NOT NULL;
    CREATE TABLE tag(
        tag TEXT NOT NULL,
        position INTEGER NOT NULL,
        PRIMARY KEY(tag, position)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER record_follows BEFORE INSERT ON record
        WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM record)
        BEGIN SELECT raise(ABORT, 'a record takes the position after the last'); END;
    CREATE TRIGGER record_stays BEFORE UPDATE ON record BEGIN SELECT raise(ABORT, 'a record never changes'); END;
    CREATE TRIGGER record_remains BEFORE DELETE ON record BEGIN SELECT raise(ABORT, 'a record is never deleted'); END;
    CREATE TRIGGER tag_stays BEFORE UPDATE ON tag BEGIN SELECT raise(ABORT, 'a tag never changes'); END;
    CREATE TRIGGER tag_remains BEFORE DELETE ON tag BEGIN SELECT raise(ABORT, 'a tag is never deleted'); END;
    """,
)


def establish(connection: apsw.Connection, scripts: Sequence[str]) -> None:
    """Bring a database to version ``len(scripts)``, kept in ``user_version``; script ``n`` leads from it to ``n + 1``.

    Raises :class:`~core.store.errors.NewerSchemaError` when the file is of a later version,
    :class:`~core.store.errors.DamagedError` when it is somebody else's, ReadOnlyError when it would have to be written.
    """
    if _is_current(connection, len(scripts)):
        return
    if connection.readonly("main"):
        raise ReadOnlyError("read-only", "Cette base est à mettre à jour, mais elle ne peut être que lue.")
    with transaction(connection):
        if not _is_current(connection, len(scripts)):  # another process may have been faster
            version = int(connection.pragma("user_version"))
            if version == 0 and connection.execute("SELECT 1 FROM sqlite_schema").fetchone():
                raise DamagedError("not-ours", "Ce fichier est la base d’un autre logiciel : Registre n’y touche pas.")
            for script in scripts[version:]:
                connection.execute(script)
            connection.pragma("user_version", len(scripts))


def assert_guards(connection: apsw.Connection, scripts: Sequence[str]) -> None:
    """Refuse a database whose tables, indexes or append-only triggers are not exactly those of its scripts."""
    tables, expected = _expected(tuple(scripts))
    if _definitions(connection, tables) != expected:
        raise ConstraintError(
            "guards-missing", "Les tables de ce fichier ou leurs protections ont été modifiées : arrêt par prudence."
        )


def _is_current(connection: apsw.Connection, newest: int) -> bool:
    version = int(connection.pragma("user_version"))
    if version > newest:
        raise NewerSchemaError(
            "newer-schema",
            f"Ce fichier vient d’une version plus récente de Registre (format {version}, celle-ci connaît le "
            f"{newest}) : mettez Registre à jour.",
        )
    return version == newest


def _definitions(connection: apsw.Connection, tables: frozenset[str]) -> frozenset[tuple[str, str]]:
    found = connection.execute("SELECT tbl_name, name, sql FROM sqlite_schema")
    return frozenset((str(name), str(sql)) for table, name, sql in found if table in tables)


@cache
def _expected(scripts: tuple[str, ...]) -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """Return the tables that scripts make, and the definition of everything in them."""
    connection = apsw.Connection(":memory:")
    for script in scripts:
        connection.execute(script)
    tables = frozenset(name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"))
    definitions = _definitions(connection, tables)
    connection.close()
    return tables, definitions
