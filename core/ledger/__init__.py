"""The ledger: commands in, records kept, states and views out."""

from core.ledger.beside import Beside, examine_beside
from core.ledger.covering import cover
from core.ledger.directory import Layout, exists
from core.ledger.gate import check_since, check_whole, outside
from core.ledger.health import Health
from core.ledger.journal import Entry
from core.ledger.ledger import Ledger
from core.ledger.opening import LetIn, create_ledger, open_ledger
from core.ledger.recording import Recorded
from core.ledger.showing import Showing
from core.ledger.standing import installed_registry, registry_of
from core.ledger.strays import clear_strays
from core.ledger.verifying import Verdict
from core.ledger.withdrawal import WithdrawRecord

__all__ = [
    "Beside",
    "Entry",
    "Health",
    "Layout",
    "Ledger",
    "LetIn",
    "Recorded",
    "Showing",
    "Verdict",
    "WithdrawRecord",
    "check_since",
    "check_whole",
    "clear_strays",
    "cover",
    "create_ledger",
    "examine_beside",
    "exists",
    "installed_registry",
    "open_ledger",
    "outside",
    "registry_of",
]
