"""Taking a backup back into an empty place, and verifying it before anybody trusts it."""

from pathlib import Path
from tempfile import TemporaryDirectory

from core.copies.backup import keys_beside
from core.copies.errors import CopyError
from core.copies.packing import KEYS, RECORDS, unpack
from core.ledger import exists, open_ledger
from core.registry import Registry


def restore(file: Path, directory: Path, registry: Registry, *, keys: Path | None = None) -> int:
    """Make a data directory from a backup and its keys (``FILE.cles`` unless said); return how many records it holds.

    The directory appears verified whole, or not at all. :class:`CopyError` when it holds something already, the
    backup is not whole, or the records are not those that were signed. With keys older than the records, it is read.
    """
    if exists(directory) or (directory.exists() and any(directory.iterdir())):
        raise CopyError("already-there", f"Le dossier {directory} n’est pas vide : restaurez dans un dossier neuf.")
    directory.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=directory.parent, prefix=".restauration-") as folder:
        draft = Path(folder) / "registre"
        draft.mkdir(mode=0o700)
        unpack(file, RECORDS, draft)
        unpack(keys or keys_beside(file), KEYS, draft)
        size = _verified(draft, registry)
        draft.replace(directory)
    return size


def _verified(draft: Path, registry: Registry) -> int:
    ledger = open_ledger(draft, registry, check="whole")
    try:
        if ledger.health.read_only and ledger.health.code != "keys-missing":  # better some texts than none
            raise CopyError(ledger.health.code, f"Cette sauvegarde n’est pas reprise : {ledger.health.message}")
        return ledger.head()
    finally:
        ledger.close()
