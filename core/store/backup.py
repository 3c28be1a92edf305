"""A copy of a ledger in use, through SQLite's backup interface: copying the file by other means loses commits."""

import os
from pathlib import Path

from core.store.connection import open_database, open_ledger
from core.store.errors import UnopenableError, store_errors


def copy_ledger(source: Path, target: Path) -> None:
    """Copy what is committed in the ledger at ``source`` into the new file ``target``, whole or not at all.

    The copy holds everything in one file (its journal mode is DELETE), so that it can be read from a read-only medium;
    opened for writing it takes the ledger's settings again. Raises :class:`~core.store.errors.StoreError`, also when
    ``target`` exists.
    """
    if target.exists():
        raise UnopenableError("target-exists", "Un fichier de ce nom existe déjà : choisissez-en un autre.")
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        _copy(source, part)
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)
    directory = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)


def _copy(source: Path, part: Path) -> None:
    ledger = open_ledger(source, readonly=True)
    try:
        copy = open_database(part, journal="DELETE", synchronous="EXTRA")
        try:
            with store_errors:
                with copy.backup("main", ledger, "main") as steps:
                    steps.step(-1)  # at once: one state, whatever is written meanwhile
                copy.pragma("journal_mode", "delete")
        finally:
            copy.close()
    finally:
        ledger.close()
