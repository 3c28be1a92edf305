"""Who sits, who sat, and what must be declared."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Annotated, Final

from core.facts import PartyId, Ref
from core.model.command import ask
from core.model.rules import RULES, Rules
from core.model.timeline import Entry
from core.model.view import AsOf, Row, View
from core.subjects.association.fold import ASSOCIATION, Association
from core.subjects.mandates.declaring import Limit, limit
from core.subjects.mandates.fold import MANDATES, Declaration, Mandates, Seat, Term, spans
from core.subjects.mandates.words import BODIES, OFFICES, SUBJECTS
from core.subjects.parties.fold import PARTIES, Names, Parties

DIRECTING: Final = frozenset({"board", "bureau"})
"""Bodies whose changes are declared to the administration."""


class MandateRow(Row, frozen=True, kw_only=True):
    """A mandate that runs on a day; third parties are bound by it from ``enforceable_from``, None until declared.

    ``carried_from``: the first day after its last one, while nobody has taken its place.
    """

    party: Annotated[PartyId, ask("Personne")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    body: Annotated[str, ask("Instance", labels=BODIES)]
    where: Annotated[str, ask("Laquelle")]
    office: Annotated[str, ask("Fonction", labels=OFFICES)]
    on: Annotated[date, ask("Depuis le")]
    until: Annotated[date | None, ask("Jusqu’au")]
    carried_from: Annotated[date | None, ask("Prolongé depuis le")]
    structure: Annotated[PartyId | None, ask("Structure représentée")]
    declare_by: Annotated[date | None, ask("À déclarer avant le")]
    enforceable_from: Annotated[date | None, ask("Opposable depuis le")]


class HolderRow(Row, frozen=True, kw_only=True):
    """Somebody who sits somewhere on a day."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]


class TermRow(Row, frozen=True, kw_only=True):
    """A mandate that has begun, running or over on a day."""

    party: Annotated[PartyId, ask("Personne")]
    office: Annotated[str, ask("Fonction", labels=OFFICES)]
    body: Annotated[str, ask("Instance", labels=BODIES)]
    where: Annotated[str, ask("Laquelle")]
    on: Annotated[date, ask("Depuis le")]
    until: Annotated[date | None, ask("Jusqu’au")]
    running: Annotated[bool, ask("En cours")]
    structure: Annotated[PartyId | None, ask("Structure représentée")]


class DeclarationRow(Row, frozen=True, kw_only=True):
    """A declaration to the administration."""

    on: Annotated[date, ask("Déclaré le")]
    subject: Annotated[str, ask("Objet", labels=SUBJECTS)]
    covers: Annotated[date, ask("Changements jusqu’au")]
    receipt: Annotated[str, ask("Récépissé")]


def mandate_rows(
    asof: AsOf, mandates: Mandates, parties: Parties, association: Association, rules: Rules
) -> Iterable[MandateRow]:
    """Give those who sit on a day: the bureau, the board, then the other bodies, each by office."""
    offices, bodies = list(OFFICES), list(mandates.bodies())
    bodies.sort(key=lambda one: (list(BODIES).index(one[0]) if one[0] != "bureau" else -1, one[1]))
    seats = list(mandates.seats(asof.on))
    for seat in sorted(
        seats, key=lambda one: (bodies.index((one.body, one.where)), offices.index(one.entry.value.office))
    ):
        directs = seat.body in DIRECTING
        declared = mandates.declared("directors", seat.entry.on, asof.on) if directs else None
        by = limit(rules, association, seat.entry.on) if directs else None
        yield _row(seat, asof.on, parties.names(seat.party, asof.on), declared, by)


def _row(seat: Seat, day: date, names: Names, declared: Declaration | None, by: Limit | None) -> MandateRow:
    entry, term = seat.entry, seat.entry.value
    return MandateRow(
        party=seat.party,
        name=names.shown,
        body=seat.body,
        where=seat.where,
        office=term.office,
        on=entry.on,
        until=term.until,
        carried_from=term.until + timedelta(days=1) if term.until and term.overdue(day) else None,
        structure=term.structure,
        declare_by=by.day if by and declared is None else None,
        enforceable_from=declared.on if declared else None,
        positions=(entry.position, declared.position) if declared else (entry.position,),
        rules=(by.rule,) if by else (),
    )


def holder_rows(asof: AsOf, mandates: Mandates, parties: Parties) -> Iterable[HolderRow]:
    """Give those who sit anywhere on a day, each once."""
    found: dict[PartyId, list[int]] = {}
    for seat in mandates.seats(asof.on):
        found.setdefault(seat.party, []).append(seat.entry.position)
    for party, positions in found.items():
        name = parties.names(party, asof.on).shown
        yield HolderRow(party=party, name=name, positions=tuple(sorted(positions)))


def term_rows(asof: AsOf, mandates: Mandates) -> Iterable[TermRow]:
    """Give the mandates that have begun by a day, the latest first, with the last day of those that are over."""
    rows: list[TermRow] = []
    for body, where in mandates.bodies():
        for party, terms in mandates.of(body, where).items():
            told = spans(terms, asof.on)
            rows += [_term(party, body, where, entry, following, asof.on) for entry, following in told]
    return sorted(rows, key=lambda row: (not row.running, -row.on.toordinal()))


def _term(
    party: PartyId, body: str, where: str, entry: Entry[Term], following: Entry[Term] | None, day: date
) -> TermRow:
    term = entry.value
    over = following is not None or (term.overdue(day) and not term.carried_over)
    last = term.until
    if following is not None:
        eve = following.on - timedelta(days=1)
        last = eve if last is None or term.carried_over else min(last, eve)
    return TermRow(
        party=party,
        office=term.office,
        body=body,
        where=where,
        on=entry.on,
        until=last,
        running=not over,
        structure=term.structure,
        positions=(entry.position, following.position) if following else (entry.position,),
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
    View("mandates.holders", "Titulaires d’un mandat", HolderRow, (MANDATES, PARTIES), holder_rows),
    View("mandates.terms", "Mandats, en cours et passés", TermRow, (MANDATES,), term_rows),
    View("declarations", "Déclarations au greffe", DeclarationRow, (MANDATES,), declaration_rows),
)
