"""The express agreement of somebody who has left, and its withdrawal."""

from datetime import date
from typing import Annotated

from core.facts import PartyId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.erasures.facts import Own
from core.subjects.erasures.words import CLASSES
from core.subjects.privacy.facts import KeepingAgreed, KeepingWithdrawn
from core.subjects.privacy.fold import PRIVACY
from core.subjects.privacy.state import Privacy


class AgreeKeeping(Command, frozen=True, kw_only=True):
    """Record that somebody agrees to have data kept after leaving."""

    name = "agree-keeping"
    title = "Enregistrer un accord de conservation"

    party: Annotated[PartyId, ask("Personne", choices="parties")]
    retention: Annotated[Own, ask("Données", labels=CLASSES)] = "contact"
    on: Annotated[date, ask("Accord donné le", hint="Gardez l’écrit signé", today=True, past=True)]
    until: Annotated[date | None, ask("Jusqu’au", hint="Sans date : jusqu’au retrait de l’accord", ahead=10)] = None


class WithdrawKeeping(Command, frozen=True, kw_only=True):
    """Record that somebody takes that agreement back."""

    name = "withdraw-keeping"
    title = "Enregistrer le retrait d’un accord"
    alone = True

    party: Annotated[PartyId, ask("Personne", choices="privacy.agreements")]
    retention: Annotated[Own, ask("Données", labels=CLASSES)] = "contact"
    on: Annotated[date, ask("Accord retiré le", today=True, past=True)]


def agree(command: AgreeKeeping, privacy: Privacy) -> Decided:
    """Refused as ``until-past`` or ``already-erased``."""
    if command.until is not None and command.until <= command.on:
        message = "Un accord vaut au moins jusqu’au lendemain."
        return Refused("until-past", message, {"until": message})
    if command.retention in privacy.of(command.party).erased:
        return Refused("already-erased", "Ces données sont déjà effacées : il n’y a plus rien à garder.")
    agreed = KeepingAgreed(party=command.party, retention=command.retention, on=command.on, until=command.until)
    return (agreed,)


def withdraw(command: WithdrawKeeping, privacy: Privacy) -> Decided:
    """Refused as ``not-agreed``."""
    agreements = privacy.of(command.party).agreements.get(command.retention)
    entry = agreements.at(command.on) if agreements is not None else None
    if entry is None or not entry.value.agreed:
        message = "Aucun accord n’est enregistré pour ces données à cette date."
        return Refused("not-agreed", message, {"retention": message})
    return (KeepingWithdrawn(party=command.party, retention=command.retention, on=command.on),)


def _party(command: AgreeKeeping | WithdrawKeeping) -> tuple[PartyId, ...]:
    return (command.party,)


_READS = (Read(PRIVACY, by=_party),)
_ROLES = frozenset({COORDINATION, BOARD})
DECIDERS = (
    Decider(AgreeKeeping, _ROLES, _READS, agree, (KeepingAgreed,)),
    Decider(WithdrawKeeping, _ROLES, _READS, withdraw, (KeepingWithdrawn,)),
)
