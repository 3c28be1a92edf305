"""Putting a decision to the vote, with the figures that will judge it."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from core.facts import Cents, DecisionId, MeetingId, MissionId, PartyId, clear
from core.model.command import Command, Line, Refused, Text, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD
from core.subjects.deliberation.assembly import ASSEMBLY, Assembly, attending
from core.subjects.deliberation.conflicts import INTERESTED
from core.subjects.deliberation.floor import Floor, on_the_floor
from core.subjects.meetings.quorum import present, quorum, represented
from core.subjects.meetings.state import because
from core.subjects.missions import MISSIONS, Missions
from core.subjects.missions import refusal as mission_refusal
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.strangers import stranger
from core.subjects.texts import given
from core.subjects.votes.facts import DecisionType, Majority, Method, VoteOpened
from core.subjects.votes.fold import VOTES, Votes
from core.subjects.votes.words import DECISIONS, METHODS

Amount = Annotated[Cents, Meta(ge=0)]


class OpenVote(Command, frozen=True, kw_only=True):
    """Put a decision to the vote."""

    name = "open-vote"
    title = "Mettre une décision au vote"

    decision: Annotated[DecisionId, ask("Décision", minted="d", hidden=True)]
    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    subject: Annotated[Line, ask("Objet", hint="En une ligne, tel qu’au registre des décisions")]
    resolution: Annotated[Text, ask("Texte de la résolution")] = ""
    type: Annotated[DecisionType, ask("Sorte de décision", labels=DECISIONS)] = "ordinary"
    method: Annotated[Method, ask("Scrutin", labels=METHODS)] = "show"
    withdrawn: Annotated[
        tuple[PartyId, ...],
        ask(
            "Intéressés à l’affaire",
            hint="Ils ne prennent pas part au vote",
            choices="meeting.there",
            within="meeting",
        ),
    ] = ()
    concerns: Annotated[
        PartyId | None,
        ask(
            "Personne ou structure concernée",
            hint="L’autre partie d’une convention, ou qui serait admis·e ou radié·e",
            choices="parties",
        ),
    ] = None
    mission: Annotated[MissionId | None, ask("Mission", choices="missions.open")] = None
    amount: Annotated[Amount | None, ask("Montant engagé au plus")] = None
    replaces: Annotated[DecisionId | None, ask("Remplace la décision", choices="decisions.adopted")] = None


def open_vote(
    command: OpenVote, assembly: Assembly, statutes: Statutes, votes: Votes, missions: Missions, parties: Parties
) -> Decided:
    """Refused for the meeting's state, ``no-statutes``, ``wrong-meeting``, ``party-unknown``, or by :func:`_unfit`.

    And as ``not-member``: nobody is struck off who does not adhere.

    A quorum that is not reached refuses nothing: it is recorded, and the decision cannot be adopted.
    """
    if (known := votes.by_id.get(command.decision)) is not None and known.ballot is not None:
        return Refused("vote-known", "Cette décision est déjà mise au vote.", {"decision": "Déjà mise au vote."})
    floor = on_the_floor(command.meeting, command.type, assembly, statutes)
    if isinstance(floor, Refused):
        return floor
    refused = (
        _unfit(command, floor, votes)
        or mission_refusal(missions, command.mission, floor.called.on)
        or stranger(parties, "concerns", (command.concerns,))
        or _gone(command, floor, assembly)
    )
    voters = floor.voters(command.withdrawn)
    figures = quorum(floor.meeting, floor.room.rule, floor.meeting.counts[-1])
    if refused is None and figures.reached and not voters:
        refused = because("nobody-votes", "Personne n’est là pour voter : émargez d’abord.")
    kept = command.method == "named" and floor.room.version.named_votes
    return refused or (
        VoteOpened(
            decision=command.decision,
            meeting=command.meeting,
            on=floor.called.on,
            subject=clear(command.subject),
            resolution=given(command.resolution),
            type=command.type,
            method=command.method,
            quorum=figures,
            voters=len(voters),
            withdrawn=tuple(dict.fromkeys(command.withdrawn)),
            majority=Majority(
                fraction=floor.rule.fraction,
                more_than=floor.rule.more_than,
                base=floor.rule.base,
                casting_vote=floor.room.rule.casting_vote,
            ),
            roll=tuple(voters) if kept else (),
            statutes=floor.room.key,
            mission=command.mission,
            amount=command.amount,
            replaces=command.replaces,
            concerns=command.concerns,
        ),
    )


def _gone(command: OpenVote, floor: Floor, assembly: Assembly) -> Refused | None:
    if command.type != "removal" or command.concerns is None:
        return None
    if assembly.members.at(command.concerns, floor.called.on) is not None:
        return None
    message = "Cette personne ou structure n’adhère pas à la date de la séance : elle ne peut être radiée."
    return Refused("not-member", message, {"concerns": message})


def _unfit(command: OpenVote, floor: Floor, votes: Votes) -> Refused | None:
    """Refuse ``electorate-stale``, ``present-not-entitled``, ``withdrawn-absent``, or ``decision-not-adopted``.

    The last one is about the decision that this one replaces.
    """
    if floor.room.key != floor.meeting.counts[-1].statutes:
        message = "D’autres statuts sont en vigueur ce jour-là depuis que les votants ont été comptés : actualisez-les."
        return because("electorate-stale", message)
    there = {*present(floor.meeting.sheet), *represented(floor.meeting.sheet)}
    barred = [f"{party} {bar}" for party in sorted(there) if (bar := floor.room.bar(party)) is not None]
    if barred:
        return because("present-not-entitled", f"Corrigez l’émargement : {' ; '.join(barred)}.")
    absent = [party for party in command.withdrawn if party not in there]
    if absent:
        message = f"Ne sont pas là, et n’ont donc pas à se retirer : {', '.join(absent)}."
        return Refused("withdrawn-absent", message, {"withdrawn": message})
    if command.replaces is not None and votes.adopted(command.replaces) is None:
        message = "Cette décision n’est pas adoptée : elle ne peut être remplacée."
        return Refused("decision-not-adopted", message, {"replaces": message})
    return None


def _decisions(command: OpenVote) -> Iterator[str]:
    yield command.decision
    if command.replaces:
        yield command.replaces


def _concerned(command: OpenVote) -> tuple[PartyId, ...]:
    return (command.concerns,) if command.concerns else ()


DECIDERS = (
    Decider(
        OpenVote,
        frozenset({BOARD}),
        (
            Read(
                ASSEMBLY,
                by=lambda command: (command.meeting, *_concerned(command)),
                widen=lambda command, assembly: attending(assembly, command.meeting),
            ),
            Read(STATUTES),
            Read(VOTES, by=_decisions),
            Read(MISSIONS, by=lambda command: (command.mission,) if command.mission else ()),
            Read(PARTIES, by=_concerned),
        ),
        open_vote,
        (VoteOpened,),
        doubts=INTERESTED,
    ),
)
