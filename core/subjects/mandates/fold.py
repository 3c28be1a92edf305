"""Who sits where on any day, and what was declared."""

from collections.abc import Iterator
from datetime import date
from typing import cast

from msgspec import Struct, field

from core.facts import PartyId, Record
from core.model.fold import Fold
from core.model.timeline import Entry, Timeline
from core.subjects.mandates.facts import Body, ChangeDeclared, Declared, MandateEnded, MandateStarted, Office


class Term(Struct, frozen=True):
    """What a party is in a body from a day on; ``sitting`` false once the mandate has ended."""

    sitting: bool
    office: Office = "member"
    until: date | None = None
    structure: PartyId | None = None
    carried_over: bool = False

    def overdue(self, day: date) -> bool:
        """Tell whether its last day is past: it goes on only until somebody else sits in its place."""
        return self.until is not None and day > self.until


class Seat(Struct, frozen=True):
    """Who sits on a day, where, and by which record."""

    body: Body
    where: str
    party: PartyId
    entry: Entry[Term]


class Declaration(Struct, frozen=True):
    """Changes decided up to ``covers``, declared on a day."""

    on: date
    subject: Declared
    covers: date
    receipt: str
    position: int


class Mandates(Struct):
    """Terms by body and party, and declarations in the order of their recording."""

    board: dict[PartyId, Timeline[Term]] = field(default_factory=dict)
    bureau: dict[PartyId, Timeline[Term]] = field(default_factory=dict)
    others: dict[str, dict[PartyId, Timeline[Term]]] = field(default_factory=dict)
    """By the code of the body, a slash, and its name: ``commission/Parcours``, ``team/``."""
    declarations: list[Declaration] = field(default_factory=list)

    def of(self, body: Body, where: str = "") -> dict[PartyId, Timeline[Term]]:
        """Return the terms of a body by party."""
        if body in ("board", "bureau"):
            return self.board if body == "board" else self.bureau
        return self.others.get(f"{body}/{where}", {})

    def bodies(self) -> Iterator[tuple[Body, str]]:
        """Yield the bodies and their names: the bureau, the board, then the others as they came."""
        yield from (("bureau", ""), ("board", ""))
        for one in self.others:
            body, _, where = one.partition("/")
            yield cast("Body", body), where

    def at(self, body: Body, party: PartyId, day: date, where: str = "") -> Entry[Term] | None:
        """Return the mandate of a party running on a day, or None."""
        terms = self.of(body, where).get(party)
        return running(terms, day) if terms else None

    def sitting(self, body: Body, day: date, where: str = "") -> Iterator[tuple[PartyId, Entry[Term]]]:
        """Yield those who sit on a day with their mandates."""
        for party, terms in self.of(body, where).items():
            if (entry := running(terms, day)) is not None:
                yield party, entry

    def seats(self, day: date) -> Iterator[Seat]:
        """Yield those who sit anywhere on a day."""
        for body, where in self.bodies():
            for party, entry in self.sitting(body, day, where):
                yield Seat(body, where, party, entry)

    def declared(self, subject: Declared, on: date, day: date) -> Declaration | None:
        """Return the declaration, made up to a day, from which a change of ``on`` binds third parties."""
        covering = [o for o in self.declarations if o.subject == subject and on <= o.covers and on <= o.on <= day]
        return min(covering, key=lambda one: (one.on, one.position), default=None)


def running(terms: Timeline[Term], day: date) -> Entry[Term] | None:
    """Return the term that runs on a day; the last day of a mandate is one of its days."""
    entry = terms.at(day)
    if entry is None or not entry.value.sitting:
        return None
    return None if entry.value.overdue(day) and not entry.value.carried_over else entry


def spans(terms: Timeline[Term], day: date) -> Iterator[tuple[Entry[Term], Entry[Term] | None]]:
    """Yield the terms that have begun by a day, each with what came after it, oldest first."""
    begun = list(terms.until(day))
    for entry, following in zip(begun, [*begun[1:], None], strict=False):
        if entry.value.sitting:
            yield entry, following


def _place(state: Mandates, fact: MandateStarted | MandateEnded) -> Timeline[Term]:
    named = fact.body in ("board", "bureau")
    terms = state.of(fact.body) if named else state.others.setdefault(f"{fact.body}/{fact.where}", {})
    return terms.setdefault(fact.party, Timeline())


def _started(state: Mandates, fact: MandateStarted, _record: Record, position: int) -> None:
    term = Term(
        sitting=True, office=fact.office, until=fact.until, structure=fact.structure, carried_over=fact.carried_over
    )
    _place(state, fact).add(fact.on, position, term)


def _ended(state: Mandates, fact: MandateEnded, _record: Record, position: int) -> None:
    _place(state, fact).add(fact.on, position, Term(sitting=False))


def _declared(state: Mandates, fact: ChangeDeclared, _record: Record, position: int) -> None:
    state.declarations.append(Declaration(fact.on, fact.subject, fact.covers, fact.receipt, position))


MANDATES = Fold("mandates", Mandates, {MandateStarted: _started, MandateEnded: _ended, ChangeDeclared: _declared})
