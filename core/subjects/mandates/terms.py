"""Starting and ending mandates."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Final

from core.facts import DecisionId, PartyId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.erasures.erased import of_the_living
from core.subjects.mandates.facts import Body, MandateEnd, MandateEnded, MandateStarted, Office
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.mandates.words import BODIES, ENDS, OFFICES
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.votes import adopted
from core.subjects.votes.fold import Votes

NAMED: Final = frozenset({"commission", "federation", "outside"})
"""Bodies that need a name: there are several of each."""
SINGLE: Final = frozenset({"president", "treasurer", "secretary", "coordinator"})
"""Offices held by one person: who takes one takes the place of a mandate that was only carried over."""
_WHERE: Final = "Pour une commission, une fédération ou une instance extérieure"


class StartMandate(Command, frozen=True, kw_only=True):
    """Record that somebody sits from now on."""

    name = "start-mandate"
    title = "Enregistrer un mandat"

    party: Annotated[PartyId, ask("Personne", choices="parties")]
    body: Annotated[Body, ask("Instance", labels=BODIES)] = "board"
    where: Annotated[Line, ask("Nom de l’instance", hint=_WHERE)] = ""
    office: Annotated[Office, ask("Fonction", labels=OFFICES)] = "member"
    on: Annotated[date, ask("À compter du", today=True, ahead=1)]
    until: Annotated[date | None, ask("Jusqu’au", hint="Dernier jour du mandat, s’il est connu")] = None
    carried_over: Annotated[
        bool, ask("Prolongé jusqu’au remplacement", hint="Si les statuts le prévoient : au-delà du dernier jour")
    ] = False
    structure: Annotated[PartyId | None, ask("Structure représentée", choices="parties")] = None
    replaces: Annotated[
        PartyId | None, ask("Remplace", hint="Son mandat prend fin la veille", choices="mandates.holders")
    ] = None
    decision: Annotated[DecisionId | None, ask("Décision", choices="decisions.adopted")] = None


class EndMandate(Command, frozen=True, kw_only=True):
    """Record that somebody sits no more."""

    name = "end-mandate"
    title = "Mettre fin à un mandat"

    party: Annotated[PartyId, ask("Personne", choices="mandates.holders")]
    body: Annotated[Body, ask("Instance", labels=BODIES)] = "board"
    where: Annotated[Line, ask("Nom de l’instance", hint=_WHERE)] = ""
    on: Annotated[date, ask("À compter du", hint="Premier jour sans mandat", today=True, ahead=1)]
    cause: Annotated[MandateEnd, ask("Cause", labels=ENDS)] = "other"


def start(command: StartMandate, mandates: Mandates, parties: Parties, votes: Votes) -> Decided:
    """Start a mandate, and end those whose place it takes.

    Refused as ``party-unknown``, ``body-unnamed``, ``already-in-office``, ``until-before``, ``not-replaceable``, or
    ``decision-not-adopted``.
    """
    unknown = stranger(parties, "party", (command.party,)) or stranger(parties, "structure", (command.structure,))
    refused = unknown or adopted.refusal(votes, command.decision) or _unfit(command, mandates)
    return refused or (
        MandateStarted(
            party=command.party,
            body=command.body,
            office=command.office,
            on=command.on,
            until=command.until,
            structure=command.structure,
            decision=command.decision,
            where=_where(command),
            carried_over=command.carried_over,
        ),
        *_replaced(command, mandates),
    )


def end(command: EndMandate, mandates: Mandates) -> Decided:
    """Refused as ``not-in-office``."""
    where = _where(command)
    if mandates.at(command.body, command.party, command.on, where) is None:
        message = f"Aucun mandat ne court à cette date ({BODIES[command.body].lower()})."
        return Refused("not-in-office", message, {"party": message})
    return (MandateEnded(party=command.party, body=command.body, on=command.on, cause=command.cause, where=where),)


def _unfit(command: StartMandate, mandates: Mandates) -> Refused | None:
    where = _where(command)
    if command.body in NAMED and not where:
        message = "Quelle instance ? Écrivez son nom."
        return Refused("body-unnamed", message, {"where": message})
    running = mandates.at(command.body, command.party, command.on, where)
    if running is not None and not running.value.overdue(command.on):
        message = f"Un mandat court déjà depuis le {running.on:%d/%m/%Y}."
        return Refused("already-in-office", message, {"party": message})
    if command.until is not None and command.until < command.on:
        message = "Un mandat ne finit pas avant de commencer."
        return Refused("until-before", message, {"until": message})
    out = command.replaces
    if out is not None and (out == command.party or mandates.at(command.body, out, command.on, where) is None):
        message = "Cette personne ne siège pas dans cette instance à cette date."
        return Refused("not-replaceable", message, {"replaces": message})
    return None


def _replaced(command: StartMandate, mandates: Mandates) -> Iterator[MandateEnded]:
    """Yield the end of the mandate that this one is said to replace, and of those carried over in a single office."""
    where = _where(command)
    for party, entry in mandates.sitting(command.body, command.on, where):
        carried = entry.value.office == command.office in SINGLE and entry.value.overdue(command.on)
        if party != command.party and (party == command.replaces or carried):
            yield MandateEnded(party=party, body=command.body, on=command.on, cause="replaced", where=where)


def _where(command: StartMandate | EndMandate) -> str:
    """Return the name of a body that has one, as it was first written but for its spaces."""
    return " ".join(command.where.split()) if command.body in NAMED else ""


def _party(command: EndMandate) -> tuple[PartyId, ...]:
    return (command.party,)


def _named(command: StartMandate) -> tuple[PartyId, ...]:
    return (command.party, command.structure) if command.structure else (command.party,)


DECIDERS = (
    of_the_living(
        Decider(
            StartMandate,
            frozenset({BOARD}),
            (Read(MANDATES), Read(PARTIES, by=_named), adopted.ADOPTION),
            start,
            (MandateStarted, MandateEnded),
        )
    ),
    Decider(EndMandate, frozenset({BOARD, COORDINATION}), (Read(MANDATES, by=_party),), end, (MandateEnded,)),
)
