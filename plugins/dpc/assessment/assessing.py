"""What a claim for a session is worth: who is retained, who is not and why."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from core.facts import Cents, PartyId, SessionId
from core.subjects import WITHDRAWN, Session, SessionHeld
from plugins.dpc.assessment.verdicts import Verdict, first_day, verdicts
from plugins.dpc.facts.claims import ClaimId, Excluded, Reason
from plugins.dpc.rates.fees import Fees, fees
from plugins.dpc.rates.scale import Scale
from plugins.dpc.records.agency import Agency
from plugins.dpc.records.files import Files


class Assessment(Struct, frozen=True):
    """A claim as computed from what is known; ``against`` is what stands against the whole session."""

    on: date
    """The first day of the session."""
    against: Reason | None
    retained: tuple[PartyId, ...]
    excluded: tuple[Excluded, ...]
    fees: Fees

    @property
    def total(self) -> Cents:
        """What is asked for in all."""
        return self.fees.worth(self.retained)


class Asked(Struct, frozen=True, kw_only=True):
    """What a claim is computed for: the day of its filing, what its organiser leaves out, what was claimed before."""

    on: date
    left_out: tuple[Excluded, ...] = ()
    claim: ClaimId | None = None
    """The claim itself, once filed: it does not count against itself."""


def assess(
    files: Files, agency: Agency, scale: Scale, session: SessionId, held: SessionHeld, asked: Asked
) -> Assessment:
    """Compute the claim of a session from its sheet.

    ``against`` set, nobody is retained: each is listed with what stands against themselves, or against the session.
    """
    known = files.sessions.by_id[session]
    day, against = first_day(known, held), _against(files, agency, scale, known, held, asked.on)
    said = {line.party: line.reason for line in asked.left_out}
    action = known.scheduled.action if known.scheduled else ""
    found = tuple(verdicts(files, scale, agency.actions.targets(action), known, held))
    counted = files.claims.counted(action, (one.party for one in found), asked.claim)
    retained: list[PartyId] = []
    excluded: list[Excluded] = []
    for one in (_otherwise(first, counted, said, asked.on) for first in found):
        if (reason := one.reason or against) is None:
            retained.append(one.party)
        else:
            excluded.append(Excluded(party=one.party, reason=reason, on=one.on if one.reason else day))
    modality = known.scheduled.modality if known.scheduled else ""
    practised = {party: files.parties.practising(party, day).profession for party in retained}
    return Assessment(day, against, tuple(retained), tuple(excluded), fees(scale.rates, modality, practised))


def _otherwise(one: Verdict, counted: set[PartyId], said: dict[PartyId, Reason], asked: date) -> Verdict:
    """Return a verdict as it is once others claims are known, for one action at whatever session, and the organiser."""
    if one.reason is not None:
        return one
    if one.party in counted:
        return Verdict(one.party, "duplicate-participant", one.on)
    return Verdict(one.party, said[one.party], asked) if one.party in said else one


def _against(
    files: Files, agency: Agency, scale: Scale, session: Session, held: SessionHeld, filed: date
) -> Reason | None:
    """Return what stands against the whole session."""
    planned, day = session.planned(), first_day(session, held)
    assert planned is not None  # noqa: S101 - a session that is claimed for is on the calendar
    came = {row.party for row in held.rows if row.present != "absent"}
    if not agency.odpc.holds(day, planned.organiser):
        return "not-odpc-at-date"
    action = agency.actions.known(planned.action)
    if action is not None and not action.published(day):
        return "action-not-published"
    if planned.duration < scale.minutes:
        return "session-too-short"
    if planned.modality != "remote" and len(came | set(forgiven(scale, session, day))) < scale.participants:
        return "too-few-participants"
    if scale.filing_days is not None and (filed - last_day(session, held)).days > scale.filing_days:
        return "late-filing"
    practised = {scale.counts_as(files.parties.practising(party, day).profession) for party in came}
    return "not-pluriprofessional" if len(practised - {""}) < scale.professions else None


def last_day(session: Session, held: SessionHeld) -> date:
    """Return the last day of a session held: delays run from it."""
    return max(held.on, *(one.on for one in session.half_days()))


def forgiven(scale: Scale, session: Session, day: date) -> Iterator[PartyId]:
    """Yield those who withdrew so late that they still count for the smallest number of participants."""
    for party, places in session.places.items():
        entry = places.at(day)
        if entry is not None and entry.value == WITHDRAWN and (day - entry.on).days < scale.withdrawal_days:
            yield party
