"""The register of decisions, and the votes that wait for a result."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import NOTHING, Cents, DecisionId, MeetingId, MissionId, PartyId, Ref
from core.model.command import ask
from core.model.roles import BOARD
from core.model.view import AsOf, Row, Todo, View
from core.subjects.calendar import spelt
from core.subjects.deliberation.majority import told, written
from core.subjects.meetings.quorum import written as quorum_written
from core.subjects.statutes.words import MEETINGS
from core.subjects.votes.fold import VOTES, Ballot, Past, Vote, Votes
from core.subjects.votes.words import DECISIONS, METHODS, RESULTS, SOURCES, VOICES


class DecisionRow(Row, frozen=True, kw_only=True):
    """A decision put to the vote: adopted, rejected, or waiting for its result."""

    decision: Annotated[DecisionId, ask("Identifiant")]
    subject: Annotated[Ref, ask("Objet")]
    on: Annotated[date, ask("Date")]
    result: Annotated[str, ask("Résultat", labels=RESULTS)]
    arithmetic: Annotated[str, ask("Calcul")]
    quorum: Annotated[str, ask("Quorum")]
    meeting: Annotated[MeetingId | None, ask("Séance")]
    type: Annotated[str, ask("Sorte", labels=DECISIONS)]
    method: Annotated[str, ask("Scrutin", labels={"": "", **METHODS})]
    resolution: Annotated[Ref | None, ask("Texte")]
    withdrawn: Annotated[tuple[PartyId, ...], ask("N’ont pas pris part au vote")]
    mission: Annotated[MissionId | None, ask("Mission")]
    amount: Annotated[Cents | None, ask("Montant engagé au plus")]
    replaced_by: Annotated[DecisionId | None, ask("Remplacée par")]
    concerns: Annotated[PartyId | None, ask("Personne ou structure concernée")]
    source: Annotated[str, ask("Preuve", labels=SOURCES)]
    body: Annotated[str, ask("Organe", labels={"": "", **MEETINGS})]
    minutes: Annotated[str, ask("Procès-verbal signé", upload=True)]


class OpenVoteRow(Row, frozen=True, kw_only=True):
    """A vote without a result."""

    decision: Annotated[DecisionId, ask("Identifiant")]
    subject: Annotated[Ref, ask("Objet")]
    voters: Annotated[int, ask("Votants")]
    quorum: Annotated[str, ask("Quorum")]
    meeting: Annotated[MeetingId, ask("Séance")]


class RollRow(Row, frozen=True, kw_only=True):
    """Somebody who votes by name, and what was said."""

    party: Annotated[PartyId, ask("Votant")]
    voice: Annotated[str, ask("Vote", labels={"": "", **VOICES})]
    decision: Annotated[DecisionId, ask("Décision")]


def decision_rows(asof: AsOf, votes: Votes) -> Iterable[DecisionRow]:
    """Give every decision up to a day, the last first."""
    replaced = {
        vote.ballot.replaces: decision
        for decision, vote in votes.by_id.items()
        if vote.ballot and vote.ballot.replaces and vote.outcome and vote.outcome.adopted and vote.ballot.on <= asof.on
    }
    known = [(vote.about, decision, vote) for decision, vote in votes.by_id.items() if vote.about]
    for about, decision, vote in sorted(known, key=lambda one: (one[0].on, one[0].position), reverse=True):
        if about.on <= asof.on:
            by = replaced.get(decision)
            yield _past_row(decision, about, vote, by) if isinstance(about, Past) else _row(decision, about, vote, by)


def in_order(asof: AsOf, votes: Votes) -> Iterable[DecisionRow]:
    """Give the decisions as minutes tell them: in the order in which they were put to the vote."""
    return sorted(decision_rows(asof, votes), key=lambda row: votes.by_id[row.decision].opened)


def adopted_rows(asof: AsOf, votes: Votes) -> Iterable[DecisionRow]:
    """Give the decisions that were adopted: those that something may follow from."""
    return (row for row in decision_rows(asof, votes) if row.result == "adopted")


def _row(decision: DecisionId, ballot: Ballot, vote: Vote, replaced_by: DecisionId | None) -> DecisionRow:
    outcome = vote.outcome
    after = (outcome.position,) if outcome else ()
    return DecisionRow(
        decision=decision,
        subject=ballot.subject,
        on=ballot.on,
        result=(outcome.cause or "adopted") if outcome else "open",
        arithmetic=written(ballot, outcome) if outcome else "",
        quorum=quorum_written(ballot.quorum),
        meeting=ballot.meeting,
        type=ballot.type,
        method=ballot.method,
        resolution=None if ballot.resolution == NOTHING else ballot.resolution,
        withdrawn=ballot.withdrawn,
        mission=ballot.mission,
        amount=ballot.amount,
        replaced_by=replaced_by,
        concerns=ballot.concerns,
        source="vote",
        body="",
        minutes="",
        positions=(ballot.quorum.known, ballot.position, *after),
        rules=(ballot.statutes,),
    )


def _past_row(decision: DecisionId, past: Past, vote: Vote, replaced_by: DecisionId | None) -> DecisionRow:
    return DecisionRow(
        decision=decision,
        subject=past.subject,
        on=past.on,
        result="adopted" if past.adopted else "majority",
        arithmetic=told(past),
        quorum="Non jugé par le registre",
        meeting=None,
        type=past.type,
        method="",
        resolution=None if past.resolution == NOTHING else past.resolution,
        withdrawn=(),
        mission=past.mission,
        amount=past.amount,
        replaced_by=replaced_by,
        concerns=past.concerns,
        source="minutes" if vote.minutes else "unjoined",
        body=past.body,
        minutes=vote.minutes,
        positions=(past.position, *((vote.joining,) if vote.joining else ())),
    )


def past_rows(asof: AsOf, votes: Votes) -> Iterable[DecisionRow]:
    """Give the decisions that were taken up from minutes."""
    return (row for row in decision_rows(asof, votes) if row.source != "vote")


def open_rows(asof: AsOf, votes: Votes) -> Iterable[OpenVoteRow]:
    """Give the votes without a result, oldest first."""
    for decision, ballot in _waiting(asof.on, votes):
        yield OpenVoteRow(
            decision=decision,
            subject=ballot.subject,
            voters=ballot.voters,
            quorum=quorum_written(ballot.quorum),
            meeting=ballot.meeting,
            positions=(ballot.position,),
            rules=(ballot.statutes,),
        )


def roll_rows(asof: AsOf, votes: Votes) -> Iterable[RollRow]:
    """Give those who vote by name in a vote that waits for its result: what its form starts from."""
    for decision, ballot in _waiting(asof.on, votes):
        for party in ballot.roll:
            yield RollRow(party=party, voice="", decision=decision, positions=(ballot.position,))


def named_rows(asof: AsOf, votes: Votes) -> Iterable[RollRow]:
    """Give who voted what, where the statutes want it kept."""
    for decision, vote in votes.by_id.items():
        if vote.outcome and vote.outcome.on <= asof.on:
            for line in vote.outcome.named:
                yield RollRow(party=line.party, voice=line.voice, decision=decision, positions=(vote.outcome.position,))


def left_open(asof: AsOf, votes: Votes) -> Iterable[Todo]:
    """Give the votes that wait for their result."""
    for decision, ballot in _waiting(asof.on, votes):
        yield Todo(
            due=ballot.on,
            what=f"Enregistrer le résultat d’un vote du {spelt(ballot.on)}",
            who=ballot.subject,
            link=f"/decisions/{decision}",
            late=asof.today > ballot.on,
            roles=(BOARD,),
            positions=(ballot.position,),
        )


def _waiting(day: date, votes: Votes) -> Iterable[tuple[DecisionId, Ballot]]:
    waiting = [(d, vote.ballot) for d, vote in votes.by_id.items() if vote.ballot and vote.outcome is None]
    return sorted((one for one in waiting if one[1].on <= day), key=lambda one: one[1].position)


VIEWS = (
    View("decisions", "Registre des décisions", DecisionRow, (VOTES,), decision_rows),
    View("meeting.decisions", "Décisions, dans l’ordre des votes", DecisionRow, (VOTES,), in_order),
    View("decisions.adopted", "Décisions adoptées", DecisionRow, (VOTES,), adopted_rows),
    View("decisions.past", "Décisions reprises de procès-verbaux", DecisionRow, (VOTES,), past_rows),
    View("votes.open", "Votes ouverts", OpenVoteRow, (VOTES,), open_rows),
    View("votes.roll", "Appel nominal", RollRow, (VOTES,), roll_rows),
    View("votes.named", "Votes nominatifs", RollRow, (VOTES,), named_rows),
)
TODO = (View("todo.votes", "Votes sans résultat", Todo, (VOTES,), left_open),)
NAMES = ("decisions",)
