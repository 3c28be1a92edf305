"""Votes as they stand: opened with their figures, then a decision adopted or rejected."""

from datetime import date

from msgspec import Struct, field

from core.facts import NOTHING, Cents, DecisionId, MeetingId, MissionId, PartyId, Record, Ref, ref
from core.model.fold import Fold
from core.subjects.votes.facts import (
    Casting,
    DecisionAdopted,
    DecisionRejected,
    DecisionType,
    Majority,
    Method,
    NamedVote,
    Quorum,
    RejectedFor,
    Result,
    VoteOpened,
)


class Ballot(Struct, frozen=True):
    """A vote as it was opened: the figures and the rules that judge it."""

    meeting: MeetingId
    on: date
    type: DecisionType
    method: Method
    subject: Ref
    resolution: Ref
    quorum: Quorum
    voters: int
    withdrawn: tuple[PartyId, ...]
    majority: Majority
    roll: tuple[PartyId, ...]
    statutes: str
    mission: MissionId | None
    amount: Cents | None
    replaces: DecisionId | None
    position: int
    concerns: PartyId | None = None


class Outcome(Struct, frozen=True):
    """What came of a vote; ``cause`` is None when the decision was adopted."""

    cause: RejectedFor | None
    on: date
    in_favour: int
    against: int
    abstained: int
    blank: int
    casting: Casting
    out_of: int
    needed: int
    named: tuple[NamedVote, ...]
    meeting: MeetingId
    position: int
    silent: int = 0

    @property
    def adopted(self) -> bool:
        """Whether the decision was carried."""
        return self.cause is None


class Vote(Struct):
    """One decision put to the vote; either part is None while its record is not known."""

    ballot: Ballot | None = None
    outcome: Outcome | None = None

    @property
    def opened(self) -> int:
        """The record that put it to the vote, 0 while it is not known."""
        return self.ballot.position if self.ballot else 0

    @property
    def subject(self) -> Ref:
        """The subject of the decision, nothing while it is not known."""
        return self.ballot.subject if self.ballot else NOTHING


class Votes(Struct):
    """Every decision put to the vote, by id."""

    by_id: dict[DecisionId, Vote] = field(default_factory=dict)

    def named(self, decision: DecisionId) -> Vote:
        """Return the place of a decision, made if need be."""
        return self.by_id.setdefault(decision, Vote())

    def adopted(self, decision: DecisionId) -> Outcome | None:
        """Return the outcome of a decision that was adopted, None if it was not, or not yet."""
        vote = self.by_id.get(decision)
        return vote.outcome if vote and vote.outcome and vote.outcome.adopted else None

    def open_in(self, meeting: MeetingId) -> list[DecisionId]:
        """Return the decisions of a meeting put to the vote and without a result."""
        return [
            decision
            for decision, vote in self.by_id.items()
            if vote.ballot and vote.ballot.meeting == meeting and vote.outcome is None
        ]


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


VOTES = Fold("votes", Votes, {VoteOpened: _opened, DecisionAdopted: _adopted, DecisionRejected: _rejected})
