"""What an adherent owes for a year, and whether it is paid on a day.

The dues of a year are those that begin in it: on the first day of adhesion in the civil year, or from date to date, as
the statutes in force on that first day say.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from msgspec import Struct

from core.facts import Cents
from core.subjects.calendar import months_after
from core.subjects.membership.state import Member, State
from core.subjects.statutes.facts import StatutesAdopted
from core.subjects.statutes.fold import Statutes, category, college


class Period(Struct, frozen=True):
    """The dues of one year of one member; ``due`` in cents, None where nothing in force fixes an amount.

    ``opens`` is the first day of the year of dues, ``start`` the day from which this member owes them.
    """

    year: int
    opens: date
    start: date
    due: Cents | None
    version: StatutesAdopted | None

    def deadline(self) -> date:
        """Return the last day to pay: the end of the months that the statutes leave, or of the year.

        Who joins after these months has as many from the adhesion on, within the year.
        """
        months = (self.version.dues_grace if self.version else 0) or 12
        eve = timedelta(days=1)
        asked, end = months_after(self.opens, months) - eve, months_after(self.opens, 12) - eve
        return asked if self.start <= asked else min(end, months_after(self.start, months) - eve)


def period(member: Member, statutes: Statutes, year: int) -> Period | None:
    """Return the dues that begin in a year; None for who is no adherent then, or paid for it with the year before."""
    first = first_day(member, year)
    if first is None:
        return None
    version = statutes.at(first)
    if version is not None and version.dues_period == "date-to-date":
        start = _anniversary(member, year)
        return Period(year, start, start, _amount(member, statutes, start), statutes.at(start)) if start else None
    new_year = date(year, 1, 1)
    if first == new_year and _joined_late(member, statutes, year - 1):
        return None
    free = version is not None and not version.dues_midyear and first > new_year
    return Period(year, new_year, first, Cents(0) if free else _amount(member, statutes, first), version)


def owed(member: Member, statutes: Statutes, year: int) -> tuple[Cents | None, StatutesAdopted | None]:
    """Return the dues of a year, in cents, and the statutes that fix them; 0 when none begin that year.

    None where nothing in force fixes an amount.
    """
    found = period(member, statutes, year)
    return (found.due, found.version) if found else (Cents(0), None)


def left(member: Member, statutes: Statutes, year: int, day: date) -> Cents:
    """Return what is left to pay on a day of the dues of a year, in cents; nothing once they are waived."""
    due, _ = owed(member, statutes, year)
    return Cents(0) if member.waived(year, day) else Cents(max(0, (due or 0) - member.paid(year, day)))


def up_to_date(member: Member, statutes: Statutes, day: date) -> bool:
    """Tell whether an adherent is up to date with dues on a day: false for who is no adherent that day.

    The dues that count are the last to have begun; in the months that the statutes leave to pay, the ones before them
    are enough. Where nothing fixes an amount, any payment for the year will do.
    """
    if member.at(day) is None:
        return False
    running = begun(member, statutes, day)
    current = next(running, None)
    if current is None or settled(member, current, day):
        return True
    version = statutes.at(day)
    grace = months_after(current.opens, version.dues_grace if version else 0)
    if day >= grace or member.at(current.opens - timedelta(days=1)) is None:
        return False
    before = next(running, None)
    return before is not None and settled(member, before, day)


def begun(member: Member, statutes: Statutes, day: date) -> Iterator[Period]:
    """Yield the dues that have begun by a day, the last first."""
    first = min((entry.on.year for entry in member.states.entries), default=day.year + 1)
    for year in range(day.year, first - 1, -1):
        found = period(member, statutes, year)
        if found is not None and found.start <= day:
            yield found


def first_day(member: Member, year: int) -> date | None:
    """Return the first day of a year on which a party is an adherent."""
    new_year = date(year, 1, 1)
    if member.at(new_year):
        return new_year
    return next((e.on for e in member.states.entries if e.on.year == year and member.at(e.on)), None)


def _amount(member: Member, statutes: Statutes, day: date) -> Cents | None:
    """Return what the statutes of a day ask of a member for a year: the dues of the category, else of the college."""
    entry, version = member.at(day), statutes.at(day)
    state = entry.value if entry else State("joined")
    kind, group = category(version, state.category), college(version, state.college)
    return kind.dues if kind and kind.dues is not None else group.dues if group else None


def _joined_late(member: Member, statutes: Statutes, year: int) -> bool:
    """Tell whether a member joined in the last months of a year, which pays for the next one, and has not left."""
    first = first_day(member, year)
    version = statutes.at(first) if first else None
    if first is None or version is None or version.dues_period != "civil" or first == date(year, 1, 1):
        return False
    began = member.began(date(year + 1, 1, 1))
    return first.month > 12 - version.dues_late_months and began is not None and began.on == first


def _anniversary(member: Member, year: int) -> date | None:
    """Return the first day of a year on which an adhesion begins or has its anniversary."""
    starts = {entry.on for entry in member.states.entries if (one := member.began(entry.on)) and one.on == entry.on}
    days = ((start, months_after(start, 12 * (year - start.year))) for start in starts if start.year <= year)
    return min((day for start, day in days if (one := member.began(day)) and one.on == start), default=None)


def settled(member: Member, one: Period, day: date) -> bool:
    """Tell whether the dues of a year are paid or waived by a day."""
    paid = member.paid(one.year, day)
    return member.waived(one.year, day) is not None or paid >= (1 if one.due is None else one.due)
