"""Dues by member and year: what is owed, paid and left, resignation or not; and the reminder of what is late."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import Cents, PartyId, Ref
from core.intake.amounts import show_amount
from core.model.command import ask
from core.model.roles import COORDINATION, TREASURER
from core.model.view import AsOf, Row, Todo, View
from core.subjects.calendar import last_day
from core.subjects.membership.dues import first_day, owed, years
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
    since: Annotated[date | None, ask("Due depuis le")]
    adheres: Annotated[bool, ask("Adhère encore")]


class YearRow(Row, frozen=True, kw_only=True):
    """The dues of everybody for a civil year; ``owing`` is the number of those who still owe some."""

    year: Annotated[int, ask("Année")]
    label: Annotated[str, ask("Année civile")]
    due: Annotated[Cents, ask("Dû")]
    paid: Annotated[Cents, ask("Réglé")]
    left: Annotated[Cents, ask("Reste dû")]
    owing: Annotated[int, ask("Doivent encore")]


def dues_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[DuesRow]:
    """Give each year of each member, the last year first; who has left still owes what was due."""
    rows = [
        _row(party, member, year, asof.on, parties, statutes)
        for party, member in members.by_party.items()
        for year in years(member, asof.on)
    ]
    return sorted(rows, key=lambda row: -row.year)


def left_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[DuesRow]:
    """Give what is left to pay, the oldest year first."""
    return (row for row in reversed(list(dues_rows(asof, members, parties, statutes))) if row.left)


def year_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[YearRow]:
    """Add up the dues of each year, the last one first."""
    rows = list(dues_rows(asof, members, parties, statutes))
    for year in dict.fromkeys(row.year for row in rows):
        mine = [row for row in rows if row.year == year]
        yield YearRow(
            year=year,
            label=f"Cotisations {year}",
            due=Cents(sum(row.due or 0 for row in mine)),
            paid=Cents(sum(row.paid for row in mine)),
            left=Cents(sum(row.left for row in mine)),
            owing=sum(1 for row in mine if row.left),
            positions=tuple(sorted({position for row in mine for position in row.positions})),
            rules=tuple(dict.fromkeys(rule for row in mine for rule in row.rules)),
        )


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
        since=first_day(member, year),
        adheres=member.at(day) is not None,
        positions=tuple(sorted({*joined, *(p.position for p in member.payments if p.year == year and p.on <= day)})),
        rules=(key(version),) if version else (),
    )


def late_dues(asof: AsOf, members: Members, statutes: Statutes) -> Iterable[Todo]:
    """Give one line for the year and one for the year before: how many adherents still owe how much, until when."""
    version = statutes.at(asof.on)
    grace = (version.dues_grace if version else 0) or 12
    for year, due in (
        (asof.on.year - 1, date(asof.on.year - 1, 12, 31)),
        (asof.on.year, last_day(asof.on.year, grace)),
    ):
        owing = dict(_owing(members, statutes, year, asof.on))
        if owing:
            yield Todo(
                due=due,
                what=f"Cotisations {year} : {_still(len(owing))} {show_amount(sum(owing.values()))}",
                link=f"/cotisations/{year}",
                late=asof.today > due,
                roles=(TREASURER, COORDINATION),
                positions=tuple(sorted(owing)),
                rules=(key(version),) if version else (),
            )


def _still(owing: int) -> str:
    return f"{owing} adhérents doivent encore" if owing > 1 else f"{owing} adhérent doit encore"


def _owing(members: Members, statutes: Statutes, year: int, day: date) -> Iterable[tuple[int, int]]:
    """Yield the records of the adhesions in force whose dues of a year are not paid, and the cents left."""
    for member in members.by_party.values():
        entry = member.at(day)
        due, _ = owed(member, statutes, year)
        if entry is not None and due and member.paid(year, day) < due:
            yield entry.position, due - member.paid(year, day)


_FOLDS = (MEMBERS, PARTIES, STATUTES)
VIEWS = (
    View("dues", "Cotisations", DuesRow, _FOLDS, dues_rows),
    View("dues.left", "Cotisations restant à régler", DuesRow, _FOLDS, left_rows),
    View("dues.years", "Cotisations par année", YearRow, _FOLDS, year_rows),
)
TODO = (View("todo.dues", "Cotisations à régler", Todo, (MEMBERS, STATUTES), late_dues),)
