"""Why somebody is not retained, and the day on which it was so."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from core.facts import PartyId, SessionId
from core.subjects import WITHDRAWN, Party, Session, SessionHeld
from plugins.dpc.facts.claims import Reason
from plugins.dpc.rates.scale import Scale
from plugins.dpc.records.files import Files


class Verdict(Struct, frozen=True):
    """Somebody on a sheet, or who should be; ``reason`` is None when nothing stands against them."""

    party: PartyId
    reason: Reason | None
    on: date


def first_day(session: Session, held: SessionHeld) -> date:
    """Return the first day of a session held, which dates its rules: its sheet may be of its last one."""
    days = [one.on for one in session.half_days()]
    return days[0] if days and days[0] <= held.on <= days[-1] else held.on


def verdicts(
    files: Files, scale: Scale, targets: tuple[str, ...], session: Session, held: SessionHeld
) -> Iterator[Verdict]:
    """Yield everybody on the sheet, then those enrolled and not on it, with the reason not to retain them.

    ``targets`` are the professions that the action is for, none for all.
    """
    seen: set[PartyId] = set()
    day = first_day(session, held)
    for row in held.rows:
        if row.party in seen:
            yield Verdict(row.party, "duplicate-participant", held.on)
        elif row.present == "absent":
            yield Verdict(row.party, "missing-signature", held.on)
        elif row.present == "part":
            yield Verdict(row.party, "partial-attendance", held.on)
        else:
            against = personal(files, scale, targets, session, row.party, day)
            yield next(against, Verdict(row.party, None, day))
        seen.add(row.party)
    for party in session.enrolled(held.on):
        if party not in seen:
            yield Verdict(party, "missing-signature", held.on)


def personal(
    files: Files, scale: Scale, targets: tuple[str, ...], session: Session, party: PartyId, day: date
) -> Iterator[Verdict]:
    """Yield all that stands against somebody on the first day of a session, if they stay to the end.

    The first of it is what a claim says; eligibility says all of it, before there is a sheet.
    """
    entry = session.places[party].at(day) if party in session.places else None
    if entry is None or entry.value == WITHDRAWN:
        yield Verdict(party, "not-registered-before-start", day)
        return
    told = files.registrations.of(session.scheduled.session, party) if session.scheduled is not None else None
    if told is not None and told.on > day:
        yield Verdict(party, "not-registered-before-start", told.on)
    if told is not None and told.by == "proxy":
        yield Verdict(party, "registered-by-proxy", told.on)
    if entry.value != "dpc":
        yield Verdict(party, "other-funder", entry.on)
    if files.members.at(party, day) is None:
        yield Verdict(party, "not-member-at-date", day)
    yield from _practice(files, scale, targets, party, (told.on if told is not None else entry.on, day))


def _practice(
    files: Files, scale: Scale, targets: tuple[str, ...], party: PartyId, days: tuple[date, date]
) -> Iterator[Verdict]:
    """Yield what stands against a practice, on the day of registration and again on the first day, and its number."""
    known = files.parties.known(party)
    if known is None or known.nature == "structure":
        yield Verdict(party, "profession-not-eligible", days[-1])
        return
    for day in days:
        practising = files.parties.practising(party, day)
        reason = scale.practising(practising.profession, practising.practice)
        if reason is not None:
            yield Verdict(party, reason, day)
        if reason != "profession-not-eligible" and targets and practising.profession not in targets:
            yield Verdict(party, "profession-not-eligible", day)
    if not numbered(known):
        yield Verdict(party, "identifier-invalid", days[-1])


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
