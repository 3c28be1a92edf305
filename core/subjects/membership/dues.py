"""What an adherent owes for a civil year, and whether it is paid on a day."""

from collections.abc import Iterator
from datetime import date

from core.facts import Cents
from core.subjects.membership.fold import Member
from core.subjects.statutes.facts import StatutesAdopted
from core.subjects.statutes.fold import Statutes, college


def owed(member: Member, statutes: Statutes, year: int) -> tuple[Cents | None, StatutesAdopted | None]:
    """Return the dues of a year, in cents, and the statutes that fix them: those of the first day of adhesion in it.

    0 when the party was no adherent that year; None where nothing in force fixes an amount.
    """
    first = first_day(member, year)
    if first is None:
        return Cents(0), None
    version, entry = statutes.at(first), member.at(first)
    found = college(version, entry.value.college) if entry else None
    return (found.dues if found else None), version


def up_to_date(member: Member, statutes: Statutes, day: date) -> bool:
    """Tell whether the dues of the year are paid on a day or, in the months of grace, those of the year before.

    Where nothing fixes an amount, any payment for the year will do.
    """
    if _settled(member, statutes, day.year, day):
        return True
    version = statutes.at(day)
    in_grace = version is not None and day.month <= version.dues_grace
    return in_grace and first_day(member, day.year - 1) is not None and _settled(member, statutes, day.year - 1, day)


def years(member: Member, day: date) -> Iterator[int]:
    """Yield the civil years up to a day in which a party was an adherent, or paid."""
    known = [entry.on.year for entry in member.states.entries] + [payment.year for payment in member.payments]
    for year in range(min(known, default=day.year + 1), day.year + 1):
        if first_day(member, year) is not None or member.paid(year, day):
            yield year


def _settled(member: Member, statutes: Statutes, year: int, day: date) -> bool:
    due, _ = owed(member, statutes, year)
    return member.paid(year, day) >= (1 if due is None else due)


def first_day(member: Member, year: int) -> date | None:
    """Return the first day of a year on which a party is an adherent."""
    new_year = date(year, 1, 1)
    if member.at(new_year):
        return new_year
    return next((e.on for e in member.states.entries if e.on.year == year and member.at(e.on)), None)
