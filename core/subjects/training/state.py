"""What is kept of training sessions: the calendar, the places, the sheets, the signatures."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from core.facts import NOTHING, PartyId, Ref, SessionId
from core.model.timeline import Timeline
from core.subjects.training.facts import HalfDay, HalfDayAttended, HalfDayRow, Means, SessionHeld, SessionScheduled
from core.subjects.training.half_days import half_days

WITHDRAWN = ""
"""What a place is worth once it is given back; before, it is the funder."""


class Cancelled(Struct, frozen=True):
    """Why and when a session was cancelled."""

    on: date
    reason: Ref
    position: int


class Postponed(Struct, frozen=True):
    """New days, and since when they are told."""

    on: date
    parts: tuple[HalfDay, ...]
    reason: Ref
    position: int


class SheetKept(Struct, frozen=True):
    """The sheet of a half-day, and its record."""

    fact: HalfDayAttended
    position: int
    lines: dict[PartyId, HalfDayRow]


class Signature(Struct, frozen=True):
    """A signature; ``written`` and ``trace`` are where its texts stand."""

    at: str
    """The moment of its record."""
    means: Means
    trainer: bool
    arrived: str
    left: str
    written: Ref
    trace: Ref
    position: int


class Session(Struct):
    """One session; ``scheduled`` is None while only other facts of it are known."""

    scheduled: SessionScheduled | None = None
    """Without its sealed name, which is :attr:`trainer_name`."""
    trainer_name: Ref = NOTHING
    told: date = date.max
    """The day on which it was put on the calendar."""
    position: int = 0
    places: dict[PartyId, Timeline[str]] = field(default_factory=dict)
    """By person, the funder of the place from a day on, :data:`WITHDRAWN` once it is given back."""
    held: SessionHeld | None = None
    held_position: int = 0
    cancelled: Cancelled | None = None
    postponed: list[Postponed] = field(default_factory=list)
    """In the order of recording."""
    told_enrolled: list[tuple[date, int]] = field(default_factory=list)
    """When those enrolled were told the news, and the records that say so."""
    asked: dict[PartyId, Timeline[bool]] = field(default_factory=dict)
    """By person, whether a place is asked for from a day on, or declined."""
    sheets: dict[int, SheetKept] = field(default_factory=dict)
    """By half-day, counted from 1, the sheet signed on paper."""
    signed: dict[int, dict[PartyId, Signature]] = field(default_factory=dict)
    """By half-day and person, the signature given by link or on a tablet."""

    def planned(self, day: date = date.max) -> SessionScheduled | None:
        """Return what is on the calendar as told on a day: the days of the last postponement by then."""
        told = [one for one in self.postponed if one.on <= day]
        if self.scheduled is None or not told:
            return self.scheduled
        first, last = told[-1].parts[0], told[-1].parts
        minutes = sum(one.minutes for one in last)
        days = {"on": first.on, "starts": first.starts, "ends": last[-1].ends, "duration": minutes, "parts": last}
        return replace(self.scheduled, **days)

    def half_days(self, day: date = date.max) -> tuple[HalfDay, ...]:
        """Return its half-days as told on a day, none while it is not on the calendar."""
        planned = self.planned(day)
        return half_days(planned) if planned is not None else ()

    def news(self, day: date = date.max) -> Cancelled | Postponed | None:
        """Return what was last said by a day that those enrolled must know, None while nothing changed."""
        cancelled = (self.cancelled,) if self.cancelled is not None else ()
        said: tuple[Cancelled | Postponed, ...] = (*self.postponed, *cancelled)
        return max((one for one in said if one.on <= day), key=lambda one: one.position, default=None)

    def before(self, news: Cancelled | Postponed) -> tuple[HalfDay, ...]:
        """Return the half-days that stood when some news came."""
        former = [one for one in self.postponed if one.position < news.position]
        if former:
            return former[-1].parts
        return half_days(self.scheduled) if self.scheduled is not None else ()

    def enrolled(self, day: date = date.max) -> Iterator[PartyId]:
        """Give those who have a place on a day, in the order of their first enrolment recorded."""
        return (party for party in self.places if self.has_place(party, day))

    def has_place(self, party: PartyId, day: date) -> bool:
        """Tell whether somebody has a place on a day."""
        entry = self.places[party].at(day) if party in self.places else None
        return entry is not None and entry.value != WITHDRAWN

    def known_on(self, day: date) -> bool:
        """Tell whether the session was known on a day: on the calendar by then, enrolled in, or come.

        What is recorded after the event was known at the event all the same.
        """
        scheduled = self.planned(day)
        if scheduled is None:
            return False
        return self.told <= day or scheduled.on <= day or any(one.at(day) is not None for one in self.places.values())

    def status(self, day: date) -> str:
        """Return ``planned``, ``under-way``, ``attendance-missing``, ``held`` or ``cancelled``, as of a day."""
        if self.cancelled is not None and self.cancelled.on <= day:
            return "cancelled"
        if self.held is not None and self.held.on <= day:
            return "held"
        parts = self.half_days(day)
        if not parts or day < parts[0].on:
            return "planned"
        return "under-way" if day <= parts[-1].on else "attendance-missing"


class Sessions(Struct):
    """Every session, by id."""

    by_id: dict[SessionId, Session] = field(default_factory=dict)

    def known(self, session: SessionId) -> Session | None:
        """Return a session that has been scheduled, None if there is no such one."""
        found = self.by_id.get(session)
        return found if found is not None and found.scheduled is not None else None

    def named(self, session: SessionId) -> Session:
        """Return the place of a session, made if need be: facts come in any order."""
        found = self.by_id.get(session)
        if found is None:
            found = self.by_id[session] = Session()
        return found
