"""Dues by member and year: owed, paid, waived, left, resignation or not; and the reminder of what is late."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Final

from core.facts import Cents, PartyId, Ref
from core.intake.amounts import show_amount
from core.model.command import ask
from core.model.roles import COORDINATION, TREASURER
from core.model.view import AsOf, Row, Todo, View
from core.subjects.membership.dues import Period, begun, left, period
from core.subjects.membership.fold import MEMBERS, Member, Members
from core.subjects.membership.words import DUES
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.statutes.fold import STATUTES, Statutes, key

_OVER: Final = "réglé au-delà de ce qui est dû, ou sans qu’un montant soit fixé"


class DuesRow(Row, frozen=True, kw_only=True):
    """The dues of one member for one year; ``due`` is None where nothing in force fixes an amount.

    ``due - paid - waived + over == left``, in cents.
    """

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    year: Annotated[int, ask("Année")]
    due: Annotated[Cents | None, ask("Cotisation")]
    paid: Annotated[Cents, ask("Réglé")]
    waived: Annotated[Cents, ask("Dispensé")]
    over: Annotated[Cents, ask("Trop-perçu", hint=_OVER)]
    left: Annotated[Cents, ask("Reste dû")]
    since: Annotated[date | None, ask("Due depuis le")]
    state: Annotated[str, ask("État", labels=DUES)]
    adheres: Annotated[bool, ask("Adhère encore")]


class YearRow(Row, frozen=True, kw_only=True):
    """The dues of everybody for a year; ``owing`` still owe some, ``former`` of them have left."""

    year: Annotated[int, ask("Année")]
    label: Annotated[str, ask("Année civile")]
    due: Annotated[Cents, ask("Dû")]
    paid: Annotated[Cents, ask("Réglé")]
    waived: Annotated[Cents, ask("Dispensé")]
    over: Annotated[Cents, ask("Trop-perçu", hint=_OVER)]
    left: Annotated[Cents, ask("Reste dû")]
    owing: Annotated[int, ask("Doivent encore")]
    former: Annotated[int, ask("Dont anciens adhérents")]
    former_left: Annotated[Cents, ask("Dû par d’anciens adhérents")]


def dues_rows(asof: AsOf, members: Members, parties: Parties, statutes: Statutes) -> Iterable[DuesRow]:
    """Give each year of each member, the last year first; who has left still owes what was due."""
    rows = [
        _row(party, member, year, asof.on, parties, statutes)
        for party, member in members.by_party.items()
        for year in _years(member, statutes, asof.on)
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
        sums = [sum(column) for column in zip(*(_amounts(row) for row in mine), strict=True)]
        due, paid, waived, over, left_ = map(Cents, sums)
        yield YearRow(
            year=year,
            label=f"Cotisations {year}",
            due=due,
            paid=paid,
            waived=waived,
            over=over,
            left=left_,
            reckoned=reckoned(due, paid, waived, over, left_),
            owing=sum(1 for row in mine if row.left),
            former=sum(1 for row in mine if row.left and not row.adheres),
            former_left=Cents(sum(row.left for row in mine if not row.adheres)),
            positions=tuple(sorted({position for row in mine for position in row.positions})),
            rules=tuple(dict.fromkeys(rule for row in mine for rule in row.rules)),
        )


def _amounts(row: DuesRow) -> tuple[Cents, ...]:
    return (row.due or Cents(0), row.paid, row.waived, row.over, row.left)


def reckoned(due: Cents, paid: Cents, waived: Cents, over: Cents, left_: Cents) -> str:
    """Write the sum that gives what is left, without what is nothing."""
    parts = [f"{show_amount(due)} dus", f"− {show_amount(paid)} réglés"]
    parts += [f"− {show_amount(waived)} dispensés"] * bool(waived) + [f"+ {show_amount(over)} de trop-perçu"] * bool(
        over
    )
    return f"{' '.join(parts)} = {show_amount(left_)} restant dus"


def _years(member: Member, statutes: Statutes, day: date) -> list[int]:
    """Return the years whose dues have begun by a day, and those for which something was paid, the last first."""
    paid = {payment.year for payment in member.payments if payment.on <= day and payment.year <= day.year}
    return sorted(paid | {one.year for one in begun(member, statutes, day)}, reverse=True)


def _row(party: PartyId, member: Member, year: int, day: date, parties: Parties, statutes: Statutes) -> DuesRow:
    found = period(member, statutes, year)
    joined = (entry.position for entry in member.states.until(date(year, 12, 31)) if entry.value.adherent)
    paid = (payment.position for payment in member.payments if payment.year == year and payment.on <= day)
    waived, due = member.waived(year, day), (found.due if found else None) or Cents(0)
    settled, remaining = member.paid(year, day), left(member, statutes, year, day)
    return DuesRow(
        party=party,
        name=parties.names(party, day).shown,
        year=year,
        due=found.due if found else Cents(0),
        paid=settled,
        waived=Cents(max(0, due - settled) if waived else 0),
        over=Cents(max(0, settled - due)),
        left=remaining,
        since=found.start if found else None,
        state=state(member, found, remaining, day) if found else "none",
        adheres=member.at(day) is not None,
        positions=tuple(sorted({*joined, *paid, *((waived.position,) if waived else ())})),
        rules=(key(found.version),) if found and found.version else (),
    )


def state(member: Member, one: Period, remaining: Cents, day: date) -> str:
    """Return the code of how the dues of a year stand on a day: see ``DUES``."""
    if remaining:
        return "late" if day > one.deadline() else "open"
    if member.waived(one.year, day):
        return "waived"
    if one.due is None:
        return "paid" if member.paid(one.year, day) else "unset"
    return "paid" if one.due else "none"


def late_dues(asof: AsOf, members: Members, statutes: Statutes) -> Iterable[Todo]:
    """Give one line for each of the last two years of dues: how many adherents still owe how much, until when."""
    version = statutes.at(asof.on)
    owing: dict[int, list[tuple[date, int, int]]] = {}
    for one, position, cents in _owing(members, statutes, asof.on):
        owing.setdefault(one.year, []).append((one.deadline(), position, cents))
    for year, found in sorted(owing.items()):
        due = min(deadline for deadline, _, _ in found)
        yield Todo(
            due=due,
            what=f"Cotisations {year} : {_still(len(found))} {show_amount(sum(cents for _, _, cents in found))}",
            link=f"/cotisations/{year}",
            late=asof.today > due,
            roles=(TREASURER, COORDINATION),
            positions=tuple(sorted(position for _, position, _ in found)),
            rules=(key(version),) if version else (),
        )


def _still(owing: int) -> str:
    return f"{owing} adhérents doivent encore" if owing > 1 else f"{owing} adhérent doit encore"


def _owing(members: Members, statutes: Statutes, day: date) -> Iterator[tuple[Period, int, int]]:
    """Yield the dues of this year and the last that an adherent has not paid, the record behind, and the cents left."""
    for member in members.by_party.values():
        entry = member.at(day)
        for year in (day.year - 1, day.year) if entry else ():
            one = period(member, statutes, year)
            if entry and one and one.start <= day and (cents := left(member, statutes, year, day)):
                yield one, entry.position, cents


_FOLDS = (MEMBERS, PARTIES, STATUTES)
VIEWS = (
    View("dues", "Cotisations", DuesRow, _FOLDS, dues_rows),
    View("dues.left", "Cotisations restant à régler", DuesRow, _FOLDS, left_rows),
    View("dues.years", "Cotisations par année", YearRow, _FOLDS, year_rows),
)
TODO = (View("todo.dues", "Cotisations à régler", Todo, (MEMBERS, STATUTES), late_dues),)
