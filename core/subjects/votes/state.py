"""Votes as they stand: opened with their figures, then a decision adopted or rejected; or taken up from minutes."""

from datetime import date

from msgspec import Struct, field

from core.facts import NOTHING, Cents, DecisionId, MeetingId, MissionId, PartyId, Ref
from core.subjects.votes.facts import Casting, DecisionType, Majority, Method, NamedVote, Quorum, RejectedFor
from core.subjects.votes.past import Body


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


class Past(Struct, frozen=True):
    """What minutes say of a decision that was taken elsewhere; None for a number that they do not give."""

    on: date
    body: Body
    type: DecisionType
    subject: Ref
    resolution: Ref
    adopted: bool
    there: int | None
    represented: int | None
    in_favour: int | None
    against: int | None
    abstained: int | None
    mission: MissionId | None
    amount: Cents | None
    concerns: PartyId | None
    minutes: str
    position: int
    replaces: None = None


class Vote(Struct):
    """One decision: put to the vote here, or taken up from minutes; a part is None while its record is not known."""

    ballot: Ballot | None = None
    outcome: Outcome | None = None
    past: Past | None = None
    joined: str = ""
    """The minutes of a past decision that came after it."""
    joining: int = 0
    """The record that brought them."""

    @property
    def about(self) -> Ballot | Past | None:
        """What it is about: its day, sort, subject, amount."""
        return self.ballot or self.past

    @property
    def minutes(self) -> str:
        """The signed minutes that a past decision rests on, "" while there are none."""
        return self.joined or (self.past.minutes if self.past else "")

    @property
    def opened(self) -> int:
        """The record that put it to the vote or took it up, 0 while it is not known."""
        return self.about.position if self.about else 0

    @property
    def subject(self) -> Ref:
        """The subject of the decision, nothing while it is not known."""
        return self.about.subject if self.about else NOTHING


class Votes(Struct):
    """Every decision put to the vote, by id."""

    by_id: dict[DecisionId, Vote] = field(default_factory=dict)

    def named(self, decision: DecisionId) -> Vote:
        """Return the place of a decision, made if need be."""
        return self.by_id.setdefault(decision, Vote())

    def adopted(self, decision: DecisionId) -> Outcome | Past | None:
        """Return what says that a decision was adopted, None if it was not, or not yet."""
        vote = self.by_id.get(decision)
        said = (vote.outcome or vote.past) if vote else None
        return said if said and said.adopted else None

    def open_in(self, meeting: MeetingId) -> list[DecisionId]:
        """Return the decisions of a meeting put to the vote and without a result."""
        return [
            decision
            for decision, vote in self.by_id.items()
            if vote.ballot and vote.ballot.meeting == meeting and vote.outcome is None
        ]
