"""Votes opened in a meeting, and the decisions they made."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from core.facts import Cents, Content, DecisionId, Fact, MeetingId, MissionId, PartyId, fact
from core.model.command import ask
from core.subjects.votes.words import CASTINGS, CAUSES, DECISIONS, MAJORITY_BASES, METHODS, VOICES

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

    entitled: Annotated[int, ask("Ont voix")]
    known: Annotated[int, ask("Comptés à l’enregistrement n°")]
    present: Annotated[int, ask("Présents")]
    represented: Annotated[int, ask("Représentés par pouvoir")]
    fraction: Annotated[str, ask("Fraction requise")]
    more_than: Annotated[bool, ask("Strictement plus que la fraction")] = False
    proxies_count: Annotated[bool, ask("Les pouvoirs comptent pour le quorum")] = True
    needed: Annotated[int, ask("Quorum requis")]
    reached: Annotated[bool, ask("Quorum atteint")]


class Majority(Struct, frozen=True, kw_only=True, gc=False):
    """What carries a decision: at least, or more than, a fraction of the votes cast, of those present, or of all."""

    fraction: Annotated[str, ask("Fraction requise")]
    more_than: Annotated[bool, ask("Strictement plus que la fraction")]
    base: Annotated[MajorityBase, ask("Calculée sur", labels=MAJORITY_BASES)]
    casting_vote: Annotated[bool, ask("Voix prépondérante de qui préside")] = False


@fact("vote-opened.1", "Mise au vote")
class VoteOpened(Fact, frozen=True, kw_only=True, gc=False):
    """A decision is put to the vote, with the figures and the rules it will be judged by, whatever comes later.

    ``voters`` are those present or represented, without ``withdrawn``, who have an interest in it.
    """

    decision: DecisionId
    meeting: MeetingId
    on: Annotated[date, ask("Date de la séance")]
    subject: Content
    resolution: Content | None = None
    type: Annotated[DecisionType, ask("Sorte de décision", labels=DECISIONS)]
    method: Annotated[Method, ask("Scrutin", labels=METHODS)]
    quorum: Annotated[Quorum, Meta(title="Quorum")]
    voters: Annotated[int, ask("Prennent part au vote")]
    withdrawn: tuple[PartyId, ...] = ()
    majority: Annotated[Majority, Meta(title="Majorité")]
    roll: Annotated[tuple[PartyId, ...], ask("Appelés par leur nom")] = ()
    """Those voters by name, when the statutes want named votes kept; otherwise empty."""
    statutes: Annotated[str, ask("Statuts en vigueur")]
    mission: MissionId | None = None
    amount: Cents | None = None
    """What the decision allows to engage at most, in cents."""
    replaces: DecisionId | None = None
    concerns: PartyId | None = None
    """The registered party that it is about: the other side of an agreement."""


class NamedVote(Struct, frozen=True, kw_only=True, gc=False):
    """What one voter said, when the statutes want names kept; proxies have a line of their own."""

    party: Annotated[PartyId, ask("Votant", choices="members")]
    voice: Annotated[Voice, ask("Vote", labels=VOICES)]


class Result(Fact, frozen=True, kw_only=True, gc=False):
    """A tally and the arithmetic it was judged by: ``needed`` of the ``out_of`` votes of the majority's base."""

    decision: DecisionId
    meeting: Annotated[MeetingId, ask("Séance")]
    on: Annotated[date, ask("Date de la séance")]
    type: Annotated[DecisionType, ask("Sorte de décision", labels=DECISIONS)]
    in_favour: int
    against: int
    abstained: int = 0
    blank: int = 0
    casting: Annotated[Casting, ask("Voix prépondérante", labels=CASTINGS)] = ""
    """What the chair's voice was, on a tie that the statutes let it decide."""
    out_of: Annotated[int, ask("Voix sur lesquelles la majorité se calcule")]
    needed: Annotated[int, ask("Voix nécessaires")]
    statutes: Annotated[str, ask("Statuts en vigueur")]
    mission: Annotated[MissionId | None, ask("Mission")] = None
    amount: Annotated[Cents | None, ask("Montant engagé au plus")] = None
    replaces: Annotated[DecisionId | None, ask("Remplace la décision")] = None
    named: tuple[NamedVote, ...] = ()
    silent: Annotated[int, ask("N’ont pas pris part")] = 0
    """Voters who said nothing, not even that they abstain."""


@fact("decision-adopted.1", "Décision adoptée", act=True)
class DecisionAdopted(Result, frozen=True, kw_only=True, gc=False):
    """A decision was carried."""


@fact("decision-rejected.1", "Décision rejetée", act=True)
class DecisionRejected(Result, frozen=True, kw_only=True, gc=False):
    """A decision was not carried: for want of quorum, or of a majority."""

    cause: Annotated[RejectedFor, ask("Faute de", labels=CAUSES)]
