"""Adherents on any day, and what each has paid."""

from datetime import date
from typing import Literal

from msgspec import Struct, field

from core.facts import NOTHING, Cents, DecisionId, PartyId, Record, Ref, ref
from core.model.fold import Fold
from core.model.timeline import Entry, Timeline
from core.subjects.membership.facts import (
    DuesPaid,
    DuesRefunded,
    MemberJoined,
    MemberRemoved,
    MemberResigned,
    MembershipLapsed,
    MemberTransferred,
)

Standing = Literal["joined", "transferred", "resigned", "removed", "lapsed"]


class State(Struct, frozen=True):
    """What a party is to the association from a day on."""

    standing: Standing
    college: str = ""
    category: str = ""
    decision: DecisionId | None = None
    reason: Ref = NOTHING

    @property
    def adherent(self) -> bool:
        """Whether the party is an adherent."""
        return self.standing in ("joined", "transferred")


class Payment(Struct, frozen=True):
    """Dues of a year paid on a day, in cents; given back when negative."""

    year: int
    on: date
    amount: Cents
    position: int


class Member(Struct):
    """The history of one party, adherent or not today."""

    states: Timeline[State] = field(default_factory=Timeline)
    payments: list[Payment] = field(default_factory=list)

    def at(self, day: date) -> Entry[State] | None:
        """Return the adhesion in force on a day; None when there is none, or no more."""
        entry = self.states.at(day)
        return entry if entry and entry.value.adherent else None

    def began(self, day: date) -> Entry[State] | None:
        """Return where the adhesion in force on a day began; None when there is none."""
        began = None
        for entry in self.states.until(day):
            began = None if not entry.value.adherent else began or entry
        return began

    def following(self, day: date) -> Entry[State] | None:
        """Return the first change after a day."""
        return next((entry for entry in self.states.entries if entry.on > day), None)

    def paid(self, year: int, day: date) -> Cents:
        """Return what was paid up to a day for a year, in cents."""
        return Cents(sum(payment.amount for payment in self.payments if payment.year == year and payment.on <= day))


class Members(Struct):
    """Every party that ever adhered or paid, by id."""

    by_party: dict[PartyId, Member] = field(default_factory=dict)

    def named(self, party: PartyId) -> Member:
        """Return the place of a party, made if need be."""
        return self.by_party.setdefault(party, Member())

    def of(self, party: PartyId) -> Member:
        """Return the history of a party, empty if there is none; it is not kept."""
        return self.by_party.get(party) or Member()

    def at(self, party: PartyId, day: date) -> Entry[State] | None:
        """Return the adhesion of a party in force on a day, or None."""
        return self.of(party).at(day)


def _joined(state: Members, fact: MemberJoined, _record: Record, position: int) -> None:
    state.named(fact.party).states.add(fact.on, position, State("joined", fact.college, fact.category, fact.decision))


def _transferred(state: Members, fact: MemberTransferred, _record: Record, position: int) -> None:
    state.named(fact.party).states.add(fact.on, position, State("transferred", fact.college, fact.category))


def _resigned(state: Members, fact: MemberResigned, _record: Record, position: int) -> None:
    gone = State("resigned", reason=ref(position, "reason", fact.reason))
    state.named(fact.party).states.add(fact.on, position, gone)


def _removed(state: Members, fact: MemberRemoved, _record: Record, position: int) -> None:
    gone = State("removed", decision=fact.decision, reason=ref(position, "reason", fact.reason))
    state.named(fact.party).states.add(fact.on, position, gone)


def _lapsed(state: Members, fact: MembershipLapsed, _record: Record, position: int) -> None:
    state.named(fact.party).states.add(fact.on, position, State("lapsed"))


def _paid(state: Members, fact: DuesPaid, _record: Record, position: int) -> None:
    state.named(fact.party).payments.append(Payment(fact.year, fact.on, fact.amount, position))


def _refunded(state: Members, fact: DuesRefunded, _record: Record, position: int) -> None:
    amount = Cents(-fact.amount)
    state.named(fact.party).payments.append(Payment(fact.year, fact.on, amount, position))


MEMBERS = Fold(
    "members",
    Members,
    {
        MemberJoined: _joined,
        MemberTransferred: _transferred,
        MemberResigned: _resigned,
        MemberRemoved: _removed,
        MembershipLapsed: _lapsed,
        DuesPaid: _paid,
        DuesRefunded: _refunded,
    },
)
