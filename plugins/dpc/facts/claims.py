"""What one files to be paid for a training session, and what becomes of it."""

from datetime import date
from typing import Annotated, Literal, NewType

from msgspec import Struct

from core import ask
from core.facts import Cents, Content, EntryId, Fact, Id, PartyId, SessionId, fact
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
    "late-filing",
    "identifier-invalid",
    "action-not-published",
    "registered-by-proxy",
]


class Excluded(Struct, frozen=True, kw_only=True, gc=False):
    """A participant not retained, and why."""

    party: Annotated[PartyId, ask("Personne")]
    reason: Annotated[Reason, ask("Motif", labels=REASONS)]
    on: Annotated[date | None, ask("Constaté au")] = None
    """The day on which it was so; None when it is not the register that says it."""


class NotRetained(Struct, frozen=True, kw_only=True, gc=False):
    """Participants not retained for one reason, found on one day: five hundred of them fit in a record."""

    reason: Annotated[Reason, ask("Motif", labels=REASONS)]
    on: Annotated[date | None, ask("Constaté au")] = None
    parties: Annotated[tuple[PartyId, ...], ask("Participants")]


class Apart(Struct, frozen=True, kw_only=True, gc=False):
    """Participants retained at another fee than the others: the rate table says so of their profession."""

    fee: Annotated[Cents, ask("Forfait par participant")]
    parties: Annotated[tuple[PartyId, ...], ask("Participants")]


@fact("claim-filed.2", "Demande de prise en charge DPC déposée")
class ClaimFiled(Fact, frozen=True, kw_only=True, gc=False):
    """A claim as it was computed that day: nothing later rewrites it. ``rules`` names the steps that it used."""

    claim: ClaimId
    session: SessionId
    on: date
    retained: Annotated[tuple[PartyId, ...], ask("Retenus")]
    excluded: Annotated[tuple[NotRetained, ...], ask("Non retenus")]
    fee: Annotated[Cents, ask("Forfait par participant")]
    fee_step: Annotated[str, ask("Barème du forfait")]
    total: Annotated[Cents, ask("Montant demandé")]
    rules: Annotated[tuple[str, ...], ask("Barèmes appliqués")]
    action: Annotated[str, ask("Numéro de l’action de DPC")] = ""
    number: Annotated[str, ask("Numéro de la session")] = ""
    left_out: Annotated[tuple[Excluded, ...], ask("Laissés de côté par l’organisateur")] = ()
    apart: Annotated[tuple[Apart, ...], ask("Retenus à un autre forfait")] = ()


@fact("claim-returned.1", "Demande de prise en charge DPC renvoyée par l’Agence")
class ClaimReturned(Fact, frozen=True, kw_only=True, gc=False):
    """The agency gives a claim back to be corrected."""

    claim: ClaimId
    on: date
    reason: Content | None = None


@fact("claim-corrected.2", "Demande de prise en charge DPC corrigée")
class ClaimCorrected(Fact, frozen=True, kw_only=True, gc=False):
    """A claim computed anew and sent again; what was filed before stays readable."""

    claim: ClaimId
    session: SessionId
    on: date
    retained: Annotated[tuple[PartyId, ...], ask("Retenus")]
    excluded: Annotated[tuple[NotRetained, ...], ask("Non retenus")]
    fee: Annotated[Cents, ask("Forfait par participant")]
    fee_step: Annotated[str, ask("Barème du forfait")]
    total: Annotated[Cents, ask("Montant demandé")]
    rules: Annotated[tuple[str, ...], ask("Barèmes appliqués")]
    left_out: Annotated[tuple[Excluded, ...], ask("Laissés de côté par l’organisateur")] = ()
    apart: Annotated[tuple[Apart, ...], ask("Retenus à un autre forfait")] = ()


@fact("claim-answered.1", "Réponse de l’Agence à une demande de prise en charge DPC")
class ClaimAnswered(Fact, frozen=True, kw_only=True, gc=False):
    """The agency accepts a claim, whole or but for some of its lines; all of them refused, it rejects it."""

    claim: ClaimId
    on: date
    refused: Annotated[tuple[Excluded, ...], ask("Refusés par l’Agence")]


@fact("claim-recovered.1", "Paiement DPC repris par l’Agence")
class ClaimRecovered(Fact, frozen=True, kw_only=True, gc=False):
    """The agency takes back what it paid, or a part; ``entry`` is the money paid back, None when it was held back.

    ``parties`` are those whom it was paid for, none while that is not said.
    """

    claim: ClaimId
    on: date
    amount: Cents
    entry: EntryId | None = None
    parties: Annotated[tuple[PartyId, ...], ask("Pour qui")] = ()
    reason: Annotated[Reason | None, ask("Motif de l’Agence", labels=REASONS)] = None


@fact("claim-paid.1", "Demande de prise en charge DPC payée")
class ClaimPaid(Fact, frozen=True, kw_only=True, gc=False):
    """The agency has paid a claim, or a part of it; ``entry`` is the money received."""

    claim: ClaimId
    entry: EntryId
    on: date
    amount: Cents
