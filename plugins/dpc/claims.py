"""Claims as they were filed, and what was paid of each."""

from datetime import date

from msgspec import Struct, field

from core import Fold
from core.facts import Cents, EntryId, Record, SessionId
from plugins.dpc.facts import ClaimFiled, ClaimId, ClaimPaid


class Filed(Struct, frozen=True):
    """A claim, and the record of it."""

    fact: ClaimFiled
    position: int


class Payment(Struct, frozen=True):
    """What was paid of a claim."""

    entry: EntryId
    on: date
    amount: Cents
    position: int


class Claims(Struct):
    """Every claim and every payment, by claim."""

    filed: dict[ClaimId, Filed] = field(default_factory=dict)
    paid: dict[ClaimId, list[Payment]] = field(default_factory=dict)

    def of(self, session: SessionId) -> Filed | None:
        """Return the claim filed for a session."""
        return next((one for one in self.filed.values() if one.fact.session == session), None)

    def payments(self, claim: ClaimId, day: date = date.max) -> list[Payment]:
        """Return what was paid of a claim up to a day."""
        return [one for one in self.paid.get(claim, ()) if one.on <= day]

    def taken(self, entry: EntryId) -> Cents:
        """Return what claims have taken of an amount received."""
        return Cents(sum(one.amount for payments in self.paid.values() for one in payments if one.entry == entry))


def _filed(state: Claims, fact: ClaimFiled, _record: Record, position: int) -> None:
    state.filed[fact.claim] = Filed(fact, position)


def _paid(state: Claims, fact: ClaimPaid, _record: Record, position: int) -> None:
    state.paid.setdefault(fact.claim, []).append(Payment(fact.entry, fact.on, fact.amount, position))


CLAIMS = Fold("dpc.claims", Claims, {ClaimFiled: _filed, ClaimPaid: _paid})
