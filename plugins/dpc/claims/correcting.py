"""Sending a claim again, computed anew, while the agency has not accepted it."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Annotated

from core import Decider, Refused, Rules, ask
from core.facts import Fact, PartyId, SessionId
from plugins.dpc.assessment.assessing import Assessment
from plugins.dpc.claims.computing import LEFT_OUT, READS, ROLES, Claiming, LeftOutAgain, computed, left_out
from plugins.dpc.claims.unsettled import unsettled
from plugins.dpc.facts.claims import ClaimCorrected, Excluded, Reason
from plugins.dpc.facts.grouping import together
from plugins.dpc.records.agency import Agency
from plugins.dpc.records.claim import Claim, Version
from plugins.dpc.records.files import Files


class CorrectClaim(Claiming, frozen=True, kw_only=True):
    """Send a claim again, computed anew."""

    name = "correct-claim"
    title = "Corriger la demande et la renvoyer"

    session: Annotated[SessionId, ask("Séance", choices="dpc.claim-sessions", within="claim")]
    on: Annotated[date, ask("Envoyée de nouveau le", today=True, past=True)]
    left_out: Annotated[tuple[LeftOutAgain, ...], ask("Laisser de côté", hint=LEFT_OUT)] = ()


def correct_claim(command: CorrectClaim, files: Files, agency: Agency, rules: Rules) -> Sequence[Fact] | Refused:
    """Compute a claim anew, as long as the agency has not accepted it; what was filed stays readable.

    Refused as ``claim-unknown``, ``claim-answered``, ``before-filing``, ``nothing-changed``, or as a claim is.
    """
    known = files.claims.known(command.claim)
    version = known.version() if known is not None else None
    if known is None or version is None or known.session != command.session:
        return Refused("claim-unknown", "Cette demande n’est pas déposée.")
    found = _refusal(known, version, command.on) or computed(command, files, agency, rules)
    if isinstance(found, Refused):
        return found
    claim, scaled = found
    excluded = (*claim.excluded, *_gone(version, claim))
    if (claim.retained, _said(excluded), claim.total) == (version.retained, _said(version.excluded), version.total):
        return () if known.returned() is None else _SAME
    return (
        ClaimCorrected(
            claim=command.claim,
            session=command.session,
            on=command.on,
            retained=claim.retained,
            excluded=together(excluded),
            fee=claim.fees.fee,
            fee_step=scaled.fee_step,
            total=claim.total,
            rules=scaled.steps,
            left_out=left_out(command),
            apart=claim.fees.apart,
        ),
    )


def _said(lines: tuple[Excluded, ...]) -> list[tuple[PartyId, Reason]]:
    """Return who is left out and why, in one order: on which day is told besides."""
    return sorted((line.party, line.reason) for line in lines)


def _gone(version: Version, claim: Assessment) -> Iterator[Excluded]:
    """Yield those asked for before of whom the sheet says nothing any more."""
    listed = {*claim.retained, *(line.party for line in claim.excluded)}
    before = (*version.retained, *(line.party for line in version.excluded))
    return (Excluded(party=one, reason="missing-signature") for one in before if one not in listed)


def _refusal(known: Claim, version: Version, on: date) -> Refused | None:
    if known.answer() is not None or known.payments:
        return Refused("claim-answered", "L’Agence a répondu à cette demande : elle ne se corrige plus.")
    if on < version.on:
        return Refused("before-filing", f"La demande a été envoyée le {version.on:%d/%m/%Y}.", {"on": "Trop tôt."})
    return None


_SAME = Refused(
    "nothing-changed", "Rien n’a changé depuis l’envoi : corrigez d’abord la séance, ou laissez quelqu’un de côté."
)

CORRECT = Decider(CorrectClaim, ROLES, READS, correct_claim, (ClaimCorrected,), doubts=unsettled(correct_claim))
