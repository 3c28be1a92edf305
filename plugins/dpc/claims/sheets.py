"""A claim as it is printed, line by line: what was asked, then what the agency answered, paid and took back."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core import AsOf, Row, View, ask
from core.facts import NOTHING, Cents, PartyId, Ref, SessionId
from core.subjects import PARTIES, Parties, rpps
from plugins.dpc.claims.saying import product, since
from plugins.dpc.claims.views import label, status
from plugins.dpc.facts.claims import ClaimId
from plugins.dpc.records.files import FILES, Files
from plugins.dpc.records.odpc import ODPC, Odpc
from plugins.dpc.words import REASONS, STATUSES


class ClaimLineRow(Row, frozen=True, kw_only=True):
    """A line of a claim as it is printed, with what the whole claim says."""

    claim: Annotated[ClaimId, ask("Demande")]
    label: Annotated[str, ask("Intitulé")]
    session: Annotated[SessionId, ask("Séance")]
    on: Annotated[date, ask("Déposée le")]
    sent: Annotated[date, ask("Dernier envoi")]
    status: Annotated[str, ask("État", labels=STATUSES)]
    action: Annotated[str, ask("Numéro de l’action de DPC")]
    number: Annotated[str, ask("Numéro de la session")]
    odpc: Annotated[str, ask("Numéro d’organisme")]
    product: Annotated[str, ask("Calcul")]
    scale: Annotated[str, ask("Forfait")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    profession: Annotated[str, ask("Profession")]
    rpps: Annotated[Ref | None, ask("RPPS")]
    reason: Annotated[str, ask("Motif", labels=REASONS)]
    amount: Annotated[Cents, ask("Montant demandé")]
    total: Annotated[Cents, ask("Total demandé")]
    answered: Annotated[date | None, ask("Réponse de l’Agence du")]
    refused: Annotated[str, ask("Motif de l’Agence", labels=REASONS | {"": ""})]
    accepted: Annotated[Cents | None, ask("Accepté")]
    paid: Annotated[Cents | None, ask("Payé")]
    recovered: Annotated[Cents | None, ask("Repris")]
    kept: Annotated[Cents | None, ask("Reste acquis")]
    told: Annotated[str, ask("Demande, en toutes lettres", hidden=True)]


def claim_line_rows(asof: AsOf, files: Files, odpc: Odpc, parties: Parties) -> Iterable[ClaimLineRow]:
    """Give the lines of each claim as it was asked, those retained first, with what the agency made of it."""
    for claim, one, version in files.claims.filed(asof.on):
        known = files.sessions.known(one.session)
        fact = known.planned() if known is not None else None
        day = fact.on if fact is not None else version.on
        registered = odpc.known(fact.organiser if fact is not None else None).registered(day)
        answer, paid, recovered = one.answer(asof.on), one.paid(asof.on), one.recovered(asof.on)
        refused = {line.party: line.reason for line in answer.refused} if answer is not None else {}
        said = [(party, "retained") for party in version.retained]
        said += [(line.party, line.reason) for line in version.excluded]
        for party, reason in said:
            yield ClaimLineRow(
                claim=claim,
                label=label(files, one.session),
                session=one.session,
                on=one.versions[0].on,
                sent=version.on,
                status=status(one, asof.on),
                action=one.action,
                number=fact.number if fact is not None else "",
                odpc=registered.value.number if registered is not None else "",
                product=product(version.fees, version.retained),
                scale=since(version.fee_step, version.fees),
                name=parties.names(party, day).shown,
                profession=parties.profession(party, day),
                rpps=_number(parties, party, asof.on),
                reason=reason,
                amount=version.fees.of(party) if reason == "retained" else Cents(0),
                total=version.total,
                answered=answer.on if answer is not None else None,
                refused=refused.get(party, "") if reason == "retained" else "",
                accepted=one.owed(asof.on) if answer is not None else None,
                paid=paid or None,
                recovered=recovered or None,
                kept=Cents(paid - recovered) if recovered else None,
                told=f"demande de prise en charge, {label(files, one.session)}",
                positions=(version.position,),
                rules=version.rules,
            )


def _number(parties: Parties, party: PartyId, day: date) -> Ref | None:
    known = parties.known(party)
    number = rpps(known, day)[0] if known is not None else NOTHING
    return None if number == NOTHING else number


CLAIM_SHEETS = View("dpc.claim-sheets", "Demandes à imprimer", ClaimLineRow, (FILES, ODPC, PARTIES), claim_line_rows)
