"""What one files to be paid for a training session, and the right to file it."""

from datetime import date
from typing import Annotated, Literal, NewType

from msgspec import Struct

from core import ask
from core.facts import Cents, EntryId, Fact, Id, PartyId, SessionId, fact
from plugins.dpc.words import REASONS

ClaimId = NewType("ClaimId", Id)
"""A claim: ``c-`` and 16 characters of base32."""

Reason = Literal[
    "not-odpc-at-date",
    "session-too-short",
    "too-few-participants",
    "not-pluriprofessional",
    "not-member-at-date",
    "profession-not-eligible",
    "not-conventioned",
    "not-registered-before-start",
    "missing-signature",
    "partial-attendance",
    "duplicate-participant",
    "duplicate-claim",
    "other-funder",
]


@fact("odpc-registered.1", "Enregistrement comme organisme de DPC")
class OdpcRegistered(Fact, frozen=True, kw_only=True, gc=False):
    """The association becomes a registered organisme from ``on``."""

    on: date
    number: str


@fact("odpc-withdrawn.1", "Retrait de l’enregistrement comme organisme de DPC")
class OdpcWithdrawn(Fact, frozen=True, kw_only=True, gc=False):
    """The association is no more a registered organisme from ``on``."""

    on: date


class Excluded(Struct, frozen=True, kw_only=True, gc=False):
    """A participant not retained, and why."""

    party: Annotated[PartyId, ask("Personne")]
    reason: Annotated[Reason, ask("Motif", labels=REASONS)]


@fact("claim-filed.1", "Demande de prise en charge DPC déposée")
class ClaimFiled(Fact, frozen=True, kw_only=True, gc=False):
    """A claim as it was computed that day: nothing later rewrites it. ``rules`` names the steps that it used."""

    claim: ClaimId
    session: SessionId
    on: date
    retained: Annotated[tuple[PartyId, ...], ask("Retenus")]
    excluded: Annotated[tuple[Excluded, ...], ask("Non retenus")]
    fee: Annotated[Cents, ask("Forfait par participant")]
    fee_step: Annotated[str, ask("Barème du forfait")]
    total: Annotated[Cents, ask("Montant demandé")]
    rules: Annotated[tuple[str, ...], ask("Barèmes appliqués")]


@fact("claim-paid.1", "Demande de prise en charge DPC payée")
class ClaimPaid(Fact, frozen=True, kw_only=True, gc=False):
    """The agency has paid a claim, or a part of it; ``entry`` is the money received."""

    claim: ClaimId
    entry: EntryId
    on: date
    amount: Cents
