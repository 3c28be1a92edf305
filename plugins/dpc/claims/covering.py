"""Whom what was taken back covers: those it was taken back for, else those known by then to be retained no more."""

from collections.abc import Mapping
from datetime import date

from core.facts import Cents, PartyId
from core.subjects import Session
from plugins.dpc.facts.claims import Excluded
from plugins.dpc.records.claim import Claim, Version
from plugins.dpc.records.files import Files

_SHEET = frozenset({"missing-signature", "partial-attendance", "duplicate-participant"})
_PRACTICE = frozenset({"profession-not-eligible", "not-conventioned"})
_PLACE = frozenset({"registered-by-proxy", "not-registered-before-start", "other-funder"})


def learnt(files: Files, session: Session, party: PartyId, line: Excluded | None) -> int:
    """Return the position of the record that takes somebody out of a claim, 0 when it is none of theirs."""
    if line is None or line.on is None or line.reason in _SHEET:
        return session.held_position
    if line.reason == "not-member-at-date":
        entry = files.members.of(party).states.at(line.on)
        return entry.position if entry is not None else 0
    if line.reason in _PRACTICE:
        known = files.parties.known(party)
        practised = known.practising.at(line.on) if known is not None else None
        return practised.position if practised is not None else 0
    if line.reason in _PLACE:
        place = session.places[party].at(line.on) if party in session.places else None
        told = files.registrations.of(session.scheduled.session, party) if session.scheduled is not None else None
        return max(place.position if place is not None else 0, told.position if told is not None else 0)
    return 0


def uncovered(claim: Claim, version: Version, learnt: Mapping[PartyId, int], day: date) -> Cents:
    """Return the fees of those retained no more that nothing taken back by a day can be for.

    A recovery that names people is for them; another may be for whoever was known, when it was recorded, to be out.
    """
    fees = {party: version.fees.of(party) for party in claim.standing(day) if party in learnt}
    taken = [one for one in claim.recoveries if one.on <= day]
    for one in sorted(taken, key=lambda one: (not one.parties, one.position)):
        left = one.amount
        for party in one.parties or [party for party in fees if learnt[party] < one.position]:
            paid = min(left, fees.get(party, Cents(0)))
            if paid:
                fees[party], left = Cents(fees[party] - paid), Cents(left - paid)
    return Cents(sum(fees.values()))
