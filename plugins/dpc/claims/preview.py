"""What a claim filed now would retain, before it is filed."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

from msgspec import Struct

from core import RULES, AsOf, Row, Rules, View, ask
from core.facts import Cents, PartyId, SessionId
from core.subjects import Session, SessionHeld
from plugins.dpc.assessment.assessing import Asked, Assessment, assess
from plugins.dpc.assessment.verdicts import first_day, personal, records
from plugins.dpc.claims.saying import product, source
from plugins.dpc.claims.views import action, label
from plugins.dpc.rates.scale import Scale, scale
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.files import FILES, Files
from plugins.dpc.words import REASONS


class PreviewRow(Row, frozen=True, kw_only=True):
    """A participant of a session held and not claimed for yet; ``also`` is all else that stands against them."""

    session: Annotated[SessionId, ask("Séance")]
    party: Annotated[PartyId, ask("Participant·e")]
    reason: Annotated[str, ask("Motif", labels=REASONS)]
    also: Annotated[str, ask("Et aussi")]
    checked: Annotated[date | None, ask("Constaté au")]
    amount: Annotated[Cents, ask("Montant")]


class ClaimableRow(Row, frozen=True, kw_only=True):
    """A session held and not claimed for yet; ``against`` is what stands against the whole of it."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Intitulé")]
    on: Annotated[date, ask("Tenue le")]
    retained: Annotated[int, ask("Retenus")]
    excluded: Annotated[int, ask("Non retenus")]
    fee: Annotated[Cents | None, ask("Forfait par participant")]
    total: Annotated[Cents | None, ask("Montant")]
    product: Annotated[str, ask("Calcul")]
    source: Annotated[str, ask("Barème du forfait")]
    action: Annotated[str, ask("Numéro de l’action de DPC")]
    nameless: Annotated[bool, ask("Numéro d’action manquant")]
    against: Annotated[
        str, ask("Empêchement", labels=REASONS | {"": "Aucun", "no-rule-in-force": "Aucune règle en vigueur"})
    ]


class Claimable(Struct, frozen=True, kw_only=True):
    """A session held and not claimed for, with its rules and its claim; None when no rule is in force."""

    session: SessionId
    known: Session
    held: SessionHeld
    computed: tuple[Scale, Assessment] | None


def claimable(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterator[Claimable]:
    """Yield the sessions held up to a day without a claim filed, the latest first."""
    claimed = {one.session for _, one, _ in files.claims.filed(asof.on)}
    held = [
        (one.held, session, one)
        for session, one in files.sessions.by_id.items()
        if one.scheduled is not None
        and one.held is not None
        and session not in claimed
        and one.status(asof.on) == "held"
    ]
    for sheet, session, one in sorted(held, key=lambda found: (found[0].on, found[2].held_position), reverse=True):
        scaled = scale(rules, first_day(one, sheet))
        computed = (
            None
            if isinstance(scaled, str)
            else (scaled, assess(files, agency, scaled, session, sheet, Asked(on=asof.on)))
        )
        yield Claimable(session=session, known=one, held=sheet, computed=computed)


def preview_rows(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterable[PreviewRow]:
    """Give, for each session not claimed for, those who would be retained then those who would not."""
    for one in claimable(asof, files, agency, rules):
        if one.computed is None:
            continue
        scaled, claim = one.computed
        said: list[tuple[PartyId, str, date | None]] = [(party, "retained", None) for party in claim.retained]
        said += [(line.party, line.reason, line.on) for line in claim.excluded]
        for party, reason, checked in said:
            yield PreviewRow(
                session=one.session,
                party=party,
                reason=reason,
                also="" if reason == "retained" else _also(one, party, reason, files, agency),
                checked=checked,
                amount=claim.fees.of(party) if reason == "retained" else Cents(0),
                positions=records(files, one.session, party),
                rules=scaled.steps,
            )


def _also(one: Claimable, party: PartyId, reason: str, files: Files, agency: Agency) -> str:
    """Write what else stands against somebody who came: a claim says the first thing only."""
    if one.computed is None or all(row.party != party or row.present == "absent" for row in one.held.rows):
        return ""
    (scaled, claim), planned = one.computed, one.known.planned()
    targets = agency.actions.targets(planned.action) if planned is not None else ()
    found = (line.reason for line in personal(files, scaled, targets, one.known, party, claim.on))
    others = dict.fromkeys(code for code in (*found, claim.against) if code is not None and code != reason)
    return " ; ".join(REASONS[code] for code in others)


def claimable_rows(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterable[ClaimableRow]:
    """Give the sessions that may be claimed for, and those that may not, with the reason."""
    for one in claimable(asof, files, agency, rules):
        scaled, claim = one.computed or (None, None)
        yield ClaimableRow(
            session=one.session,
            label=label(files, one.session),
            on=one.held.on,
            retained=len(claim.retained) if claim else 0,
            excluded=len(claim.excluded) if claim else 0,
            fee=claim.fees.fee if claim else None,
            total=claim.total if claim else None,
            product=product(claim.fees, claim.retained) if claim else "",
            source=source(rules, scaled.fee_step, claim.fees) if scaled and claim else "",
            action=action(files, one.session),
            nameless=not action(files, one.session),
            against=(claim.against or "") if claim else "no-rule-in-force",
            positions=(one.known.position, one.known.held_position),
            rules=scaled.steps if scaled else (),
        )


PREVIEW = View("dpc.preview", "Demande avant dépôt", PreviewRow, (FILES, AGENCY, RULES), preview_rows)
CLAIMABLE = View("dpc.claimable", "Séances à demander", ClaimableRow, (FILES, AGENCY, RULES), claimable_rows)
