"""The indemnity that the agency pays to a participant, for hours followed here: computed and shown, never booked."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, Final

from msgspec import Struct

from core import Rules, Step, step_key
from core.facts import Cents, PartyId, SessionId, rounded
from core.subjects import Session
from plugins.dpc.rates.scale import scale
from plugins.dpc.records.actions import Actions
from plugins.dpc.records.files import Files

INDEMNITY: Final = "dpc_indemnity"


class Rate(Struct, frozen=True):
    """What a profession is paid an hour, in cents, and the hours of a year; None is not known, never zero."""

    cents: Fraction | None
    cap: Fraction | None


class Indemnity(Struct, frozen=True):
    """What somebody who stayed throughout a session may expect; ``amount`` None while a rate is not known."""

    session: SessionId
    party: PartyId
    on: date
    followed: Fraction
    """Hours of the session."""
    paid: Fraction
    """Hours within the cap of the year; all of them while no cap is known."""
    rate: Rate
    amount: Cents | None
    outside: bool
    """Whether the action is outside the cap."""
    positions: tuple[int, ...]
    rules: tuple[str, ...]


def rate(step: Step | None, profession: str, modality: str) -> Rate:
    """Read a line of the rule; what is blank or absent is not known."""
    table: Any = step.value if step is not None else {}
    said: Any = table.get(profession, {})
    euros, hours = said.get(modality, ""), said.get("hours", "")
    return Rate(Fraction(euros) * 100 if euros else None, Fraction(hours) if hours else None)


def indemnities(day: date, files: Files, actions: Actions, rules: Rules) -> Iterator[Indemnity]:
    """Yield what each may expect of the sessions held by a day, in their order: the cap of a year is used up so."""
    used: dict[tuple[PartyId, int], Fraction] = defaultdict(Fraction)
    held = [
        (known.held.on, known.held_position, session, known)
        for session, known in files.sessions.by_id.items()
        if known.held is not None and known.held.on <= day and known.scheduled is not None
    ]
    for on, _, session, known in sorted(held, key=lambda found: found[:2]):
        for party in _throughout(files, known, on, rules):
            one = _one(session, party, used[party, on.year], files, actions, rules)
            used[party, on.year] += Fraction(0) if one.outside else one.paid
            yield one


def _one(session: SessionId, party: PartyId, used: Fraction, files: Files, actions: Actions, rules: Rules) -> Indemnity:
    known = files.sessions.by_id[session]
    planned = known.planned()
    assert planned is not None  # noqa: S101 - only sessions on the calendar are looked at
    on = known.held.on if known.held is not None else planned.on
    step = rules.at(INDEMNITY, on)
    paid_by = rate(step, files.parties.practising(party, on).profession, planned.modality)
    action = actions.known(planned.action)
    outside = action is not None and action.declared is not None and action.declared.hors_quota
    followed = Fraction(planned.duration, 60)
    left = followed if outside or paid_by.cap is None else max(Fraction(0), paid_by.cap - used)
    paid = min(followed, left)
    place = known.places[party].at(on)
    return Indemnity(
        session=session,
        party=party,
        on=on,
        followed=followed,
        paid=paid,
        rate=paid_by,
        amount=rounded(paid * paid_by.cents) if paid_by.cents is not None else None,
        outside=outside,
        positions=(known.position, known.held_position, *((place.position,) if place else ())),
        rules=(step_key(INDEMNITY, step),) if step is not None else (),
    )


def _throughout(files: Files, known: Session, on: date, rules: Rules) -> Iterator[PartyId]:
    """Yield those who stayed to the end, on a place that the agency pays for, in a profession that it pays for."""
    scaled = scale(rules, on)
    rows = known.held.rows if known.held is not None else ()
    for party in dict.fromkeys(row.party for row in rows if row.present == "all"):
        place = known.places[party].at(on) if party in known.places else None
        practising = files.parties.practising(party, on)
        if place is None or place.value != "dpc" or isinstance(scaled, str):
            continue
        if scaled.practising(practising.profession, practising.practice) is None:
            yield party
