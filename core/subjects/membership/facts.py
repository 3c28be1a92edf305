"""Adhesions and what ends them, and dues."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta

from core.facts import Cents, DecisionId, EntryId, Fact, PartyId, Seal, Sealed, fact
from core.model.command import ask

Ground = Literal["serious", "unpaid"]
Cause = Literal["death", "dissolution", "conditions", "not-renewed"]
LeavingCause = Literal["", "retirement", "moved", "activity", "disagreement", "dues", "other"]
Reason = Annotated[Sealed, Seal("governance", of="party")]


@fact("member-joined.1", "Adhésion")
class MemberJoined(Fact, frozen=True, kw_only=True, gc=False):
    """A party is an adherent from that day, in a college of the statutes."""

    party: PartyId
    on: date
    college: str = ""
    category: str = ""
    decision: DecisionId | None = None


@fact("member-transferred.1", "Changement de collège")
class MemberTransferred(Fact, frozen=True, kw_only=True, gc=False):
    """An adherent belongs to another college from that day."""

    party: PartyId
    on: date
    college: str
    category: str = ""


@fact("member-resigned.1", "Démission")
class MemberResigned(Fact, frozen=True, kw_only=True, gc=False):
    """An adherent is one no more from that day; dues owed stay owed."""

    party: PartyId
    on: date
    reason: Annotated[Reason | None, Meta(title="Motif")] = None
    """Words that records made before the list of causes may hold; none is asked any more."""
    cause: LeavingCause = ""


@fact("hearing-invited.1", "Invitation à s’expliquer")
class HearingInvited(Fact, frozen=True, kw_only=True, gc=False):
    """A letter of that day invites an adherent, whom the association may strike off, to be heard on ``hearing``."""

    party: PartyId
    on: date
    hearing: date


@fact("removal-dropped.1", "Procédure de radiation abandonnée")
class RemovalDropped(Fact, frozen=True, kw_only=True, gc=False):
    """The association gives up striking off an adherent whom it had invited to be heard."""

    party: PartyId
    on: date
    decision: DecisionId | None = None


@fact("member-removed.1", "Radiation de l’association", act=True)
class MemberRemoved(Fact, frozen=True, kw_only=True, gc=False):
    """The association strikes an adherent off, who was invited on ``invited_on`` to be heard."""

    party: PartyId
    on: date
    ground: Ground
    invited_on: Annotated[date, ask("Invité·e à s’expliquer le")]
    decision: DecisionId | None = None
    reason: Annotated[Reason | None, Meta(title="Motif")] = None
    """Words that records made before the list of grounds may hold; none is asked any more."""


@fact("membership-lapsed.1", "Adhésion devenue caduque")
class MembershipLapsed(Fact, frozen=True, kw_only=True, gc=False):
    """An adhesion ends by itself: death, dissolution of a structure, conditions no longer met, no renewal."""

    party: PartyId
    on: date
    cause: Cause


@fact("dues-paid.1", "Cotisation réglée")
class DuesPaid(Fact, frozen=True, kw_only=True, gc=False):
    """Dues of a civil year have been paid on a day, in whole or in part.

    ``entry`` makes them an income of the association; without one, the income was recorded apart.
    """

    party: PartyId
    year: int
    on: date
    amount: Cents
    entry: EntryId | None = None


@fact("dues-refunded.1", "Cotisation remboursée")
class DuesRefunded(Fact, frozen=True, kw_only=True, gc=False):
    """Dues of a civil year are given back, since the statutes allow it; ``entry`` takes them off the incomes."""

    party: PartyId
    year: int
    on: date
    amount: Cents
    entry: EntryId | None = None


@fact("dues-waived.1", "Cotisation remise", act=True)
class DuesWaived(Fact, frozen=True, kw_only=True, gc=False):
    """What is left of the dues of a year is owed no more from that day; the association gives it up."""

    party: PartyId
    year: int
    on: date
    decision: DecisionId | None = None


@fact("adhesion-renewed.1", "Renouvellement d’adhésion")
class AdhesionRenewed(Fact, frozen=True, kw_only=True, gc=False):
    """An adherent asked, on a day, to stay one for the year of dues that begins in ``year``."""

    party: PartyId
    year: Annotated[int, ask("Pour l’année")]
    on: date
