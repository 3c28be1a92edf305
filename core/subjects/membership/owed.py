"""Dues by member and year: what is owed, paid and left, resignation or not; and the reminder of what is late."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import Cents, PartyId, Ref
from core.model.command import ask
from core.model.roles import COORDINATION, TREASURER
from core.model.view import AsOf, Row, Todo, View
from core.subjects.calendar import last_day
from core.subjects.membership.dues import owed, years
from core.subjects.membership.fold import MEMBERS, Member, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statutes.fold import STATUTES, Statutes, key


class DuesRow(Row, frozen=True, kw_only=True):
    """The dues of one member for one civil year; ``due`` is None where nothing in force fixes an amount."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    year: Annotated[int, ask("Année")]
    due: Annotated[Cents | None, ask("Cotisation")]
    paid: Annotated[Cents, ask("Réglé")]
    left: Annotated[Cents, ask("Reste dû")]


def dues_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[DuesRow]:
    """Give each year of each member, the last year first; who has left still owes what was due."""
    rows = [
        _row(party, member, year, asof.on, parties, statutes)
        for party, member in members.by_party.items()
        for year in years(member, asof.on)
    ]
    return sorted(rows, key=lambda row: -row.year)


def _row(party: PartyId, member: Member, year: int, day: date, parties: Parties, statutes: Statutes) -> DuesRow:
    due, version = owed(member, statutes, year)
    paid = member.paid(year, day)
    joined = (entry.position for entry in member.states.until(date(year, 12, 31)) if entry.value.adherent)
    return DuesRow(
        party=party,
        name=parties.names(party, day).shown,
        year=year,
        due=due,
        paid=paid,
        left=Cents(max(0, (due or 0) - paid)),
        positions=tuple(sorted({*joined, *(p.position for p in member.payments if p.year == year and p.on <= day)})),
        rules=(key(version),) if version else (),
    )


def late_dues(asof: AsOf, members: Members, statutes: Statutes) -> Iterable[Todo]:
    """Give one line for the year and one for the year before: how many adherents still owe, and until when."""
    version = statutes.at(asof.on)
    grace = (version.dues_grace if version else 0) or 12
    for year, due in (
        (asof.on.year - 1, date(asof.on.year - 1, 12, 31)),
        (asof.on.year, last_day(asof.on.year, grace)),
    ):
        owing = sorted(_owing(members, statutes, year, asof.on))
        if owing:
            yield Todo(
                due=due,
                what=f"Cotisations {year} : {_still(len(owing))} à régler",
                link="/cotisations",
                late=asof.today > due,
                roles=(TREASURER, COORDINATION),
                positions=tuple(owing),
                rules=(key(version),) if version else (),
            )


def _still(owing: int) -> str:
    return f"{owing} adhérents ont encore" if owing > 1 else f"{owing} adhérent a encore"


def _owing(members: Members, statutes: Statutes, year: int, day: date) -> Iterable[int]:
    """Yield the records of the adhesions in force whose dues of a year are not paid."""
    for member in members.by_party.values():
        entry = member.at(day)
        due, _ = owed(member, statutes, year)
        if entry is not None and due and member.paid(year, day) < due:
            yield entry.position


VIEWS = (View("dues", "Cotisations", DuesRow, (MEMBERS, PARTIES, STATUTES), dues_rows),)
TODO = (View("todo.dues", "Cotisations à régler", Todo, (MEMBERS, STATUTES), late_dues),)
