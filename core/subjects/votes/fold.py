"""What records say of votes, folded into how they stand."""

from core.facts import Record, ref
from core.model.fold import Fold
from core.subjects.votes.facts import DecisionAdopted, DecisionRejected, RejectedFor, Result, VoteOpened
from core.subjects.votes.past import DecisionTakenUp, PastMinutesJoined
from core.subjects.votes.state import Ballot, Outcome, Past, Vote, Votes

__all__ = ["VOTES", "Ballot", "Outcome", "Past", "Vote", "Votes"]


def _opened(state: Votes, fact: VoteOpened, _record: Record, position: int) -> None:
    state.named(fact.decision).ballot = Ballot(
        meeting=fact.meeting,
        on=fact.on,
        type=fact.type,
        method=fact.method,
        subject=ref(position, "subject", fact.subject),
        resolution=ref(position, "resolution", fact.resolution),
        quorum=fact.quorum,
        voters=fact.voters,
        withdrawn=fact.withdrawn,
        majority=fact.majority,
        roll=fact.roll,
        statutes=fact.statutes,
        mission=fact.mission,
        amount=fact.amount,
        replaces=fact.replaces,
        position=position,
        concerns=fact.concerns,
    )


def _adopted(state: Votes, fact: DecisionAdopted, _record: Record, position: int) -> None:
    state.named(fact.decision).outcome = _outcome(fact, None, position)


def _rejected(state: Votes, fact: DecisionRejected, _record: Record, position: int) -> None:
    state.named(fact.decision).outcome = _outcome(fact, fact.cause, position)


def _taken_up(state: Votes, fact: DecisionTakenUp, _record: Record, position: int) -> None:
    vote = state.named(fact.decision)
    vote.past = Past(
        on=fact.on,
        body=fact.body,
        type=fact.type,
        subject=ref(position, "subject", fact.subject),
        resolution=ref(position, "resolution", fact.resolution),
        adopted=fact.result == "adopted",
        there=fact.there,
        represented=fact.represented,
        in_favour=fact.in_favour,
        against=fact.against,
        abstained=fact.abstained,
        mission=fact.mission,
        amount=fact.amount,
        concerns=fact.concerns,
        minutes=fact.minutes,
        position=position,
    )


def _joined(state: Votes, fact: PastMinutesJoined, _record: Record, position: int) -> None:
    for decision in fact.decisions:
        vote = state.named(decision)
        vote.joined, vote.joining = fact.minutes, position


def _outcome(fact: Result, cause: RejectedFor | None, position: int) -> Outcome:
    return Outcome(
        cause=cause,
        on=fact.on,
        in_favour=fact.in_favour,
        against=fact.against,
        abstained=fact.abstained,
        blank=fact.blank,
        casting=fact.casting,
        out_of=fact.out_of,
        needed=fact.needed,
        named=fact.named,
        meeting=fact.meeting,
        position=position,
        silent=fact.silent,
    )


VOTES = Fold(
    "votes",
    Votes,
    {
        VoteOpened: _opened,
        DecisionAdopted: _adopted,
        DecisionRejected: _rejected,
        DecisionTakenUp: _taken_up,
        PastMinutesJoined: _joined,
    },
)
