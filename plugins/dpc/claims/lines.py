"""Claims line by line: who is retained, who is not and why; and the steps of each claim, in words."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from msgspec import structs

from core import RULES, AsOf, Row, Rules, View, ask
from core.facts import Cents, PartyId, Ref, SessionId
from core.subjects import PARTIES, Parties, show_amount
from plugins.dpc.claims.recomputing import again, later
from plugins.dpc.facts.claims import ClaimId
from plugins.dpc.records.agency import AGENCY, Agency
from plugins.dpc.records.claim import Claim, Recovery, Version
from plugins.dpc.records.claims import CLAIMS, Claims
from plugins.dpc.records.files import FILES, Files
from plugins.dpc.words import REASONS


class LineRow(Row, frozen=True, kw_only=True):
    """A participant of a claim, retained or not."""

    claim: Annotated[ClaimId, ask("Demande")]
    session: Annotated[SessionId, ask("Séance")]
    party: Annotated[PartyId, ask("Participant·e")]
    reason: Annotated[str, ask("Motif", labels=REASONS)]
    checked: Annotated[date | None, ask("Constaté au")]
    refused: Annotated[str, ask("Motif de l’Agence", labels=REASONS | {"": "—"})]
    amount: Annotated[Cents, ask("Montant")]


class LaterRow(LineRow, frozen=True, kw_only=True):
    """A participant of a claim; ``later`` is what is known since: taken back, or retained no more."""

    later: Annotated[str, ask("Depuis le dépôt")]


class RetainedRow(Row, frozen=True, kw_only=True):
    """Somebody whom a claim asks for, or speaks of, to choose her where the claim is known."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    claim: Annotated[ClaimId, ask("Demande")]


class StepRow(Row, frozen=True, kw_only=True):
    """Something that happened to a claim; ``reason`` is what the agency asked for when it gave it back."""

    claim: Annotated[ClaimId, ask("Demande")]
    on: Annotated[date, ask("Date")]
    text: Annotated[str, ask("Étape")]
    reason: Annotated[Ref | None, ask("Ce que l’Agence demande")]


def line_rows(asof: AsOf, claims: Claims) -> Iterable[LineRow]:
    """Give, for each claim as it stands, those retained then those who are not, with the reason."""
    for claim, one, version in sorted(claims.filed(asof.on), key=_lately, reverse=True):
        answer = one.answer(asof.on)
        refused = {line.party: line.reason for line in answer.refused} if answer is not None else {}
        said: list[tuple[PartyId, str, date | None]] = [(party, "retained", None) for party in version.retained]
        said += [(line.party, line.reason, line.on) for line in version.excluded]
        for party, reason, checked in said:
            kept = reason == "retained" and party not in refused
            yield LineRow(
                claim=claim,
                session=one.session,
                party=party,
                reason=reason,
                checked=checked,
                refused=refused.get(party, "") if reason == "retained" else "",
                amount=version.fees.of(party) if kept else Cents(0),
                positions=(version.position, *((answer.position,) if answer and party in refused else ())),
                rules=(version.fee_step,) if reason == "retained" else version.rules,
            )


def later_rows(asof: AsOf, files: Files, agency: Agency, rules: Rules) -> Iterable[LaterRow]:
    """Give the same lines, each with what is known of it since."""
    said = {
        claim: later(one, again(claim, one, version, files, agency, rules), asof.on)
        for claim, one, version in files.claims.filed(asof.on)
    }
    for row in line_rows(asof, files.claims):
        asked = row.reason == "retained" and not row.refused
        yield LaterRow(**structs.asdict(row), later=said[row.claim].get(row.party, "") if asked else "")


def excluded_rows(asof: AsOf, claims: Claims) -> Iterable[LineRow]:
    """Give, for each claim, those who are not retained, or whom the agency refused, with the reason."""
    return (row for row in line_rows(asof, claims) if row.reason != "retained" or row.refused)


def retained_rows(asof: AsOf, claims: Claims, parties: Parties) -> Iterable[RetainedRow]:
    """Give those whom each claim asks for as it stands, the agency's refusals left out."""
    for claim, one, version in claims.filed(asof.on):
        for party in one.standing(asof.on):
            name = parties.names(party, asof.on).shown
            yield RetainedRow(party=party, name=name, claim=claim, positions=(version.position,))


def people_rows(asof: AsOf, claims: Claims, parties: Parties) -> Iterable[RetainedRow]:
    """Give everybody of whom each claim speaks as it stands: whom a correction may leave out."""
    for claim, _one, version in claims.filed(asof.on):
        for party in dict.fromkeys((*version.retained, *(line.party for line in version.excluded))):
            name = parties.names(party, asof.on).shown
            yield RetainedRow(party=party, name=name, claim=claim, positions=(version.position,))


def step_rows(asof: AsOf, claims: Claims) -> Iterable[StepRow]:
    """Give the steps of each claim up to a day, oldest first."""
    for claim, one, _ in claims.filed(asof.on):
        steps = sorted(_steps(one), key=lambda step: (step[0], step[1]))
        for on, position, text, reason in steps:
            if on <= asof.on:
                yield StepRow(claim=claim, on=on, text=text, reason=reason, positions=(position,))


def _steps(one: Claim) -> Iterable[tuple[date, int, str, Ref | None]]:
    for number, version in enumerate(one.versions):
        said = "Corrigée et renvoyée" if number else "Déposée"
        count = len(version.retained)
        yield version.on, version.position, f"{said} : {show_amount(version.total)} pour {count} retenus", None
    for returned in one.returns:
        yield returned.on, returned.position, "Renvoyée par l’Agence", returned.reason
    for answer in one.answers:
        retained = len(one.versions[answer.version - 1].retained) if answer.version else 0
        yield answer.on, answer.position, _answered(retained, len(answer.refused)), None
    for paid in one.payments:
        yield paid.on, paid.position, f"Payée : {show_amount(paid.amount)}", None
    for taken in one.recoveries:
        yield taken.on, taken.position, _taken(taken), None


def _answered(retained: int, refused: int) -> str:
    if not refused:
        return "Acceptée en entier"
    return f"Acceptée pour {retained - refused} sur {retained}" if refused < retained else "Refusée en entier"


def _taken(taken: Recovery) -> str:
    """Write « Reprise par l’Agence : 76,00 €, pour 1 participant (présence partielle) »."""
    number, why = len(taken.parties), REASONS.get(taken.reason, "")
    whom = f", pour {number} participant{'s' if number > 1 else ''}" if number else ""
    return f"Reprise par l’Agence : {show_amount(taken.amount)}{whom}{f' ({why})' if why else ''}"


def _lately(one: tuple[ClaimId, Claim, Version]) -> tuple[date, int]:
    return one[2].on, one[2].position


LINES = View("dpc.claim-lines", "Participants des demandes", LaterRow, (FILES, AGENCY, RULES), later_rows)
EXCLUDED = View("dpc.excluded", "Personnes non retenues", LineRow, (CLAIMS,), excluded_rows)
RETAINED = View("dpc.retained", "Participants retenus", RetainedRow, (CLAIMS, PARTIES), retained_rows)
PEOPLE = View("dpc.claim-people", "Personnes des demandes", RetainedRow, (CLAIMS, PARTIES), people_rows)
STEPS = View("dpc.claim-steps", "Étapes des demandes", StepRow, (CLAIMS,), step_rows)
