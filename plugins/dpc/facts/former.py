"""Claims as they were recorded before: a line for each person not retained, where today they stand together."""

from datetime import date
from typing import Annotated, Any

from core import ask
from core.facts import Cents, Fact, PartyId, SessionId, Upcast, fact
from plugins.dpc.facts.claims import Apart, ClaimCorrected, ClaimFiled, ClaimId, Excluded
from plugins.dpc.facts.grouping import together


@fact("claim-filed.1", "Demande de prise en charge DPC déposée")
class ClaimFiled1(Fact, frozen=True, kw_only=True, gc=False):
    """A claim as it was computed that day."""

    claim: ClaimId
    session: SessionId
    on: date
    retained: Annotated[tuple[PartyId, ...], ask("Retenus")]
    excluded: Annotated[tuple[Excluded, ...], ask("Non retenus")]
    fee: Annotated[Cents, ask("Forfait par participant")]
    fee_step: Annotated[str, ask("Barème du forfait")]
    total: Annotated[Cents, ask("Montant demandé")]
    rules: Annotated[tuple[str, ...], ask("Barèmes appliqués")]
    action: Annotated[str, ask("Numéro de l’action de DPC")] = ""
    number: Annotated[str, ask("Numéro de la session")] = ""
    left_out: Annotated[tuple[Excluded, ...], ask("Laissés de côté par l’organisateur")] = ()
    apart: Annotated[tuple[Apart, ...], ask("Retenus à un autre forfait")] = ()


@fact("claim-corrected.1", "Demande de prise en charge DPC corrigée")
class ClaimCorrected1(Fact, frozen=True, kw_only=True, gc=False):
    """A claim computed anew and sent again."""

    claim: ClaimId
    session: SessionId
    on: date
    retained: Annotated[tuple[PartyId, ...], ask("Retenus")]
    excluded: Annotated[tuple[Excluded, ...], ask("Non retenus")]
    fee: Annotated[Cents, ask("Forfait par participant")]
    fee_step: Annotated[str, ask("Barème du forfait")]
    total: Annotated[Cents, ask("Montant demandé")]
    rules: Annotated[tuple[str, ...], ask("Barèmes appliqués")]
    left_out: Annotated[tuple[Excluded, ...], ask("Laissés de côté par l’organisateur")] = ()
    apart: Annotated[tuple[Apart, ...], ask("Retenus à un autre forfait")] = ()


def _filed(old: ClaimFiled1) -> ClaimFiled:
    return ClaimFiled(**_said(old), excluded=together(old.excluded))


def _corrected(old: ClaimCorrected1) -> ClaimCorrected:
    return ClaimCorrected(**_said(old), excluded=together(old.excluded))


def _said(old: Fact) -> dict[str, Any]:
    return {name: getattr(old, name) for name in old.__struct_fields__ if name != "excluded"}


UPCASTS = (Upcast(ClaimFiled1, ClaimFiled, _filed), Upcast(ClaimCorrected1, ClaimCorrected, _corrected))
