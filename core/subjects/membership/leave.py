"""What ends an adhesion: resignation, removal by the association, death and the like."""

from datetime import date
from typing import Annotated

from core.facts import DecisionId, PartyId
from core.model.command import Command, Refused, Text, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.membership.facts import Cause, Ground, MemberRemoved, MemberResigned, MembershipLapsed
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.membership.words import CAUSES, GROUNDS
from core.subjects.texts import given
from core.subjects.votes import adopted
from core.subjects.votes.fold import Votes


class ResignMember(Command, frozen=True, kw_only=True):
    """Record a letter of resignation: it needs no acceptance, and dues owed stay owed."""

    name = "resign-member"
    title = "Enregistrer une démission"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members")]
    on: Annotated[date, ask("Démission au", hint="La date de la lettre, ou celle qu’elle indique", today=True)]
    reason: Annotated[Text, ask("Motif", personal=True)] = ""


class RemoveMember(Command, frozen=True, kw_only=True):
    """Record that the association strikes an adherent off, who was invited to be heard."""

    name = "remove-member"
    title = "Radier de l’association"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members")]
    on: Annotated[date, ask("Radiation au", today=True)]
    ground: Annotated[Ground, ask("Motif", labels=GROUNDS)] = "serious"
    invited_on: Annotated[
        date | None, ask("Invité·e à s’expliquer le", hint="Date de la lettre recommandée ; sans elle, refusé")
    ] = None
    decision: Annotated[DecisionId | None, ask("Décision", choices="decisions.adopted")] = None
    reason: Annotated[Text, ask("Précisions", personal=True)] = ""


class LapseMembership(Command, frozen=True, kw_only=True):
    """Record an adhesion that ends by itself."""

    name = "lapse-membership"
    title = "Constater la fin d’une adhésion"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members")]
    on: Annotated[date, ask("Fin au", today=True)]
    cause: Annotated[Cause, ask("Cause", labels=CAUSES)]


def resign(command: ResignMember, members: Members) -> Decided:
    """Refused as ``not-member``, or ``already-left``."""
    return refusal(members, command.party, command.on) or (
        MemberResigned(party=command.party, on=command.on, reason=given(command.reason)),
    )


def remove(command: RemoveMember, members: Members, votes: Votes) -> Decided:
    """Refused as ``not-member``, ``already-left``, ``not-heard``, or ``decision-not-adopted``."""
    refused = refusal(members, command.party, command.on)
    if refused is not None:
        return refused
    if command.invited_on is None or command.invited_on >= command.on:
        message = "Sans invitation à s’expliquer, envoyée avant la radiation, celle-ci ne vaut pas."
        return Refused("not-heard", message, {"invited_on": message})
    return adopted.refusal(votes, command.decision) or (
        MemberRemoved(
            party=command.party,
            on=command.on,
            ground=command.ground,
            invited_on=command.invited_on,
            decision=command.decision,
            reason=given(command.reason),
        ),
    )


def lapse(command: LapseMembership, members: Members) -> Decided:
    """Refused as ``not-member``, or ``already-left``."""
    return refusal(members, command.party, command.on) or (
        MembershipLapsed(party=command.party, on=command.on, cause=command.cause),
    )


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


def _party(command: ResignMember | RemoveMember | LapseMembership) -> tuple[PartyId, ...]:
    return (command.party,)


_ONE = Read(MEMBERS, by=_party)
_ROLES = frozenset({COORDINATION, BOARD})

DECIDERS = (
    Decider(ResignMember, _ROLES, (_ONE,), resign, (MemberResigned,)),
    Decider(RemoveMember, frozenset({BOARD}), (_ONE, adopted.ADOPTION), remove, (MemberRemoved,)),
    Decider(LapseMembership, _ROLES, (_ONE,), lapse, (MembershipLapsed,)),
)
