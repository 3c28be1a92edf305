"""Claims as they stand: what was asked for, answered, paid, and what a new computation would give."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core import RULES, AsOf, Row, Rules, View, ask
from core.facts import Cents, SessionId
from plugins.dpc.claims.recomputing import again, differs, since
from plugins.dpc.claims.saying import product, source
from plugins.dpc.facts.claims import ClaimId
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.claim import Claim, Version
from plugins.dpc.records.files import FILES, Files
from plugins.dpc.words import STATUSES


class ClaimRow(Row, frozen=True, kw_only=True):
    """A claim as it was filed; ``now`` is what the same session would give from what is known since."""

    claim: Annotated[ClaimId, ask("Demande")]
    label: Annotated[str, ask("Séance")]
    session: Annotated[SessionId, ask("Séance de formation")]
    on: Annotated[date, ask("Déposée le")]
    sent: Annotated[date, ask("Dernier envoi")]
    status: Annotated[str, ask("État", labels=STATUSES)]
    retained: Annotated[int, ask("Retenus")]
    excluded: Annotated[int, ask("Non retenus")]
    fee: Annotated[Cents, ask("Forfait par participant")]
    total: Annotated[Cents, ask("Demandé")]
    product: Annotated[str, ask("Calcul")]
    source: Annotated[str, ask("Barème du forfait")]
    answered: Annotated[bool, ask("L’Agence a répondu")]
    refused: Annotated[int, ask("Refusés par l’Agence")]
    accepted: Annotated[Cents | None, ask("Accepté")]
    paid: Annotated[Cents, ask("Payé")]
    recovered: Annotated[Cents, ask("Repris")]
    kept: Annotated[Cents | None, ask("Reste acquis")]
    left: Annotated[Cents, ask("Reste à payer")]
    now: Annotated[Cents, ask("Recalcul")]
    differs: Annotated[bool, ask("À revoir")]
    since: Annotated[str, ask("Depuis le dépôt")]
    action: Annotated[str, ask("Numéro de l’action de DPC")]
    nameless: Annotated[bool, ask("Numéro d’action manquant")]


class ClaimSessionRow(Row, frozen=True, kw_only=True):
    """The session of a claim, to choose it where the claim is known."""

    session: Annotated[SessionId, ask("Séance de formation")]
    label: Annotated[str, ask("Séance")]
    claim: Annotated[ClaimId, ask("Demande")]


def claim_session_rows(asof: AsOf, files: Files) -> Iterable[ClaimSessionRow]:
    """Give the session of each claim."""
    for claim, one, version in files.claims.filed(asof.on):
        said = label(files, one.session)
        yield ClaimSessionRow(session=one.session, label=said, claim=claim, positions=(version.position,))


def claim_rows(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterable[ClaimRow]:
    """Give the claims filed up to a day, the latest first."""
    filed = sorted(files.claims.filed(asof.on), key=lambda one: (one[2].on, one[2].position), reverse=True)
    for claim, one, version in filed:
        yield _row(claim, one, version, asof, files, agency, rules)


def _row(
    claim: ClaimId, one: Claim, version: Version, asof: AsOf, files: Files, agency: Agency, rules: Rules
) -> ClaimRow:
    now = again(claim, one, version, files, agency, rules)
    owed, paid, recovered = one.owed(asof.on), one.paid(asof.on), one.recovered(asof.on)
    answer = one.answer(asof.on)
    return ClaimRow(
        claim=claim,
        label=label(files, one.session),
        session=one.session,
        on=one.versions[0].on,
        sent=version.on,
        status=status(one, asof.on),
        retained=len(version.retained),
        excluded=len(version.excluded),
        fee=version.fees.fee,
        total=version.total,
        product=product(version.fees, version.retained),
        source=source(rules, version.fee_step, version.fees),
        answered=answer is not None,
        refused=len(answer.refused) if answer is not None else 0,
        accepted=owed if answer is not None else None,
        paid=paid,
        recovered=recovered,
        kept=Cents(paid - recovered) if recovered else None,
        left=Cents(owed - paid),
        now=now.total,
        differs=differs(one, version, now, asof.on),
        since=since(one, version, now, asof.on),
        action=action(files, one.session),
        nameless=not action(files, one.session),
        positions=_behind(one, files, asof.on),
        rules=version.rules,
    )


def status(claim: Claim, day: date) -> str:
    """Return how far a claim is on a day: one of ``words.STATUSES``."""
    owed, paid, recovered = claim.owed(day), claim.paid(day), claim.recovered(day)
    answer, version = claim.answer(day), claim.version(day)
    if recovered:
        return "recovered" if recovered >= paid else "partly-recovered"
    if paid:
        return "paid" if paid >= owed else "partly-paid"
    if answer is not None and version is not None:
        return "accepted" if not answer.refused else "partly-accepted" if owed else "rejected"
    return "returned" if claim.returned(day) else "corrected" if claim.count(day) > 1 else "filed"


def _behind(claim: Claim, files: Files, day: date) -> tuple[int, ...]:
    lists = (claim.versions, claim.returns, claim.answers, claim.payments, claim.recoveries)
    said = {one.position for entries in lists for one in entries if one.on <= day}
    return tuple(sorted({*said, _sheet(files, claim.session)} - {0}))


def _sheet(files: Files, session: SessionId) -> int:
    known = files.sessions.known(session)
    return known.held_position if known is not None else 0


def action(files: Files, session: SessionId) -> str:
    """Return the number of the DPC action of a session, "" when it is not written."""
    known = files.sessions.known(session)
    return known.scheduled.action.strip() if known is not None and known.scheduled is not None else ""


def label(files: Files, session: SessionId) -> str:
    """Name a session by its subject and its day, by its id when it is no more on the calendar."""
    known = files.sessions.known(session)
    if known is None or known.scheduled is None:
        return session
    return f"{known.scheduled.label}, {known.scheduled.on:%d/%m/%Y}"


CLAIM_LIST = View("dpc.claims", "Demandes de prise en charge DPC", ClaimRow, (FILES, AGENCY, RULES), claim_rows)
CLAIM_SESSIONS = View("dpc.claim-sessions", "Séances des demandes", ClaimSessionRow, (FILES,), claim_session_rows)
