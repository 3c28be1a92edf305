"""A backup: the records in one file, the keys in another, because the keys must be able to disappear."""

import re
import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from core.copies.errors import CopyError
from core.copies.packing import KEYS, RECORDS, pack
from core.ledger import Ledger
from core.log.notes import Checkpoint, open_checkpoint
from core.log.tree import Frontier, leaf_hashes
from core.log.verdict import Rejected
from core.store import LedgerReader, open_database, store_errors
from core.store.connection import Journal

_DATABASES: Final[Mapping[str, Journal]] = {"vault.db": "DELETE", "access.db": "WAL"}


def keys_beside(file: Path) -> Path:
    """Return where the keys of a backup go: ``FILE.cles``."""
    return file.with_name(f"{file.name}.cles")


def backup(ledger: Ledger, file: Path) -> Path:
    """Sign the register, copy it into ``file`` and its keys into ``file.cles``; return the latter.

    The copy of the records is compared with the signature before it is kept. A register that cannot be written any more
    is compared with its tree as it stands, so that it can be saved from a failing disk. The records are copied before
    the keys, which are made before the records: no record lacks its key. :class:`CopyError`, or ``StoreError``.
    """
    keys = keys_beside(file)
    if taken := next((path for path in (file, keys) if path.exists()), None):
        raise CopyError("target-exists", f"Le fichier {taken} existe déjà : choisissez un autre nom.")
    file.parent.mkdir(parents=True, exist_ok=True)
    signed = _signed(ledger)
    with TemporaryDirectory(dir=file.parent, prefix=".sauvegarde-") as folder:
        draft = Path(folder)
        ledger.recorder.backup(draft / "ledger.db")
        _compare(draft / "ledger.db", signed)
        _copy_files(ledger.directory, draft)
        _copy_keys(ledger.directory, draft)
        pack(draft, _names(draft, KEYS), keys)
        pack(draft, _names(draft, RECORDS), file)
    return keys


def _signed(ledger: Ledger) -> Checkpoint:
    if ledger.only_unwritable:
        tree = ledger.checkpoints.frontier()
        return Checkpoint(ledger.identity.origin, tree.size, tree.root())
    if ledger.health.read_only:
        raise CopyError(ledger.health.code, ledger.health.message)
    checkpoint = open_checkpoint(ledger.checkpoint(), ledger.checkpoints.verifiers)
    if isinstance(checkpoint, Rejected):
        raise CopyError("checkpoint-rejected", checkpoint.message)
    return checkpoint


def _compare(copy: Path, signed: Checkpoint) -> None:
    reader = LedgerReader(copy, readonly=True)
    try:
        records = (data for _, data in reader.rows(0, signed.size))
        root = Frontier().extend(leaf_hashes(records)).root()
    finally:
        reader.close()
    if root != signed.root:
        raise CopyError(
            "copy-differs", "La copie n’est pas conforme à l’empreinte du registre : elle n’est pas gardée."
        )


def _copy_files(source: Path, target: Path) -> None:
    """Copy what is written once and never changed."""
    for name in _names(source, RECORDS):
        if name != "ledger.db":
            (target / name).parent.mkdir(exist_ok=True)
            shutil.copyfile(source / name, target / name)


def _copy_keys(source: Path, target: Path) -> None:
    """Copy the keys, and the databases that change by their own means."""
    for name in _names(source, KEYS):
        (target / name).parent.mkdir(exist_ok=True)
        if (journal := _DATABASES.get(name)) is None:
            shutil.copyfile(source / name, target / name)
            continue
        with store_errors:
            database = open_database(source / name, journal=journal, synchronous="FULL", readonly=True)
            try:
                database.execute("VACUUM INTO ?", (str(target / name),))
            finally:
                database.close()


def _names(root: Path, kept: re.Pattern[str]) -> list[str]:
    names = (path.relative_to(root).as_posix() for path in sorted(root.rglob("*")) if path.is_file())
    return [name for name in names if kept.fullmatch(name)]
