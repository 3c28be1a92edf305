"""Claims filed, line by line, and what a new computation would give."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core import RULES, AsOf, Row, Rules, View, ask
from core.facts import Cents, PartyId, SessionId
from core.subjects import show_amount
from plugins.dpc.assessing import assess
from plugins.dpc.claims import CLAIMS, Claims, Filed
from plugins.dpc.facts import ClaimId
from plugins.dpc.files import FILES, Files
from plugins.dpc.odpc import ODPC, Odpc
from plugins.dpc.saying import product, source
from plugins.dpc.scale import scale
from plugins.dpc.words import REASONS, STATUSES


class ClaimRow(Row, frozen=True, kw_only=True):
    """A claim as it was filed; ``now`` is what the same session would give from what is known since."""

    claim: Annotated[ClaimId, ask("Demande")]
    label: Annotated[str, ask("Séance")]
    session: Annotated[SessionId, ask("Séance de formation")]
    on: Annotated[date, ask("Déposée le")]
    status: Annotated[str, ask("État", labels=STATUSES)]
    retained: Annotated[int, ask("Retenus")]
    excluded: Annotated[int, ask("Non retenus")]
    fee: Annotated[Cents, ask("Forfait par participant")]
    total: Annotated[Cents, ask("Demandé")]
    product: Annotated[str, ask("Calcul")]
    source: Annotated[str, ask("Barème du forfait")]
    paid: Annotated[Cents, ask("Payé")]
    left: Annotated[Cents, ask("Reste à payer")]
    now: Annotated[Cents, ask("Recalcul")]
    differs: Annotated[bool, ask("À revoir")]
    since: Annotated[str, ask("Depuis le dépôt")]
    action: Annotated[str, ask("Numéro de l’action de DPC")]
    nameless: Annotated[bool, ask("Numéro d’action manquant")]


class LineRow(Row, frozen=True, kw_only=True):
    """A participant of a claim, retained or not."""

    claim: Annotated[ClaimId, ask("Demande")]
    session: Annotated[SessionId, ask("Séance")]
    party: Annotated[PartyId, ask("Participant·e")]
    reason: Annotated[str, ask("Motif", labels=REASONS)]
    amount: Annotated[Cents, ask("Montant")]


def claim_rows(asof: AsOf, files: Files, odpc: Odpc, rules: Rules) -> Iterable[ClaimRow]:
    """Give the claims filed up to a day, the latest first."""
    filed = [one for one in files.claims.filed.values() if one.fact.on <= asof.on]
    for one in sorted(filed, key=lambda one: (one.fact.on, one.position), reverse=True):
        yield _row(one, asof, files, odpc, rules)


def line_rows(asof: AsOf, claims: Claims) -> Iterable[LineRow]:
    """Give, for each claim, those retained then those who are not, with the reason."""
    for one in sorted(claims.filed.values(), key=lambda one: (one.fact.on, one.position), reverse=True):
        fact = one.fact
        said = [(party, "retained") for party in fact.retained] + [(line.party, line.reason) for line in fact.excluded]
        for party, reason in said if fact.on <= asof.on else ():
            yield LineRow(
                claim=fact.claim,
                session=fact.session,
                party=party,
                reason=reason,
                amount=fact.fee if reason == "retained" else Cents(0),
                positions=(one.position,),
                rules=(fact.fee_step,) if reason == "retained" else fact.rules,
            )


def excluded_rows(asof: AsOf, claims: Claims) -> Iterable[LineRow]:
    """Give, for each claim, those who are not retained, with the reason."""
    return (row for row in line_rows(asof, claims) if row.reason != "retained")


def _row(one: Filed, asof: AsOf, files: Files, odpc: Odpc, rules: Rules) -> ClaimRow:
    fact = one.fact
    payments = files.claims.payments(fact.claim, asof.on)
    paid = sum(payment.amount for payment in payments)
    now = _now(one, files, odpc, rules)
    behind = (one.position, *(payment.position for payment in payments), _sheet(files, fact.session))
    return ClaimRow(
        claim=fact.claim,
        label=label(files, fact.session),
        session=fact.session,
        on=fact.on,
        status="filed" if not paid else "paid" if paid >= fact.total else "partly-paid",
        retained=len(fact.retained),
        excluded=len(fact.excluded),
        fee=fact.fee,
        total=fact.total,
        product=product(len(fact.retained), fact.fee, fact.total),
        source=source(rules, fact.fee_step, fact.fee),
        paid=Cents(paid),
        left=Cents(fact.total - paid),
        now=now,
        differs=now != fact.total,
        since=_since(fact.total, now),
        action=action(files, fact.session),
        nameless=not action(files, fact.session),
        positions=tuple(sorted({*behind} - {0})),
        rules=fact.rules,
    )


def _since(total: Cents, now: Cents) -> str:
    if now == total:
        return "Le calcul est le même"
    return f"À revoir : le calcul donnerait aujourd’hui {show_amount(now)}. La demande reste ce qu’elle était."


def _now(one: Filed, files: Files, odpc: Odpc, rules: Rules) -> Cents:
    """Return what the session would give if it were claimed now, nothing when it can be no more."""
    known = files.sessions.known(one.fact.session)
    if known is None or known.held is None:
        return Cents(0)
    scaled = scale(rules, known.held.on)
    return Cents(0) if isinstance(scaled, str) else assess(files, odpc, scaled, one.fact.session, known.held).total


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


CLAIM_LIST = View("dpc.claims", "Demandes de prise en charge DPC", ClaimRow, (FILES, ODPC, RULES), claim_rows)
LINES = View("dpc.claim-lines", "Participants des demandes", LineRow, (CLAIMS,), line_rows)
EXCLUDED = View("dpc.excluded", "Personnes non retenues", LineRow, (CLAIMS,), excluded_rows)
