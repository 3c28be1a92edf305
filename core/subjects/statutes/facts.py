"""The statutes in force: what decides of colleges, dues, quorum, majority, proxies and notice."""

from datetime import date
from typing import Literal

from msgspec import Struct

from core.facts import Cents, DecisionId, Fact, fact
from core.subjects.votes.facts import DecisionType, MajorityBase

MeetingType = Literal["ago", "age", "board", "bureau"]
QuorumBase = Literal["adherents", "paid-up", "seats"]


class College(Struct, frozen=True, kw_only=True, gc=False):
    """A college of members; ``dues`` in cents a civil year, ``votes`` false when its voice is consultative."""

    college: str
    label: str
    dues: Cents = Cents(0)
    votes: bool = True


class MeetingRule(Struct, frozen=True, kw_only=True, gc=False):
    """How a type of meeting may deliberate. Fractions are text, ``1/4``, or ``0`` for none; days are whole.

    ``second_quorum``, "" when the statutes say nothing of a second convocation. ``proxy_cap`` 0: no proxy.
    ``more_than``: the quorum is more than the fraction, not at least.
    """

    type: MeetingType
    quorum: str
    base: QuorumBase
    more_than: bool = False
    second_quorum: str = ""
    proxies_count: bool = True
    """Whether those represented count for the quorum."""
    proxy_cap: int = 0
    notice_days: int = 0
    casting_vote: bool = False
    """Whether the chair's voice decides a tie."""


class MajorityRule(Struct, frozen=True, kw_only=True, gc=False):
    """What carries a type of decision, in one type of meeting or ("") in any."""

    type: DecisionType
    fraction: str
    meeting: Literal["", "ago", "age", "board", "bureau"] = ""
    more_than: bool = True
    base: MajorityBase = "cast"


@fact("statutes-adopted.1", "Statuts en vigueur", act=True)
class StatutesAdopted(Fact, frozen=True, kw_only=True, gc=False):
    """The statutes say this from that day on, until others do."""

    on: date
    reference: str
    colleges: tuple[College, ...]
    meetings: tuple[MeetingRule, ...]
    majorities: tuple[MajorityRule, ...]
    dues_grace: int = 0
    """Months of a year during which the dues of the year before are enough."""
    dues_refund: bool = False
    named_votes: bool = False
    """Whether the register may keep who voted what."""
    decision: DecisionId | None = None
    document: str = ""
    """The name of the sealed attachment that holds their text."""
