"""The ledger: commands in, records kept, states and views out."""

from core.ledger.directory import Layout, exists
from core.ledger.gate import check_since, check_whole, outside
from core.ledger.health import Health
from core.ledger.journal import Entry
from core.ledger.keyring import Keyring, examine_keys
from core.ledger.ledger import Ledger
from core.ledger.opening import LetIn, create_ledger, open_ledger
from core.ledger.pieces import Pieces, examine_pieces
from core.ledger.recording import Recorded
from core.ledger.showing import Showing
from core.ledger.standing import installed_registry, registry_of
from core.ledger.strays import clear_strays
from core.ledger.verifying import Verdict
from core.ledger.withdrawal import WithdrawRecord

__all__ = [
    "Entry",
    "Health",
    "Keyring",
    "Layout",
    "Ledger",
    "LetIn",
    "Pieces",
    "Recorded",
    "Showing",
    "Verdict",
    "WithdrawRecord",
    "check_since",
    "check_whole",
    "clear_strays",
    "create_ledger",
    "examine_keys",
    "examine_pieces",
    "exists",
    "installed_registry",
    "open_ledger",
    "outside",
    "registry_of",
]
