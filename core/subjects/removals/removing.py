"""Striking an adherent off: the letter that invites to be heard, then the removal, or the end of the procedure."""

from datetime import date
from typing import Annotated

from core.facts import DecisionId, PartyId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.membership.facts import Ground, HearingInvited, MemberRemoved, RemovalDropped
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.membership.leave import refusal
from core.subjects.membership.words import GROUNDS
from core.subjects.removals.striking import STRIKINGS, Strikings
from core.subjects.removals.striking import refusal as refused_by
from core.subjects.votes import adopted
from core.subjects.votes.fold import Votes


class InviteToHearing(Command, frozen=True, kw_only=True):
    """Record the letter that invites an adherent to be heard before a removal."""

    name = "invite-to-hearing"
    title = "Inviter à s’expliquer avant une radiation"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members")]
    on: Annotated[date, ask("Lettre du", hint="Recommandée, le plus souvent", today=True)]
    hearing: Annotated[date, ask("Audition prévue le", hint="Le jour proposé pour s’expliquer")]


class RemoveMember(Command, frozen=True, kw_only=True):
    """Record that the association strikes an adherent off, who was invited to be heard."""

    name = "remove-member"
    title = "Radier de l’association"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members.invited")]
    on: Annotated[date, ask("Radiation au", today=True, ahead=1)]
    ground: Annotated[Ground, ask("Motif", labels=GROUNDS)] = "serious"
    decision: Annotated[
        DecisionId | None,
        ask(
            "Décision",
            hint="Celle qui radie, de l’organe que disent les statuts",
            choices="decisions.removing",
            within="party",
            owed="statutes.removal",
        ),
    ] = None


class DropRemoval(Command, frozen=True, kw_only=True):
    """Record that the association gives up a removal for which it had sent a letter."""

    name = "drop-removal"
    title = "Abandonner la procédure de radiation"

    party: Annotated[PartyId, ask("Adhérent·e", choices="members.invited")]
    on: Annotated[date, ask("Abandonnée le", today=True)]
    decision: Annotated[DecisionId | None, ask("Décision", choices="decisions.adopted")] = None


def invite(command: InviteToHearing, members: Members) -> Decided:
    """Refused as ``not-member``, ``already-left``, or ``dates-reversed``: the hearing follows the letter."""
    refused = refusal(members, command.party, command.on)
    if refused is not None:
        return refused
    if command.hearing <= command.on:
        message = "Le jour de l’audition suit celui de la lettre."
        return Refused("dates-reversed", message, {"hearing": message})
    letter = members.of(command.party).invited(command.on)
    if letter is not None and (letter.on, letter.value) == (command.on, command.hearing):
        return ()
    return (HearingInvited(party=command.party, on=command.on, hearing=command.hearing),)


def remove(command: RemoveMember, members: Members, strikings: Strikings) -> Decided:
    """Refused as ``not-member``, ``already-left``, ``not-heard``, or by the statutes.

    By the statutes: see :func:`core.subjects.removals.striking.refusal`.
    """
    refused = refusal(members, command.party, command.on)
    if refused is not None:
        return refused
    letter = members.of(command.party).invited(command.on)
    if letter is None or letter.value is None or letter.on >= command.on:
        message = "Sans invitation à s’expliquer, enregistrée et envoyée avant la radiation, celle-ci ne vaut pas."
        return Refused("not-heard", message, {"on": message})
    if letter.value > command.on:
        message = f"L’audition est fixée au {letter.value:%d/%m/%Y} : la radiation ne peut la précéder."
        return Refused("not-heard", message, {"on": message})
    return refused_by(strikings, command.party, command.decision, command.on) or (
        MemberRemoved(
            party=command.party,
            on=command.on,
            ground=command.ground,
            invited_on=letter.on,
            decision=command.decision,
        ),
    )


def drop(command: DropRemoval, members: Members, votes: Votes) -> Decided:
    """Refused as ``not-invited`` when no letter is being followed up, or ``decision-not-adopted``."""
    if members.of(command.party).invited(command.on) is None:
        message = "Aucune procédure de radiation n’est en cours à cette date."
        return Refused("not-invited", message, {"party": message})
    return adopted.refusal(votes, command.decision) or (
        RemovalDropped(party=command.party, on=command.on, decision=command.decision),
    )


def _party(command: InviteToHearing | RemoveMember | DropRemoval) -> tuple[PartyId, ...]:
    return (command.party,)


_ONE = Read(MEMBERS, by=_party)

DECIDERS = (
    Decider(InviteToHearing, frozenset({COORDINATION, BOARD}), (_ONE,), invite, (HearingInvited,)),
    Decider(RemoveMember, frozenset({BOARD}), (_ONE, Read(STRIKINGS)), remove, (MemberRemoved,)),
    Decider(DropRemoval, frozenset({BOARD}), (_ONE, adopted.ADOPTION), drop, (RemovalDropped,)),
)
