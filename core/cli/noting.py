"""What the command line reads of people is noted too: nobody signs in there, so under the name of the terminal."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.ledger import Ledger


def note(ledger: "Ledger", what: str) -> None:
    """Note a reading from the terminal: the name of a view or an id, never a name; nothing where nothing is written."""
    from core.access import TERMINAL, AccessFile, reads
    from core.store import StoreError
    from core.vault import VaultError

    if ledger.health.read_only:
        return
    try:
        with AccessFile(ledger.directory) as access:
            if not access.readonly:
                reads.note(access, TERMINAL, what[: reads.LONGEST], ledger.clock())
    except (StoreError, VaultError):
        return
