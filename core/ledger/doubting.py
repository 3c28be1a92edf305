"""What somebody who fills a form should look at before it is recorded."""

from core.facts import AccountId
from core.ledger.ledger import Ledger
from core.ledger.looking import look
from core.ledger.naming import readable
from core.model.command import Command, Refused


def doubt(ledger: Ledger, command: Command, by: AccountId) -> Refused | None:
    """Return what a command makes doubtful, in words; None for nothing, and where it would be refused anyway."""
    decider = ledger.registry.decider_of(command)
    head = ledger.head()
    if not ledger.roles(by) & decider.roles or look(decider.forbids, command, ledger.states, head, ledger.text):
        return None
    found = look(decider.doubts, command, ledger.states, head, ledger.text)
    return None if found is None else readable(found, ledger.label)
