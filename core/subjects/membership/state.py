"""What the register knows of each adherent: adhesions, payments, waivers, invitations to be heard."""

from datetime import date
from typing import Literal

from msgspec import Struct, field

from core.facts import NOTHING, Cents, DecisionId, PartyId, Ref
from core.model.timeline import Entry, Timeline

Standing = Literal["joined", "transferred", "resigned", "removed", "lapsed"]


class State(Struct, frozen=True):
    """What a party is to the association from a day on; ``cause`` is the code of why an adhesion ended, or ""."""

    standing: Standing
    college: str = ""
    category: str = ""
    decision: DecisionId | None = None
    reason: Ref = NOTHING
    cause: str = ""

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


class Waiver(Struct, frozen=True):
    """What was left of the dues of a year, given up on a day."""

    year: int
    on: date
    position: int


class Member(Struct):
    """The history of one party, adherent or not today."""

    states: Timeline[State] = field(default_factory=Timeline)
    payments: list[Payment] = field(default_factory=list)
    waivers: list[Waiver] = field(default_factory=list)
    renewals: dict[int, int] = field(default_factory=dict)
    """The years for which the adhesion was renewed on request, and the record that says so."""
    hearings: Timeline[date | None] = field(default_factory=Timeline)
    """The day of hearing that each letter gives, None from where the procedure was dropped."""

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

    def waived(self, year: int, day: date) -> Waiver | None:
        """Return what gave up, by a day, the dues of a year; None when nothing did."""
        return next((one for one in self.waivers if one.year == year and one.on <= day), None)

    def invited(self, day: date) -> Entry[date | None] | None:
        """Return the letter that invites to be heard, on a day of the adhesion it was sent in; None without any."""
        letter, began = self.hearings.at(day), self.began(day)
        sent = letter is not None and letter.value is not None and began is not None and began.on <= letter.on
        return letter if sent else None


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
