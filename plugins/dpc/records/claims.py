"""Every claim, folded from what was recorded of it: nothing of what was filed is rewritten."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec import Struct, field

from core import Fold
from core.facts import Cents, EntryId, Id, PartyId, Record, SessionId, ref
from core.subjects import action_number
from plugins.dpc.facts.claims import (
    ClaimAnswered,
    ClaimCorrected,
    ClaimFiled,
    ClaimId,
    ClaimPaid,
    ClaimRecovered,
    ClaimReturned,
)
from plugins.dpc.facts.grouping import one_by_one
from plugins.dpc.rates.fees import Fees
from plugins.dpc.records.claim import EVER, Answer, Claim, Payment, Recovery, Return, Version


class Claims(Struct):
    """Every claim, by id, with what finds them: no reader has to go through all of them."""

    by_id: dict[ClaimId, Claim] = field(default_factory=dict)
    by_session: dict[SessionId, list[ClaimId]] = field(default_factory=dict)
    """In the order of filing."""
    by_entry: dict[EntryId, list[ClaimId]] = field(default_factory=dict)
    """The claims that an amount received has paid, each once."""
    asked: dict[str, dict[PartyId, int]] = field(default_factory=dict)
    """By action, in how many claims each person is asked for."""

    def known(self, claim: ClaimId) -> Claim | None:
        """Return a claim that was filed, None if there is no such one."""
        found = self.by_id.get(claim)
        return found if found is not None and found.is_filed else None

    def unfiled(self) -> Iterator[ClaimId]:
        """Yield the claims of which something is known, their filing left aside: it did not name the same people."""
        return (claim for claim, one in self.by_id.items() if not one.is_filed)

    def filed(self, day: date = EVER) -> Iterator[tuple[ClaimId, Claim, Version]]:
        """Yield the claims filed by a day, as they then stood."""
        for claim, one in self.by_id.items():
            if one.is_filed and (version := one.version(day)) is not None:
                yield claim, one, version

    def of(self, session: SessionId) -> Claim | None:
        """Return the claim filed for a session."""
        return next((one for claim in self.by_session.get(session, ()) if (one := self.known(claim))), None)

    def payments(self, entry: EntryId, day: date = EVER) -> Iterator[tuple[ClaimId, Payment]]:
        """Yield what an amount received has paid by a day, and of which claims."""
        for claim in self.by_entry.get(entry, ()):
            yield from ((claim, one) for one in self.by_id[claim].payments if one.entry == entry and one.on <= day)

    def taken(self, entry: EntryId, day: date = EVER) -> Cents:
        """Return what claims have taken of an amount received."""
        return Cents(sum(one.amount for _, one in self.payments(entry, day)))

    def counted(self, action: str, parties: Iterable[PartyId], but: ClaimId | None = None) -> set[PartyId]:
        """Return those of some people whom claims ask for, for an action; ``but`` is the claim that is weighed."""
        action = action_number(action)
        asked = self.asked.get(action)
        if not asked:
            return set()
        weighed = self.by_id.get(but) if but is not None else None
        own = weighed.standing() if weighed is not None and weighed.action == action else ()
        return {party for party in parties if asked.get(party, 0) > (party in own)}

    def named(self, claim: ClaimId) -> Claim:
        """Return the place of a claim, made if need be: facts come in any order."""
        found = self.by_id.get(claim)
        if found is None:
            found = self.by_id[claim] = Claim(SessionId(Id("")))
        return found

    def count(self, claim: Claim, by: int) -> None:
        """Count those whom a claim asks for once more, or once less, before it changes."""
        if claim.is_filed and claim.action:
            asked = self.asked.setdefault(claim.action, {})
            for party in claim.standing():
                asked[party] = asked.get(party, 0) + by


def _version(fact: ClaimFiled | ClaimCorrected, position: int) -> Version:
    return Version(
        on=fact.on,
        position=position,
        retained=fact.retained,
        excluded=one_by_one(fact.excluded),
        fees=Fees(fact.fee, fact.apart),
        fee_step=fact.fee_step,
        total=fact.total,
        rules=fact.rules,
        left_out=fact.left_out,
    )


def _filed(state: Claims, fact: ClaimFiled, _record: Record, position: int) -> None:
    claim = state.named(fact.claim)
    state.count(claim, -1)
    claim.session, claim.action, claim.number = fact.session, action_number(fact.action), fact.number
    claim.versions.append(_version(fact, position))
    state.by_session.setdefault(fact.session, []).append(fact.claim)
    state.count(claim, 1)


def _corrected(state: Claims, fact: ClaimCorrected, _record: Record, position: int) -> None:
    claim = state.named(fact.claim)
    state.count(claim, -1)
    claim.versions.append(_version(fact, position))
    state.count(claim, 1)


def _returned(state: Claims, fact: ClaimReturned, _record: Record, position: int) -> None:
    claim, reason = state.named(fact.claim), ref(position, "reason", fact.reason)
    claim.returns.append(Return(fact.on, position, len(claim.versions), reason))


def _answered(state: Claims, fact: ClaimAnswered, _record: Record, position: int) -> None:
    claim = state.named(fact.claim)
    answer = Answer(fact.on, position, len(claim.versions), fact.refused)
    if not fact.refused and not claim.answers:  # accepted whole, it asks for the same people
        claim.answers.append(answer)
        return
    state.count(claim, -1)
    claim.answers.append(answer)
    state.count(claim, 1)


def _paid(state: Claims, fact: ClaimPaid, _record: Record, position: int) -> None:
    state.named(fact.claim).payments.append(Payment(fact.entry, fact.on, fact.amount, position))
    paid = state.by_entry.setdefault(fact.entry, [])
    if fact.claim not in paid:
        paid.append(fact.claim)


def _recovered(state: Claims, fact: ClaimRecovered, _record: Record, position: int) -> None:
    entry = fact.entry or EntryId(Id(""))
    state.named(fact.claim).recoveries.append(
        Recovery(entry, fact.on, fact.amount, position, fact.parties, fact.reason or "")
    )


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
