"""Every claim, folded from what was recorded of it: nothing of what was filed is rewritten."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field

from core import Fold
from core.facts import Cents, EntryId, Id, PartyId, Record, SessionId, ref
from plugins.dpc.claim import EVER, Answer, Claim, Payment, Return, Version
from plugins.dpc.facts import (
    ClaimAnswered,
    ClaimCorrected,
    ClaimFiled,
    ClaimId,
    ClaimPaid,
    ClaimRecovered,
    ClaimReturned,
)


class Claims(Struct):
    """Every claim, by id."""

    by_id: dict[ClaimId, Claim] = field(default_factory=dict)

    def known(self, claim: ClaimId) -> Claim | None:
        """Return a claim that was filed, None if there is no such one."""
        found = self.by_id.get(claim)
        return found if found is not None and found.is_filed else None

    def filed(self, day: date = EVER) -> Iterator[tuple[ClaimId, Claim, Version]]:
        """Yield the claims filed by a day, as they then stood."""
        for claim, one in self.by_id.items():
            if one.is_filed and (version := one.version(day)) is not None:
                yield claim, one, version

    def of(self, session: SessionId) -> Claim | None:
        """Return the claim filed for a session."""
        return next((one for one in self.by_id.values() if one.is_filed and one.session == session), None)

    def taken(self, entry: EntryId) -> Cents:
        """Return what claims have taken of an amount received."""
        return Cents(sum(one.amount for claim in self.by_id.values() for one in claim.payments if one.entry == entry))

    def counted(self, action: str, but: ClaimId | None = None) -> set[PartyId]:
        """Return those whom claims ask for, for an action; ``but`` is the claim that is weighed."""
        others = (one for claim, one in self.by_id.items() if claim != but and one.is_filed and one.action == action)
        return {party for one in others for party in one.standing()} if action else set()

    def named(self, claim: ClaimId) -> Claim:
        """Return the place of a claim, made if need be: facts come in any order."""
        return self.by_id.setdefault(claim, Claim(SessionId(Id(""))))


def _version(fact: ClaimFiled | ClaimCorrected, position: int) -> Version:
    return Version(
        on=fact.on,
        position=position,
        retained=fact.retained,
        excluded=fact.excluded,
        fee=fact.fee,
        fee_step=fact.fee_step,
        total=fact.total,
        rules=fact.rules,
        left_out=fact.left_out,
    )


def _filed(state: Claims, fact: ClaimFiled, _record: Record, position: int) -> None:
    claim = state.named(fact.claim)
    claim.session, claim.action = fact.session, fact.action
    claim.versions.append(_version(fact, position))


def _corrected(state: Claims, fact: ClaimCorrected, _record: Record, position: int) -> None:
    state.named(fact.claim).versions.append(_version(fact, position))


def _returned(state: Claims, fact: ClaimReturned, _record: Record, position: int) -> None:
    claim, reason = state.named(fact.claim), ref(position, "reason", fact.reason)
    claim.returns.append(Return(fact.on, position, len(claim.versions), reason))


def _answered(state: Claims, fact: ClaimAnswered, _record: Record, position: int) -> None:
    claim = state.named(fact.claim)
    claim.answers.append(Answer(fact.on, position, len(claim.versions), fact.refused))


def _paid(state: Claims, fact: ClaimPaid, _record: Record, position: int) -> None:
    state.named(fact.claim).payments.append(Payment(fact.entry, fact.on, fact.amount, position))


def _recovered(state: Claims, fact: ClaimRecovered, _record: Record, position: int) -> None:
    entry = fact.entry or EntryId(Id(""))
    state.named(fact.claim).recoveries.append(Payment(entry, fact.on, fact.amount, position))


CLAIMS = Fold(
    "dpc.claims",
    Claims,
    {
        ClaimFiled: _filed,
        ClaimReturned: _returned,
        ClaimCorrected: _corrected,
        ClaimAnswered: _answered,
        ClaimPaid: _paid,
        ClaimRecovered: _recovered,
    },
)
