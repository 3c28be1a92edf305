"""What must be declared to the administration, and until when."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from core.model.rules import Rules, step_key
from core.subjects.association.fold import Association
from core.subjects.calendar import months_after
from core.subjects.mandates.facts import Declared
from core.subjects.mandates.fold import Mandates
from core.subjects.statutes.fold import Statutes

RULE = "declaration_months"


class Limit(Struct, frozen=True):
    """The last day to declare a change, and the rule step that says so."""

    day: date
    rule: str


class Change(Struct, frozen=True):
    """A change that third parties are to be told."""

    subject: Declared
    on: date
    position: int


def limit(rules: Rules, association: Association, on: date) -> Limit | None:
    """Return until when a change of a day is declared; None where no rule is in force, or under the local law."""
    step = None if association.local_law(on) else rules.at(RULE, on)
    return Limit(months_after(on, int(step.number())), step_key(RULE, step)) if step else None


def undeclared(day: date, mandates: Mandates, statutes: Statutes, association: Association) -> Iterator[Change]:
    """Yield the changes up to a day that no declaration covers; those of the founding were declared with it."""
    for change in _changes(day, mandates, statutes, association):
        founded = association.founded is not None and change.on <= association.founded
        if not founded and mandates.declared(change.subject, change.on, day) is None:
            yield change


def _changes(day: date, mandates: Mandates, statutes: Statutes, association: Association) -> Iterator[Change]:
    seats: dict[date, int] = {}
    for terms in (*mandates.board.values(), *mandates.bureau.values()):
        for entry in terms.until(day):
            seats[entry.on] = max(seats.get(entry.on, 0), entry.position)
    yield from (Change("directors", on, position) for on, position in sorted(seats.items()))
    for version in list(statutes.versions.until(day))[1:]:
        yield Change("statutes", version.on, version.position)
    for name in list(association.names.until(day))[1:]:
        yield Change("name", name.on, name.position)
    for seat in list(association.seats.until(day))[1:]:
        yield Change("seat", seat.on, seat.position)
