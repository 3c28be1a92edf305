"""Who sits on the board and the bureau on any day, and what was declared."""

from collections.abc import Iterator
from datetime import date

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
    declarations: list[Declaration] = field(default_factory=list)

    def of(self, body: Body) -> dict[PartyId, Timeline[Term]]:
        """Return the terms of a body by party."""
        return self.board if body == "board" else self.bureau

    def at(self, body: Body, party: PartyId, day: date) -> Entry[Term] | None:
        """Return the mandate of a party running on a day, or None."""
        terms = self.of(body).get(party)
        return running(terms, day) if terms else None

    def sitting(self, body: Body, day: date) -> Iterator[tuple[PartyId, Entry[Term]]]:
        """Yield those who sit on a day with their mandates."""
        for party, terms in self.of(body).items():
            if (entry := running(terms, day)) is not None:
                yield party, entry

    def declared(self, subject: Declared, on: date, day: date) -> Declaration | None:
        """Return the declaration, made up to a day, from which a change of ``on`` binds third parties."""
        covering = [o for o in self.declarations if o.subject == subject and on <= o.covers and on <= o.on <= day]
        return min(covering, key=lambda one: (one.on, one.position), default=None)


def running(terms: Timeline[Term], day: date) -> Entry[Term] | None:
    """Return the term that runs on a day; the last day of a mandate is one of its days."""
    entry = terms.at(day)
    if entry is None or not entry.value.sitting:
        return None
    return entry if entry.value.until is None or day <= entry.value.until else None


def _started(state: Mandates, fact: MandateStarted, _record: Record, position: int) -> None:
    term = Term(sitting=True, office=fact.office, until=fact.until, structure=fact.structure)
    state.of(fact.body).setdefault(fact.party, Timeline()).add(fact.on, position, term)


def _ended(state: Mandates, fact: MandateEnded, _record: Record, position: int) -> None:
    state.of(fact.body).setdefault(fact.party, Timeline()).add(fact.on, position, Term(sitting=False))


def _declared(state: Mandates, fact: ChangeDeclared, _record: Record, position: int) -> None:
    state.declarations.append(Declaration(fact.on, fact.subject, fact.covers, fact.receipt, position))


MANDATES = Fold("mandates", Mandates, {MandateStarted: _started, MandateEnded: _ended, ChangeDeclared: _declared})
