"""What a claim for a session is worth: who is retained, who is not and why."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from core.facts import Cents, PartyId, SessionId
from core.subjects import WITHDRAWN, Session, SessionHeld
from plugins.dpc.facts import ClaimId, Excluded, Reason
from plugins.dpc.files import Files
from plugins.dpc.odpc import Odpc
from plugins.dpc.scale import Scale


class Assessment(Struct, frozen=True):
    """A claim as computed from what is known; ``against`` is what stands against the whole session."""

    on: date
    against: Reason | None
    retained: tuple[PartyId, ...]
    excluded: tuple[Excluded, ...]
    total: Cents


class Asked(Struct, frozen=True, kw_only=True):
    """What a claim is computed for: the day of its filing, what its organiser leaves out, what was claimed before."""

    on: date
    left_out: tuple[Excluded, ...] = ()
    claim: ClaimId | None = None
    """The claim itself, once filed: it does not count against itself."""


def assess(files: Files, odpc: Odpc, scale: Scale, session: SessionId, held: SessionHeld, asked: Asked) -> Assessment:
    """Compute the claim of a session from its sheet.

    ``against`` set, nobody is retained: each is listed with what stands against themselves, or against the session.
    """
    known = files.sessions.by_id[session]
    against = _against(files, odpc, scale, known, held, asked.on)
    said = {line.party: line.reason for line in asked.left_out}
    counted = files.claims.counted(known.scheduled.action if known.scheduled else "", asked.claim)
    found = _verdicts(files, scale, known, held)
    verdicts = tuple((party, reason or _claimed(party, counted) or said.get(party)) for party, reason in found)
    retained = tuple(party for party, reason in verdicts if reason is None and against is None)
    excluded = tuple(
        Excluded(party=party, reason=why) for party, reason in verdicts if (why := reason or against) is not None
    )
    return Assessment(held.on, against, retained, excluded, Cents(scale.fee * len(retained)))


def _claimed(party: PartyId, counted: set[PartyId]) -> Reason | None:
    """Return the reason not to ask twice for somebody, for one action, at whatever session."""
    return "duplicate-participant" if party in counted else None


def _against(files: Files, odpc: Odpc, scale: Scale, session: Session, held: SessionHeld, filed: date) -> Reason | None:
    """Return what stands against the whole session."""
    scheduled = session.scheduled
    assert scheduled is not None  # noqa: S101 - a session that is claimed for is on the calendar
    came = {row.party for row in held.rows if row.present != "absent"}
    if not odpc.holds(held.on, scheduled.organiser):
        return "not-odpc-at-date"
    if scheduled.duration < scale.minutes:
        return "session-too-short"
    if scheduled.modality != "remote" and len(came | set(_forgiven(scale, session, held.on))) < scale.participants:
        return "too-few-participants"
    if scale.filing_days is not None and (filed - held.on).days > scale.filing_days:
        return "late-filing"
    practised = {scale.counts_as(files.parties.practising(party, held.on).profession) for party in came}
    return "not-pluriprofessional" if len(practised - {""}) < scale.professions else None


def _forgiven(scale: Scale, session: Session, day: date) -> Iterator[PartyId]:
    """Yield those who withdrew so late that they still count for the smallest number of participants."""
    for party, places in session.places.items():
        entry = places.at(day)
        if entry is not None and entry.value == WITHDRAWN and (day - entry.on).days < scale.withdrawal_days:
            yield party


def _verdicts(
    files: Files, scale: Scale, session: Session, held: SessionHeld
) -> Iterator[tuple[PartyId, Reason | None]]:
    """Yield everybody on the sheet, then those enrolled and not on it, with the reason not to retain them."""
    seen: set[PartyId] = set()
    for row in held.rows:
        if row.party in seen:
            yield row.party, "duplicate-participant"
        elif row.present == "absent":
            yield row.party, "missing-signature"
        elif row.present == "part":
            yield row.party, "partial-attendance"
        else:
            yield row.party, _personal(files, scale, session, row.party, held.on)
        seen.add(row.party)
    yield from ((party, "missing-signature") for party in session.enrolled(held.on) if party not in seen)


def _personal(files: Files, scale: Scale, session: Session, party: PartyId, day: date) -> Reason | None:
    """Return why somebody who stayed to the end is not retained."""
    entry = session.places[party].at(day) if party in session.places else None
    if entry is None or entry.value == WITHDRAWN:
        return "not-registered-before-start"
    if entry.value != "dpc":
        return "other-funder"
    if files.members.at(party, day) is None:
        return "not-member-at-date"
    known = files.parties.known(party)
    if known is None or known.nature == "structure":
        return "profession-not-eligible"
    practising = files.parties.practising(party, day)
    return scale.practising(practising.profession, practising.practice)
