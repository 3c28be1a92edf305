"""What lies in a data directory: its files, its folders, and the tables of its databases."""

from pathlib import Path
from typing import Final

from core.keeping.table import STORES
from core.store import open_database, store_errors
from core.store.connection import Journal

_BESIDE: Final = ("-wal", "-shm", "-journal")
"""Ends of the files that SQLite keeps beside a database: parts of it."""
_TABLES: Final = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"


def places(root: Path) -> tuple[str, ...]:
    """Return every place of a data directory: ``registre.json``, ``keys/``, ``vault.db/secret``.

    ``StoreError`` when a database does not open.
    """
    found: list[str] = []
    for path in sorted(root.iterdir()):
        if path.suffix == ".db":
            found += [f"{path.name}/{table}" for table in _tables(path)]
        elif not path.name.endswith(_BESIDE):
            found.append(f"{path.name}/" if path.is_dir() else path.name)
    return tuple(found)


def missing(root: Path) -> tuple[str, ...]:
    """Return the places of a data directory that the register of stores does not name."""
    known = {store.place for store in STORES}
    return tuple(place for place in places(root) if place not in known)


def _tables(path: Path) -> list[str]:
    journal: Journal = "DELETE" if path.name == "vault.db" else "WAL"
    with store_errors:
        database = open_database(path, journal=journal, synchronous="FULL", readonly=True)
        try:
            return sorted(str(name) for (name,) in database.execute(_TABLES))
        finally:
            database.close()
