"""Dated rules: a value, the day from which it holds, and its source."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from msgspec import Struct, field

from core.facts import Cents, Fact, RuleName, fact
from core.facts.money import cents
from core.model.fold import Fold
from core.model.timeline import Timeline


class Step(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """What a rule says from a day to the eve of its next step."""

    since: date
    value: Any
    """A decimal written as text, a yes or no, or a table of those."""
    reference: str
    version: str = ""
    unsure: tuple[str, ...] = ()
    """What is not established: ``since``, ``value``; shown as such."""
    unknown: tuple[str, ...] = ()
    """Lines that exist with amounts still to be entered: never zero."""
    note: str = ""

    def number(self) -> Fraction:
        """Return the value as an exact number."""
        return Fraction(Decimal(str(self.value)))

    def cents(self) -> Cents:
        """Return a value in euros as cents."""
        return cents(str(self.value))


class Rule(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """A rule file: what it fixes, in which unit, which date selects the step, and its steps."""

    description: str
    unit: str
    dated_by: str
    steps: tuple[Step, ...]
    note: str = ""
    words: dict[str, str] = {}
    """What people read for the codes in its values: lines, columns, texts."""


@fact("rules-adopted.1", "Barème enregistré")
class RulesAdopted(Fact, frozen=True, kw_only=True, gc=False):
    """The content of a rule file as it is in use from its recording on."""

    rule: RuleName
    on: date
    content: Rule


class Book(Struct):
    """One rule as known: its content, and the record that brought it."""

    rule: Rule
    position: int


class Rules(Struct):
    """Every rule, by name, as known at a position."""

    books: dict[str, Book] = field(default_factory=dict)

    def at(self, name: str, day: date) -> Step | None:
        """Return the step in force on a day; None means « aucune règle en vigueur », which is not zero."""
        book = self.books.get(name)
        return step_at(book.rule.steps, day) if book else None

    def position(self, name: str) -> int:
        """Return the position of the record that brought a rule, 0 if there is none."""
        book = self.books.get(name)
        return book.position if book else 0


def step_at(steps: Sequence[Step], day: date) -> Step | None:
    """Return the last step whose day is not after ``day``."""
    return next((step for step in reversed(steps) if step.since <= day), None)


def step_key(name: str, step: Step) -> str:
    """Name a step for a row or a fact: ``dpc_participant_fee@2020-01-01``."""
    return f"{name}@{step.since.isoformat()}"


def history(rules: Rules, name: str) -> Timeline[Step]:
    """Return the steps of a rule as a timeline, for showing."""
    book = rules.books.get(name)
    timeline: Timeline[Step] = Timeline()
    for step in book.rule.steps if book else ():
        timeline.add(step.since, book.position if book else 0, step)
    return timeline


def _adopted(state: Rules, fact: RulesAdopted, _record: object, position: int) -> None:
    state.books[fact.rule] = Book(fact.content, position)


RULES = Fold("rules", Rules, {RulesAdopted: _adopted})
