"""Votes opened in a meeting, and the decisions they made."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Struct

from core.facts import Cents, Content, DecisionId, Fact, MeetingId, MissionId, PartyId, fact
from core.model.command import ask
from core.subjects.votes.words import VOICES

DecisionType = Literal[
    "ordinary",
    "accounts",
    "budget",
    "election",
    "bylaws",
    "agreement",
    "removal",
    "statutes",
    "dissolution",
]
MajorityBase = Literal["cast", "present", "entitled"]
Method = Literal["show", "named", "secret"]
Voice = Literal["for", "against", "abstained", "blank"]
Casting = Literal["", "for", "against"]
RejectedFor = Literal["quorum", "majority"]


class Quorum(Struct, frozen=True, kw_only=True, gc=False):
    """A quorum, worked out: ``needed`` of the ``entitled`` as known at the record ``known``, and who is there.

    ``more_than``: more than the fraction, not at least; ``proxies_count``: those represented count too.
    """

    entitled: int
    known: int
    present: int
    represented: int
    fraction: str
    more_than: bool = False
    proxies_count: bool = True
    needed: int
    reached: bool


class Majority(Struct, frozen=True, kw_only=True, gc=False):
    """What carries a decision: at least, or more than, a fraction of the votes cast, of those present, or of all."""

    fraction: str
    more_than: bool
    base: MajorityBase
    casting_vote: bool = False


@fact("vote-opened.1", "Mise au vote")
class VoteOpened(Fact, frozen=True, kw_only=True, gc=False):
    """A decision is put to the vote, with the figures and the rules it will be judged by, whatever comes later.

    ``voters`` are those present or represented, without ``withdrawn``, who have an interest in it.
    """

    decision: DecisionId
    meeting: MeetingId
    on: date
    subject: Content
    resolution: Content | None = None
    type: DecisionType
    method: Method
    quorum: Quorum
    voters: int
    withdrawn: tuple[PartyId, ...] = ()
    majority: Majority
    roll: tuple[PartyId, ...] = ()
    """Those voters by name, when the statutes want named votes kept; otherwise empty."""
    statutes: str
    mission: MissionId | None = None
    amount: Cents | None = None
    """What the decision allows to engage at most, in cents."""
    replaces: DecisionId | None = None


class NamedVote(Struct, frozen=True, kw_only=True, gc=False):
    """What one voter said, when the statutes want names kept; proxies have a line of their own."""

    party: Annotated[PartyId, ask("Votant", choices="members")]
    voice: Annotated[Voice, ask("Vote", labels=VOICES)]


class Result(Fact, frozen=True, kw_only=True, gc=False):
    """A tally and the arithmetic it was judged by: ``needed`` of the ``out_of`` votes of the majority's base."""

    decision: DecisionId
    meeting: MeetingId
    on: date
    type: DecisionType
    in_favour: int
    against: int
    abstained: int = 0
    blank: int = 0
    casting: Casting = ""
    """What the chair's voice was, on a tie that the statutes let it decide."""
    out_of: int
    needed: int
    statutes: str
    mission: MissionId | None = None
    amount: Cents | None = None
    replaces: DecisionId | None = None
    named: tuple[NamedVote, ...] = ()


@fact("decision-adopted.1", "Décision adoptée", act=True)
class DecisionAdopted(Result, frozen=True, kw_only=True, gc=False):
    """A decision was carried."""


@fact("decision-rejected.1", "Décision rejetée", act=True)
class DecisionRejected(Result, frozen=True, kw_only=True, gc=False):
    """A decision was not carried: for want of quorum, or of a majority."""

    cause: RejectedFor
