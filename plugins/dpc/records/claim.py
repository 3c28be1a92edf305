"""The life of one claim: what was asked for, what the agency said of it, what it paid and took back."""

from datetime import date
from typing import Final

from msgspec import Struct, field

from core.facts import Cents, EntryId, PartyId, Ref, SessionId
from plugins.dpc.facts.claims import Excluded
from plugins.dpc.rates.fees import Fees

EVER: Final = date.max


class Version(Struct, frozen=True):
    """A claim as it was computed once, with the record that says so."""

    on: date
    position: int
    retained: tuple[PartyId, ...]
    excluded: tuple[Excluded, ...]
    fees: Fees
    fee_step: str
    total: Cents
    rules: tuple[str, ...]
    left_out: tuple[Excluded, ...] = ()
    """Those whom its organiser left out."""


class Return(Struct, frozen=True):
    """A version, counted from 1, is given back."""

    on: date
    position: int
    version: int
    reason: Ref


class Answer(Struct, frozen=True):
    """A version is accepted, but for these lines."""

    on: date
    position: int
    version: int
    refused: tuple[Excluded, ...]


class Payment(Struct, frozen=True):
    """What was paid of a claim, or taken back; ``entry`` is "" for what was held back."""

    entry: EntryId
    on: date
    amount: Cents
    position: int


class Recovery(Payment, frozen=True):
    """What was taken back; ``parties`` are those whom it had been paid for, none while that is not said."""

    parties: tuple[PartyId, ...] = ()
    reason: str = ""


class Claim(Struct):
    """The life of a claim, each list in the order of recording; without versions while it is not known to be filed."""

    session: SessionId
    action: str = ""
    versions: list[Version] = field(default_factory=list)
    returns: list[Return] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    recoveries: list[Recovery] = field(default_factory=list)
    number: str = ""
    """The number of the session within its action."""

    @property
    def is_filed(self) -> bool:
        """Tell whether its filing is known: other facts of it may be read without."""
        return bool(self.versions and self.session)

    def count(self, day: date = EVER) -> int:
        """Return how many versions there were on a day."""
        return sum(1 for one in self.versions if one.on <= day)

    def version(self, day: date = EVER) -> Version | None:
        """Return what was asked for as of a day."""
        number = self.count(day)
        return self.versions[number - 1] if number else None

    def returned(self, day: date = EVER) -> Return | None:
        """Return the return that waits for a correction on a day."""
        number = self.count(day)
        return next((one for one in reversed(self.returns) if one.version == number and one.on <= day), None)

    def answer(self, day: date = EVER) -> Answer | None:
        """Return what the agency answered by a day to what then stood."""
        number = self.count(day)
        return next((one for one in reversed(self.answers) if one.version == number and one.on <= day), None)

    def standing(self, day: date = EVER) -> tuple[PartyId, ...]:
        """Return those asked for on a day whom the agency has not refused."""
        version, answer = self.version(day), self.answer(day)
        if version is None or answer is None or not answer.refused:
            return version.retained if version is not None else ()
        refused = {line.party for line in answer.refused}
        return tuple(party for party in version.retained if party not in refused)

    def owed(self, day: date = EVER) -> Cents:
        """Return what is to be paid in all: what was accepted, and what is asked for until there is an answer."""
        version = self.version(day)
        return version.fees.worth(self.standing(day)) if version is not None else Cents(0)

    def left(self, day: date = EVER) -> Cents:
        """Return what waits to be paid; nothing of a claim that was given back, until it is corrected."""
        return Cents(0) if self.returned(day) is not None else Cents(self.owed(day) - self.paid(day))

    def paid(self, day: date = EVER) -> Cents:
        """Return what was paid by a day, what was taken back not deducted."""
        return Cents(sum(one.amount for one in self.payments if one.on <= day))

    def recovered(self, day: date = EVER) -> Cents:
        """Return what was taken back by a day."""
        return Cents(sum(one.amount for one in self.recoveries if one.on <= day))
