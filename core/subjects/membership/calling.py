"""The call of dues: who is to be asked what for a year, this one or the next; who has left is asked nothing."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated

from core.facts import NOTHING, Cents, PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.membership.dues import left, period
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
    left: Annotated[Cents, ask("À régler")]
    since: Annotated[date, ask("Due à compter du")]
    email: Annotated[Ref | None, ask("Courriel")]
    address: Annotated[Ref | None, ask("Adresse")]


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
        left=remaining,
        since=found.start,
        email=reach.value.email if reach and reach.value.email != NOTHING else None,
        address=reach.value.address if reach and reach.value.address != NOTHING else None,
        positions=tuple(sorted({entry.position, *paid})),
        rules=(key(found.version),) if found.version else (),
    )


_FOLDS = (MEMBERS, PARTIES, STATUTES)
VIEWS = (
    View("dues.called", "Appel de cotisations", CalledRow, _FOLDS, called_rows),
    View("dues.calls", "Appels de cotisations", CallRow, _FOLDS, call_rows),
)
