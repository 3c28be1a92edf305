"""Who sits, who sat, and what must be declared."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import PartyId, Ref
from core.model.command import ask
from core.model.rules import RULES, Rules
from core.model.timeline import Entry
from core.model.view import AsOf, Row, View
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.mandates.declaring import Limit, limit
from core.subjects.mandates.facts import Body
from core.subjects.mandates.fold import MANDATES, Declaration, Mandates, Term
from core.subjects.mandates.words import BODIES, OFFICES, SUBJECTS
from core.subjects.parties.fold import PARTIES, Names, Parties


class MandateRow(Row, frozen=True, kw_only=True):
    """A mandate that runs on a day; third parties are bound by it from ``enforceable_from``, None until declared."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    body: Annotated[str, ask("Instance", labels=BODIES)]
    office: Annotated[str, ask("Fonction", labels=OFFICES)]
    on: Annotated[date, ask("Depuis le")]
    until: Annotated[date | None, ask("Jusqu’au")]
    structure: Annotated[PartyId | None, ask("Structure représentée")]
    declare_by: Annotated[date | None, ask("À déclarer avant le")]
    enforceable_from: Annotated[date | None, ask("Opposable depuis le")]


class DeclarationRow(Row, frozen=True, kw_only=True):
    """A declaration to the administration."""

    on: Annotated[date, ask("Déclaré le")]
    subject: Annotated[str, ask("Objet", labels=SUBJECTS)]
    covers: Annotated[date, ask("Changements jusqu’au")]
    receipt: Annotated[str, ask("Récépissé")]


def mandate_rows(
    asof: AsOf, mandates: Mandates, parties: Parties, association: Association, rules: Rules
) -> Iterable[MandateRow]:
    """Give those who sit on a day: the bureau, then the board, each by office."""
    bodies: tuple[Body, ...] = ("bureau", "board")
    for body in bodies:
        sitting = sorted(mandates.sitting(body, asof.on), key=lambda pair: list(OFFICES).index(pair[1].value.office))
        for party, entry in sitting:
            declared = mandates.declared("directors", entry.on, asof.on)
            by = limit(rules, association, entry.on)
            yield _row(party, body, entry, parties.names(party, asof.on), declared, by)


def _row(
    party: PartyId, body: Body, entry: Entry[Term], names: Names, declared: Declaration | None, by: Limit | None
) -> MandateRow:
    term = entry.value
    return MandateRow(
        party=party,
        name=names.shown,
        body=body,
        office=term.office,
        on=entry.on,
        until=term.until,
        structure=term.structure,
        declare_by=by.day if by and declared is None else None,
        enforceable_from=declared.on if declared else None,
        positions=(entry.position, declared.position) if declared else (entry.position,),
        rules=(by.rule,) if by else (),
    )


def declaration_rows(asof: AsOf, mandates: Mandates) -> Iterable[DeclarationRow]:
    """Give the declarations made up to a day, the last first."""
    made = [one for one in mandates.declarations if one.on <= asof.on]
    for one in sorted(made, key=lambda one: (one.on, one.position), reverse=True):
        yield DeclarationRow(
            on=one.on, subject=one.subject, covers=one.covers, receipt=one.receipt, positions=(one.position,)
        )


VIEWS = (
    View("mandates", "Mandats en cours", MandateRow, (MANDATES, PARTIES, ASSOCIATION, RULES), mandate_rows),
    View("declarations", "Déclarations au greffe", DeclarationRow, (MANDATES,), declaration_rows),
)
