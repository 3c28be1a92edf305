"""What somebody should look at before it is recorded, and what is sent back to go on all the same."""

from hashlib import sha256
from typing import Final

import msgspec

from core.facts import AccountId
from core.intake.health import doubtful
from core.ledger.attaching import doubts
from core.ledger.boundary import command_tag
from core.ledger.ledger import Ledger
from core.ledger.looking import look
from core.ledger.naming import readable
from core.model.command import Command, Refused

HEALTH: Final = (
    "Cette saisie semble parler d’un patient : {}. Retirez tout ce qui désigne un patient ; si ce n’en est pas un, "
    "confirmez."
)


class Doubt(Refused, frozen=True):
    """Why a command is to be confirmed, as a refusal says it."""

    confirm: str = ""
    """What confirms it: of this doubt, and of what it rests on as it was typed. Nothing of it can be read."""


def doubt(
    ledger: Ledger,
    command: Command,
    by: AccountId,
    command_id: str = "",
    confirmed: str = "",
    roles: frozenset[str] | None = None,
) -> Doubt | None:
    """Return what a command makes doubtful, in words; None for nothing, and where it would be refused anyway.

    ``roles`` is given for whoever has no account of hers: those of the account unless said.

    None too once ``confirmed`` is what confirms it, and for a command that was followed already under its id.
    """
    decider = ledger.registry.decider_of(command)
    head = ledger.head()
    if not (ledger.roles(by) if roles is None else roles) & decider.roles or look(
        decider.forbids, command, ledger.states, head, ledger.remembered
    ):
        return None
    found = look(decider.doubts, command, ledger.states, head, ledger.remembered)
    told = None if found is None else readable(found, ledger.label)
    both = _both(told, _health(ledger, command))
    if both is None or (command_id and ledger.recorder.positions_of(command_tag(command_id))):
        return None
    rests = decider.doubts.rests if told is not None and decider.doubts is not None else ()
    made = _made(both, command, rests)
    return None if made.confirm == confirmed else made


def health_doubt(ledger: Ledger, command: Command) -> Doubt | None:
    """Return what in a command may speak of a patient, and nothing else that makes it doubtful."""
    found = _health(ledger, command)
    return None if found is None else _made(found, command, ())


def _health(ledger: Ledger, command: Command) -> Refused | None:
    """Doubt what a patient may be known by, in texts and in files; what is written is not repeated."""
    signs = {**doubtful(command), **doubts(ledger.vault, command)}
    if not signs:
        return None
    every = dict.fromkeys(sign for found in signs.values() for sign in found)
    fields = {path: f"À relire : {', '.join(found)}." for path, found in signs.items()}
    return Refused("health-doubt", HEALTH.format(", ".join(every)), fields)


def _made(told: Refused, command: Command, rests: tuple[str, ...]) -> Doubt:
    """Bind a doubt to the fields that it names or rests on; to all of them where there are none."""
    names = {*rests, *(path.partition(".")[0] for path in told.fields)} & {*command.__struct_fields__}
    typed = [(name, getattr(command, name)) for name in sorted(names or {*command.__struct_fields__})]
    digest = sha256(msgspec.json.encode([command.name, told.code, told.message, typed]))
    return Doubt(told.code, told.message, told.fields, digest.hexdigest())


def _both(one: Refused | None, other: Refused | None) -> Refused | None:
    if one is None or other is None:
        return one or other
    return Refused(one.code, f"{one.message} {other.message}", {**other.fields, **one.fields})
