"""Training sessions as they stand: on the calendar, who is enrolled, who came."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field
from msgspec.structs import replace

from core.clock import day_in_paris, moment
from core.facts import NOTHING, PartyId, Record, Ref, SessionId, ref
from core.model.fold import Fold
from core.model.timeline import Timeline
from core.subjects.training.facts import (
    EnrolmentWithdrawn,
    MemberEnrolled,
    SessionCancelled,
    SessionHeld,
    SessionScheduled,
)

WITHDRAWN = ""
"""What a place is worth once it is given back; before, it is the funder."""


class Cancelled(Struct, frozen=True):
    """Why and when a session was cancelled."""

    on: date
    reason: Ref
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

    def enrolled(self, day: date = date.max) -> Iterator[PartyId]:
        """Yield those who have a place on a day, in the order of their first enrolment recorded."""
        for party, places in self.places.items():
            entry = places.at(day)
            if entry is not None and entry.value != WITHDRAWN:
                yield party

    def known_on(self, day: date) -> bool:
        """Tell whether the session was known on a day: on the calendar by then, enrolled in, or come.

        What is recorded after the event was known at the event all the same.
        """
        scheduled = self.scheduled
        if scheduled is None:
            return False
        return self.told <= day or scheduled.on <= day or any(one.at(day) is not None for one in self.places.values())

    def status(self, day: date) -> str:
        """Return ``planned``, ``attendance-missing``, ``held`` or ``cancelled``, as of a day."""
        if self.cancelled is not None and self.cancelled.on <= day:
            return "cancelled"
        if self.held is not None and self.held.on <= day:
            return "held"
        return "attendance-missing" if self.scheduled is not None and self.scheduled.on < day else "planned"


class Sessions(Struct):
    """Every session, by id."""

    by_id: dict[SessionId, Session] = field(default_factory=dict)

    def known(self, session: SessionId) -> Session | None:
        """Return a session that has been scheduled, None if there is no such one."""
        found = self.by_id.get(session)
        return found if found is not None and found.scheduled is not None else None

    def named(self, session: SessionId) -> Session:
        """Return the place of a session, made if need be: facts come in any order."""
        return self.by_id.setdefault(session, Session())


def _scheduled(state: Sessions, fact: SessionScheduled, record: Record, position: int) -> None:
    session = state.named(fact.session)
    session.scheduled, session.position = replace(fact, trainer_name=None), position
    session.trainer_name = ref(position, "trainer_name", fact.trainer_name)
    session.told = fact.scheduled_on or day_in_paris(moment(record.at))


def _enrolled(state: Sessions, fact: MemberEnrolled, _record: Record, position: int) -> None:
    state.named(fact.session).places.setdefault(fact.party, Timeline()).add(fact.on, position, fact.funder)


def _withdrawn(state: Sessions, fact: EnrolmentWithdrawn, _record: Record, position: int) -> None:
    state.named(fact.session).places.setdefault(fact.party, Timeline()).add(fact.on, position, WITHDRAWN)


def _held(state: Sessions, fact: SessionHeld, _record: Record, position: int) -> None:
    session = state.named(fact.session)
    session.held, session.held_position = fact, position


def _cancelled(state: Sessions, fact: SessionCancelled, _record: Record, position: int) -> None:
    state.named(fact.session).cancelled = Cancelled(fact.on, ref(position, "reason", fact.reason), position)


SESSIONS = Fold(
    "training",
    Sessions,
    {
        SessionScheduled: _scheduled,
        MemberEnrolled: _enrolled,
        EnrolmentWithdrawn: _withdrawn,
        SessionHeld: _held,
        SessionCancelled: _cancelled,
    },
)
