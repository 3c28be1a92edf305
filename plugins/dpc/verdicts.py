"""Why somebody is not retained, and the day on which it was so."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from core.facts import PartyId, SessionId
from core.subjects import WITHDRAWN, Party, Session, SessionHeld
from plugins.dpc.facts import Reason
from plugins.dpc.files import Files
from plugins.dpc.scale import Scale


class Verdict(Struct, frozen=True):
    """Somebody on a sheet, or who should be; ``reason`` is None when nothing stands against them."""

    party: PartyId
    reason: Reason | None
    on: date


def first_day(session: Session, held: SessionHeld) -> date:
    """Return the first day of a session held, which dates its rules: its sheet may be of its last one."""
    days = [one.on for one in session.half_days()]
    return days[0] if days and days[0] <= held.on <= days[-1] else held.on


def verdicts(files: Files, scale: Scale, session: Session, held: SessionHeld) -> Iterator[Verdict]:
    """Yield everybody on the sheet, then those enrolled and not on it, with the reason not to retain them."""
    seen: set[PartyId] = set()
    for row in held.rows:
        if row.party in seen:
            yield Verdict(row.party, "duplicate-participant", held.on)
        elif row.present == "absent":
            yield Verdict(row.party, "missing-signature", held.on)
        elif row.present == "part":
            yield Verdict(row.party, "partial-attendance", held.on)
        else:
            yield _personal(files, scale, session, row.party, first_day(session, held))
        seen.add(row.party)
    for party in session.enrolled(held.on):
        if party not in seen:
            yield Verdict(party, "missing-signature", held.on)


def _personal(files: Files, scale: Scale, session: Session, party: PartyId, day: date) -> Verdict:
    """Return why somebody who stayed to the end is not retained: the first of what stands against it."""
    entry = session.places[party].at(day) if party in session.places else None
    if entry is None or entry.value == WITHDRAWN:
        return Verdict(party, "not-registered-before-start", day)
    told = files.registrations.of(session.scheduled.session, party) if session.scheduled is not None else None
    if told is not None and told.on > day:
        return Verdict(party, "not-registered-before-start", told.on)
    if told is not None and told.by == "proxy":
        return Verdict(party, "registered-by-proxy", told.on)
    if entry.value != "dpc":
        return Verdict(party, "other-funder", entry.on)
    return _person(files, scale, party, told.on if told is not None else entry.on, day)


def _person(files: Files, scale: Scale, party: PartyId, registered: date, day: date) -> Verdict:
    """Return what stands against somebody, whose practice counts on the day of registration and on the first day."""
    if files.members.at(party, day) is None:
        return Verdict(party, "not-member-at-date", day)
    known = files.parties.known(party)
    if known is None or known.nature == "structure":
        return Verdict(party, "profession-not-eligible", day)
    for checked in (registered, day):
        practising = files.parties.practising(party, checked)
        reason = scale.practising(practising.profession, practising.practice)
        if reason is not None:
            return Verdict(party, reason, checked)
    return Verdict(party, None if numbered(known) else "identifier-invalid", day)


def records(files: Files, session: SessionId, party: PartyId) -> tuple[int, ...]:
    """Return the records that say whether somebody is retained: sheet, place, adhesion, profession, what was told."""
    known, person = files.sessions.known(session), files.parties.known(party)
    if known is None or known.held is None:
        return ()
    day, told = first_day(known, known.held), files.registrations.of(session, party)
    places = known.places.get(party)
    found = (
        places.at(day) if places else None,
        files.members.of(party).states.at(day),
        person.practising.at(day) if person else None,
        told,
    )
    return tuple(sorted({known.held_position, *(one.position for one in found if one is not None)}))


def numbered(party: Party) -> bool:
    """Tell whether somebody is known by a number in due form: a number is older than its recording."""
    return any(party.numbers.get(scheme) for scheme in ("rpps", "adeli"))
