"""Files that were sent and that no record ever named: somebody left the form. They are erased after a day."""

from datetime import datetime, timedelta
from typing import Final

from core.clock import stamp
from core.ledger.pieces import lines_in
from core.store import LedgerReader
from core.vault import Vault, folder

KEPT: Final = timedelta(days=1)
"""Time to end what was begun; a form sent later asks for its file again."""
_FILE: Final = "f-"
"""How the owner of the key of a file begins."""


def clear_strays(reader: LedgerReader, vault: Vault, now: datetime) -> int:
    """Destroy the keys of files that no record names, and those files; return how many there were."""
    before = now - KEPT
    named = {line for _, data in reader.rows() for line in lines_in(data)}
    digests, keys = {digest for digest, _ in named}, {key for _, key in named}
    lost = [
        path
        for path in folder(vault.directory).glob("*")
        if path.name not in digests and path.stat().st_mtime <= before.timestamp()
    ]
    doomed = vault.living({key for key in vault.known(stamp(before)) if key.startswith(_FILE)} - keys)
    if doomed:
        vault.destroy(doomed, stamp(now))
    for path in lost:
        path.unlink(missing_ok=True)
    return len(lost)
