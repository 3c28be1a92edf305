"""Files that were sent and that no record ever named: somebody left the form. They are erased after a day."""

from datetime import datetime, timedelta
from typing import Final

from core.clock import stamp
from core.facts import Wire
from core.facts.held import attaches
from core.ledger.attaching import is_of_file
from core.ledger.keyring import held_in, is_named, rows_of
from core.store import LedgerReader
from core.vault import Vault, folder

KEPT: Final = timedelta(days=1)
"""Time to end what was begun; a form sent later asks for its file again."""


def clear_strays(reader: LedgerReader, wire: Wire, vault: Vault, now: datetime) -> int:
    """Destroy the keys of files that no record names, and those files; return how many there were."""
    before = now - KEPT
    named = [one for _, data in rows_of(reader, wire, attaches) for one in held_in(wire, data, guessed=True)]
    digests, keys = {one.digest for one in named}, {one.key for one in named}
    lost = [
        path
        for path in folder(vault.directory).glob("*")
        if path.name not in digests and path.stat().st_mtime <= before.timestamp()
    ]
    living = vault.living({key for key in vault.known(stamp(before)) if is_of_file(key)} - keys)
    doomed = {key for key in living if not is_named(reader, wire, key)}  # by a text, when an older id was like a file's
    if doomed:
        vault.destroy(doomed, stamp(now))
    for path in lost:
        path.unlink(missing_ok=True)
    return len(lost)
