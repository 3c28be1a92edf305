"""Who sits where, on the board, in the team or outside, what was declared of it, and the interests of each."""

from datetime import date
from typing import Annotated, Literal, NewType

from core.facts import DecisionId, Fact, Id, PartyId, Seal, Sealed, fact
from core.model.command import ask

InterestId = NewType("InterestId", Id)
"""An interest that somebody declares: ``in-`` and 16 characters of base32."""

Body = Literal["board", "bureau", "team", "commission", "federation", "outside"]
"""The last three are named: which commission, which federation, where outside."""
Office = Literal[
    "president",
    "vice-president",
    "treasurer",
    "deputy-treasurer",
    "secretary",
    "deputy-secretary",
    "member",
    "coordinator",
    "employee",
    "lead",
    "delegate",
]
MandateEnd = Literal["resigned", "revoked", "replaced", "death", "other"]
Declared = Literal["directors", "statutes", "seat", "name"]
InterestNature = Literal["officer", "partner", "employee", "relative", "other"]


@fact("mandate-started.1", "Mandat", act=True)
class MandateStarted(Fact, frozen=True, kw_only=True, gc=False):
    """A party sits from that day, to ``until`` included when it is known; ``structure`` when it sits for one.

    ``where`` names the commission, the federation or the outside body; ``carried_over``: past ``until``, it goes on
    until somebody else is recorded in its place.
    """

    party: PartyId
    body: Body
    office: Office
    on: date
    until: date | None = None
    structure: PartyId | None = None
    decision: DecisionId | None = None
    where: str = ""
    carried_over: bool = False


@fact("mandate-ended.1", "Fin de mandat", act=True)
class MandateEnded(Fact, frozen=True, kw_only=True, gc=False):
    """A party sits no more from that day."""

    party: PartyId
    body: Body
    on: date
    cause: MandateEnd = "other"
    where: str = ""


@fact("change-declared.1", "Changement déclaré au greffe des associations", act=True)
class ChangeDeclared(Fact, frozen=True, kw_only=True, gc=False):
    """Changes decided up to ``covers`` were declared on a day; from then third parties are bound by them."""

    on: date
    subject: Declared
    covers: date
    receipt: str = ""
    """The reference of the receipt given by the administration."""


@fact("interest-declared.1", "Intérêt déclaré", act=True)
class InterestDeclared(Fact, frozen=True, kw_only=True, gc=False):
    """A party declares an interest in an entity from a day: a registered one, or one that is only ``named``."""

    interest: InterestId
    party: PartyId
    nature: InterestNature
    on: date
    entity: PartyId | None = None
    named: Annotated[Sealed, Seal("governance", of="party")] | None = None


@fact("interest-ended.1", "Fin d’un intérêt déclaré", act=True)
class InterestEnded(Fact, frozen=True, kw_only=True, gc=False):
    """A party holds an interest no more from that day."""

    interest: InterestId
    party: Annotated[PartyId, ask("Personne")]
    on: date
