"""What somebody who fills a form should look at before it is recorded."""

from typing import Final

from core.facts import AccountId
from core.intake.health import doubtful
from core.ledger.attaching import doubts
from core.ledger.ledger import Ledger
from core.ledger.looking import look
from core.ledger.naming import readable
from core.model.command import Command, Refused

HEALTH: Final = (
    "Cette saisie semble parler d’un patient : {}. Retirez tout ce qui désigne un patient ; si ce n’en est pas un, "
    "confirmez."
)


def doubt(ledger: Ledger, command: Command, by: AccountId) -> Refused | None:
    """Return what a command makes doubtful, in words; None for nothing, and where it would be refused anyway."""
    decider = ledger.registry.decider_of(command)
    head = ledger.head()
    if not ledger.roles(by) & decider.roles or look(decider.forbids, command, ledger.states, head, ledger.text):
        return None
    found = look(decider.doubts, command, ledger.states, head, ledger.text)
    told = None if found is None else readable(found, ledger.label)
    return _both(told, _health(ledger, command))


def _health(ledger: Ledger, command: Command) -> Refused | None:
    """Doubt what a patient may be known by, in texts and in files; what is written is not repeated."""
    signs = {**doubtful(command), **doubts(ledger.vault, command)}
    if not signs:
        return None
    every = dict.fromkeys(sign for found in signs.values() for sign in found)
    fields = {path: f"À relire : {', '.join(found)}." for path, found in signs.items()}
    return Refused("health-doubt", HEALTH.format(", ".join(every)), fields)


def _both(one: Refused | None, other: Refused | None) -> Refused | None:
    if one is None or other is None:
        return one or other
    return Refused(one.code, f"{one.message} {other.message}", {**other.fields, **one.fields})
