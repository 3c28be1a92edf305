"""The dues that a row of members says to be paid, or given up, of which the register knows nothing."""

from collections.abc import Callable, Iterator
from datetime import date

from core.facts import EntryId, Id, PartyId
from core.model.command import Command
from core.subjects.membership.dues import left, owed
from core.subjects.membership.fold import Member
from core.subjects.membership.payments import PayDues
from core.subjects.membership.waiving import WaiveDues
from core.subjects.rosters.row import MembersRow, YearPaid
from core.subjects.statutes.fold import Statutes

Minted = Callable[[str, str], Id]
"""Derives an id from its prefix and what it is for, the same each time."""


def dues(
    row: MembersRow,
    party: PartyId,
    member: Member,
    minted: Minted,
    today: date,
    statutes: Statutes,
    notes: list[str],
) -> Iterator[tuple[Command, str]]:
    """Pay or give up those years, with what each says; the day, where none is said, is the last that may be."""
    joined, days = row.on or today, {paid.year: paid.on for paid in row.days}
    for paid in _years(row, joined):
        said_on = paid.on or days.get(paid.year)
        on = said_on or (joined if joined.year == paid.year else min(date(paid.year, 12, 31), today))
        if paid.waived:
            if left(member, statutes, paid.year, on) and row.waives:
                waived = WaiveDues(party=party, year=paid.year, on=on)
                yield waived, f"remise de la cotisation {paid.year}"
            elif not member.waived(paid.year, date.max):
                notes.append(f"cotisation {paid.year} : {_NOTHING if row.waives else _OF_THE_BOARD}")
            continue
        if recorded := member.paid(paid.year, date.max):
            if paid.amount is not None and paid.amount != recorded:
                notes.append(f"cotisation {paid.year} : un autre montant est au registre")
            continue
        if paid.amount is None and not owed(member, statutes, paid.year)[0]:
            notes.append(f"cotisation {paid.year} : ni le tableau ni les statuts ne disent son montant")
            continue
        said = f", réglée le {said_on:%d/%m/%Y}" if said_on else ""
        command = PayDues(
            entry=EntryId(minted("e", f"dues-{paid.year}")), party=party, on=on, amount=paid.amount, year=paid.year
        )
        yield command, f"cotisation {paid.year}{said}"


def _years(row: MembersRow, joined: date) -> Iterator[YearPaid]:
    yield from row.dues
    if row.amount is not None or row.paid_on is not None or row.waived:
        year = row.year or (row.paid_on or joined).year
        if year not in {paid.year for paid in row.dues}:
            yield YearPaid(year=year, amount=row.amount, on=row.paid_on, waived=row.waived)


_NOTHING = "rien n’est dû, aucune remise à noter"
_OF_THE_BOARD = "offerte ; à enregistrer par le conseil, « Accorder la remise d’une cotisation »"
