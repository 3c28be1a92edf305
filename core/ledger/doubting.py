"""What somebody who fills a form should look at before it is recorded."""

from core.facts import AccountId
from core.ledger.ledger import Ledger
from core.ledger.looking import look
from core.ledger.naming import readable
from core.model.command import Command, Refused


def doubt(ledger: Ledger, command: Command, by: AccountId) -> Refused | None:
    """Return what a command makes doubtful, in words; None for nothing, or for an account that may not ask it."""
    decider = ledger.registry.decider_of(command)
    if not ledger.roles(by) & decider.roles:
        return None
    found = look(decider.doubts, command, ledger.states, ledger.head(), ledger.text)
    return None if found is None else readable(found, ledger.label)
