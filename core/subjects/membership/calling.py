"""The call of dues: who is to be asked what for a year, this one or the next; who has left is asked nothing.

Once the last day to pay is past, what is still owed is asked again: the same rows, and a reminder to print.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Annotated

from core.facts import NOTHING, Cents, PartyId, Ref
from core.model.command import ask
from core.model.paper import Paper
from core.model.view import AsOf, Row, View
from core.subjects.membership.dues import begun, left, period
from core.subjects.membership.fold import MEMBERS, Member, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.state import held
from core.subjects.statutes.fold import STATUTES, Statutes, category, college, key


class CalledRow(Row, frozen=True, kw_only=True):
    """An adherent to be asked for the dues of a year, and how to reach them."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    year: Annotated[int, ask("Année")]
    college: Annotated[str, ask("Collège")]
    category: Annotated[str, ask("Catégorie")]
    due: Annotated[Cents, ask("Cotisation")]
    paid: Annotated[Cents, ask("Déjà réglé")]
    left: Annotated[Cents, ask("À régler")]
    since: Annotated[date, ask("Due à compter du")]
    deadline: Annotated[date, ask("À régler au plus tard le")]
    statutes: Annotated[str, ask("D’après")]
    email: Annotated[Ref | None, ask("Courriel")]
    address: Annotated[Ref | None, ask("Adresse")]
    late: Annotated[bool, ask("En retard", hidden=True)]
    """The last day to pay is past: the letter is a reminder, under whatever name it was asked for."""
    told: Annotated[str, ask("Année, en toutes lettres", hidden=True)]
    letter: Annotated[str, ask("Courrier", hidden=True)]
    """Names one letter: the party and the year."""


class CallRow(Row, frozen=True, kw_only=True):
    """The call of the dues of a year: how many adherents, how much in all."""

    year: Annotated[int, ask("Année")]
    label: Annotated[str, ask("Appel")]
    called: Annotated[int, ask("Adhérents à solliciter")]
    left: Annotated[Cents, ask("À recevoir")]


def called_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[CalledRow]:
    """Give the adherents of a day who owe something for this year, then those who will for the next."""
    for year in (asof.on.year, asof.on.year + 1):
        for party, member in members.by_party.items():
            if member.at(asof.on) is not None:
                yield from _called(party, member, year, asof.on, parties, statutes)


def reminded_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[CalledRow]:
    """Give the adherents of a day who owe for a year whose last day to pay is past, the oldest year first."""
    for party, member in members.by_party.items():
        if member.at(asof.on) is not None:
            for one in reversed(list(begun(member, statutes, asof.on))):
                if one.deadline() < asof.on:
                    yield from _called(party, member, one.year, asof.on, parties, statutes)


def call_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[CallRow]:
    """Add up the call of this year and that of the next."""
    rows = list(called_rows(asof, members, parties, statutes))
    for year in (asof.on.year, asof.on.year + 1):
        mine = [row for row in rows if row.year == year]
        yield CallRow(
            year=year,
            label=f"Appel de cotisations {year}",
            called=len(mine),
            left=Cents(sum(row.left for row in mine)),
            positions=tuple(sorted({position for row in mine for position in row.positions})),
            rules=tuple(dict.fromkeys(rule for row in mine for rule in row.rules)),
        )


def _called(
    party: PartyId, member: Member, year: int, day: date, parties: Parties, statutes: Statutes
) -> Iterator[CalledRow]:
    found, remaining = period(member, statutes, year), left(member, statutes, year, day)
    entry = member.at(found.start) if found else None
    if found is None or entry is None or not remaining:
        return
    known, state = parties.known(party), entry.value
    reach = held(known.reach, day) if known else None
    group, kind = college(found.version, state.college), category(found.version, state.category)
    paid = (one.position for one in member.payments if one.year == year and one.on <= day)
    yield CalledRow(
        party=party,
        name=parties.names(party, day).shown,
        year=year,
        college=group.label if group else state.college,
        category=kind.label if kind else state.category,
        due=found.due or Cents(0),
        paid=member.paid(year, day),
        left=remaining,
        since=found.start,
        deadline=found.deadline(),
        statutes=found.version.reference if found.version else "",
        email=reach.value.email if reach and reach.value.email != NOTHING else None,
        address=reach.value.address if reach and reach.value.address != NOTHING else None,
        late=found.deadline() < day,
        told=f"année {year}",
        letter=f"{party}-{year}",
        positions=tuple(sorted({entry.position, *paid})),
        rules=(key(found.version),) if found.version else (),
    )


_FOLDS = (MEMBERS, PARTIES, STATUTES)
VIEWS = (
    View("dues.called", "Appel de cotisations", CalledRow, _FOLDS, called_rows),
    View("dues.calls", "Appels de cotisations", CallRow, _FOLDS, call_rows),
    View("dues.reminded", "Rappels de cotisations", CalledRow, _FOLDS, reminded_rows),
)
_LETTER = Path(__file__).parent / "calling.typ"
_WANTS = {
    "iban": "Le compte bancaire de l’association n’est pas enregistré : ce courrier dira « IBAN : à compléter ». Pour "
    "l’imprimer : « Indiquer le compte bancaire », page « L’association »."
}
PAPERS = (
    Paper(
        name="cotisation",
        title="Appel de cotisation",
        view="dues.called",
        key="letter",
        says="told",
        order="name",
        within="year",
        email="email",
        wants=_WANTS,
        template=_LETTER,
    ),
    Paper(
        name="rappel",
        title="Rappel de cotisation",
        view="dues.reminded",
        key="letter",
        says="told",
        order="name",
        within="year",
        email="email",
        wants=_WANTS,
        template=_LETTER,
    ),
)
