"""What ends an adhesion: resignation, death and the like."""

from datetime import date
from typing import Annotated, Final

from core.facts import PartyId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.membership.facts import Cause, LeavingCause, MemberResigned, MembershipLapsed
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.membership.words import CAUSES, LEAVING
from core.subjects.parties.fold import PARTIES, Parties


class ResignMember(Command, frozen=True, kw_only=True):
    """Record a letter of resignation: it needs no acceptance, and dues owed stay owed."""

    name = "resign-member"
    title = "Enregistrer une démission"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members")]
    on: Annotated[date, ask("Démission au", hint="La date de la lettre, ou celle qu’elle indique", today=True, ahead=1)]
    cause: Annotated[LeavingCause, ask("Motif", labels=LEAVING)] = ""


class LapseMembership(Command, frozen=True, kw_only=True):
    """Record an adhesion that ends by itself."""

    name = "lapse-membership"
    title = "Constater la fin d’une adhésion"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members")]
    on: Annotated[date, ask("Fin au", today=True, ahead=1)]
    cause: Annotated[Cause, ask("Cause", labels=CAUSES)]


def resign(command: ResignMember, members: Members) -> Decided:
    """Refused as ``not-member``, or ``already-left``."""
    return refusal(members, command.party, command.on) or (
        MemberResigned(party=command.party, on=command.on, cause=command.cause),
    )


def lapse(command: LapseMembership, members: Members, parties: Parties) -> Decided:
    """Refused as ``not-member``, ``already-left``, or ``cause-unfit``: a person is not dissolved."""
    refused = refusal(members, command.party, command.on)
    if refused is not None:
        return refused
    known = parties.known(command.party)
    if known is not None and command.cause == _OTHERS.get(known.nature):
        message = f"« {CAUSES[command.cause]} » : cette cause ne convient pas ici."
        return Refused("cause-unfit", message, {"cause": message})
    return (MembershipLapsed(party=command.party, on=command.on, cause=command.cause),)


def refusal(members: Members, party: PartyId, on: date) -> Refused | None:
    """Refuse what ends no adhesion: ``not-member`` on that day, ``already-left`` when a later end is recorded."""
    member = members.of(party)
    if member.at(on) is None:
        message = "Cette personne ou structure n’est pas adhérente à cette date."
        return Refused("not-member", message, {"party": message})
    following = member.following(on)
    if following is not None and not following.value.adherent:
        message = f"Une fin d’adhésion est déjà enregistrée au {following.on:%d/%m/%Y} : corrigez-la."
        return Refused("already-left", message, {"on": message})
    return None


def _party(command: ResignMember | LapseMembership) -> tuple[PartyId, ...]:
    return (command.party,)


_OTHERS: Final = {"person": "dissolution", "structure": "death"}
"""What does not happen to a party of that nature."""
_ONE = Read(MEMBERS, by=_party)
_ROLES = frozenset({COORDINATION, BOARD})

DECIDERS = (
    Decider(ResignMember, _ROLES, (_ONE,), resign, (MemberResigned,)),
    Decider(LapseMembership, _ROLES, (_ONE, Read(PARTIES, by=_party)), lapse, (MembershipLapsed,)),
)
