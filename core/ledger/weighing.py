"""What a command would be answered if it were asked now: decided as usual, and nothing is written."""

from core.facts import AccountId
from core.intake.sensitive import forbidden_in
from core.ledger.ledger import Ledger
from core.ledger.looking import look
from core.ledger.naming import readable
from core.model.command import Command, Refused
from core.model.decider import Decided, decided


def weigh(ledger: Ledger, command: Command, by: AccountId) -> Decided:
    """Return the facts that a command would record, none when it would change nothing, or why it would be refused."""
    decider = ledger.registry.decider_of(command)
    if not ledger.roles(by) & decider.roles:
        return Refused("role-missing", "Votre compte n’a pas le rôle que cette action demande.")
    if found := forbidden_in(command):
        return Refused("forbidden-content", next(iter(found.values())), found)
    refused = look(decider.forbids, command, ledger.states, ledger.head(), ledger.remembered)
    if refused is None:
        with ledger.states.lock:
            gathered = ledger.gatherer.gather(decider, command)
            answer = decided(decider, command, gathered.states, ledger.clock())
        if not isinstance(answer, Refused):
            return answer
        refused = answer
    return readable(refused, ledger.label)
