"""The statutes by date, and what they say of a college, a meeting, a decision."""

from datetime import date

from msgspec import Struct, field

from core.facts import Record
from core.model.fold import Fold
from core.model.timeline import Entry, Timeline
from core.subjects.statutes.facts import Category, College, MajorityRule, MeetingRule, MeetingType, StatutesAdopted
from core.subjects.votes.facts import DecisionType


class Statutes(Struct):
    """Every version of the statutes; between two, the first holds."""

    versions: Timeline[StatutesAdopted] = field(default_factory=Timeline)

    def at(self, day: date) -> StatutesAdopted | None:
        """Return the statutes in force on a day, None before the first."""
        entry = self.versions.at(day)
        return entry.value if entry else None

    def entry(self, day: date) -> Entry[StatutesAdopted] | None:
        """Return the statutes in force on a day with the record that brought them."""
        return self.versions.at(day)


def key(statutes: StatutesAdopted) -> str:
    """Name a version for a row or a fact: ``statutes@2024-03-12``."""
    return f"statutes@{statutes.on.isoformat()}"


def college(statutes: StatutesAdopted | None, written: str) -> College | None:
    """Return a college of the statutes by its code or its name, in any capitals; None if they have no such one."""
    wanted = written.strip().casefold()
    colleges = statutes.colleges if statutes else ()
    return next((one for one in colleges if wanted in (one.college.casefold(), one.label.casefold())), None)


def category(statutes: StatutesAdopted | None, written: str) -> Category | None:
    """Return a category of the statutes by its code or its name, in any capitals; None if they have no such one."""
    wanted = written.strip().casefold()
    categories = statutes.categories if statutes else ()
    return next((one for one in categories if wanted in (one.category.casefold(), one.label.casefold())), None)


def meeting_rule(statutes: StatutesAdopted, type_: MeetingType) -> MeetingRule | None:
    """Return what the statutes say of a type of meeting, None if they say nothing."""
    return next((rule for rule in statutes.meetings if rule.type == type_), None)


def majority_rule(statutes: StatutesAdopted, type_: DecisionType, meeting: MeetingType) -> MajorityRule | None:
    """Return what carries a decision in a type of meeting, None when it may not be taken there.

    A type of decision of which the statutes say nothing follows ``ordinary``.
    """
    rules = [rule for rule in statutes.majorities if rule.type == type_]
    if not rules and type_ != "ordinary":
        return majority_rule(statutes, "ordinary", meeting)
    here = [rule for rule in rules if rule.meeting == meeting]
    return next(iter(here or [rule for rule in rules if not rule.meeting]), None)


def _adopted(state: Statutes, fact: StatutesAdopted, _record: Record, position: int) -> None:
    state.versions.add(fact.on, position, fact)


STATUTES = Fold("statutes", Statutes, {StatutesAdopted: _adopted})
