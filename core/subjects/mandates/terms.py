"""Starting and ending mandates."""

from datetime import date
from typing import Annotated

from core.facts import DecisionId, PartyId
from core.model.command import Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.mandates.facts import Body, MandateEnd, MandateEnded, MandateStarted, Office
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.mandates.words import BODIES, ENDS, OFFICES
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.votes import adopted
from core.subjects.votes.fold import Votes


class StartMandate(Command, frozen=True, kw_only=True):
    """Record that somebody sits from now on."""

    name = "start-mandate"
    title = "Enregistrer un mandat"

    party: Annotated[PartyId, ask("Personne", choices="parties")]
    body: Annotated[Body, ask("Instance", labels=BODIES)] = "board"
    office: Annotated[Office, ask("Fonction", labels=OFFICES)] = "member"
    on: Annotated[date, ask("À compter du", today=True)]
    until: Annotated[date | None, ask("Jusqu’au", hint="Dernier jour du mandat, s’il est connu")] = None
    structure: Annotated[PartyId | None, ask("Structure représentée", choices="parties")] = None
    decision: Annotated[DecisionId | None, ask("Décision", choices="decisions.adopted")] = None


class EndMandate(Command, frozen=True, kw_only=True):
    """Record that somebody sits no more."""

    name = "end-mandate"
    title = "Mettre fin à un mandat"

    party: Annotated[PartyId, ask("Personne", choices="mandates")]
    body: Annotated[Body, ask("Instance", labels=BODIES)] = "board"
    on: Annotated[date, ask("À compter du", hint="Premier jour sans mandat", today=True)]
    cause: Annotated[MandateEnd, ask("Cause", labels=ENDS)] = "other"


def start(command: StartMandate, mandates: Mandates, parties: Parties, votes: Votes) -> Decided:
    """Refused as ``party-unknown``, ``already-in-office``, ``until-before``, or ``decision-not-adopted``."""
    unknown = stranger(parties, "party", (command.party,)) or stranger(parties, "structure", (command.structure,))
    refused = unknown or adopted.refusal(votes, command.decision)
    if refused is not None:
        return refused
    running = mandates.at(command.body, command.party, command.on)
    if running is not None:
        message = f"Un mandat court déjà depuis le {running.on:%d/%m/%Y}."
        return Refused("already-in-office", message, {"party": message})
    if command.until is not None and command.until < command.on:
        message = "Un mandat ne finit pas avant de commencer."
        return Refused("until-before", message, {"until": message})
    return (
        MandateStarted(
            party=command.party,
            body=command.body,
            office=command.office,
            on=command.on,
            until=command.until,
            structure=command.structure,
            decision=command.decision,
        ),
    )


def end(command: EndMandate, mandates: Mandates) -> Decided:
    """Refused as ``not-in-office``."""
    if mandates.at(command.body, command.party, command.on) is None:
        message = f"Aucun mandat ne court à cette date ({BODIES[command.body].lower()})."
        return Refused("not-in-office", message, {"party": message})
    return (MandateEnded(party=command.party, body=command.body, on=command.on, cause=command.cause),)


def _party(command: StartMandate | EndMandate) -> tuple[PartyId, ...]:
    return (command.party,)


def _named(command: StartMandate) -> tuple[PartyId, ...]:
    return (command.party, command.structure) if command.structure else (command.party,)


_MANDATES, _PARTIES = Read(MANDATES, by=_party), Read(PARTIES, by=_named)

DECIDERS = (
    Decider(StartMandate, frozenset({BOARD}), (_MANDATES, _PARTIES, adopted.ADOPTION), start, (MandateStarted,)),
    Decider(EndMandate, frozenset({BOARD, COORDINATION}), (_MANDATES,), end, (MandateEnded,)),
)
