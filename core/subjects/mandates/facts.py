"""Who sits on the board and the bureau, and what was declared of it."""

from datetime import date
from typing import Literal

from core.facts import DecisionId, Fact, PartyId, fact

Body = Literal["board", "bureau"]
Office = Literal[
    "president",
    "vice-president",
    "treasurer",
    "deputy-treasurer",
    "secretary",
    "deputy-secretary",
    "member",
]
MandateEnd = Literal["resigned", "revoked", "replaced", "death", "other"]
Declared = Literal["directors", "statutes", "seat", "name"]


@fact("mandate-started.1", "Mandat", act=True)
class MandateStarted(Fact, frozen=True, kw_only=True, gc=False):
    """A party sits from that day, to ``until`` included when it is known; ``structure`` when it sits for one."""

    party: PartyId
    body: Body
    office: Office
    on: date
    until: date | None = None
    structure: PartyId | None = None
    decision: DecisionId | None = None


@fact("mandate-ended.1", "Fin de mandat", act=True)
class MandateEnded(Fact, frozen=True, kw_only=True, gc=False):
    """A party sits no more from that day."""

    party: PartyId
    body: Body
    on: date
    cause: MandateEnd = "other"


@fact("change-declared.1", "Changement déclaré au greffe des associations", act=True)
class ChangeDeclared(Fact, frozen=True, kw_only=True, gc=False):
    """Changes decided up to ``covers`` were declared on a day; from then third parties are bound by them."""

    on: date
    subject: Declared
    covers: date
    receipt: str = ""
    """The reference of the receipt given by the administration."""
