"""Folding training: each fact in its place, whatever the order of recording."""

from msgspec.structs import replace

from core.clock import day_in_paris, moment
from core.facts import Record, ref
from core.model.fold import Fold
from core.model.timeline import Timeline
from core.subjects.training.facts import (
    EnrolledTold,
    EnrolmentWithdrawn,
    HalfDayAttended,
    HalfDaySigned,
    MemberEnrolled,
    PlaceAsked,
    PlaceDeclined,
    SessionCancelled,
    SessionHeld,
    SessionPostponed,
    SessionScheduled,
)
from core.subjects.training.state import WITHDRAWN, Cancelled, Postponed, Session, Sessions, SheetKept, Signature

__all__ = ["SESSIONS", "WITHDRAWN", "Session", "Sessions", "Signature"]


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


def _postponed(state: Sessions, fact: SessionPostponed, _record: Record, position: int) -> None:
    one = Postponed(fact.on, fact.parts, ref(position, "reason", fact.reason), position)
    state.named(fact.session).postponed.append(one)


def _asked(state: Sessions, fact: PlaceAsked, _record: Record, position: int) -> None:
    state.named(fact.session).asked.setdefault(fact.party, Timeline()).add(fact.on, position, value=True)


def _declined(state: Sessions, fact: PlaceDeclined, _record: Record, position: int) -> None:
    state.named(fact.session).asked.setdefault(fact.party, Timeline()).add(fact.on, position, value=False)


def _told(state: Sessions, fact: EnrolledTold, _record: Record, position: int) -> None:
    state.named(fact.session).told_enrolled.append((fact.on, position))


def _attended(state: Sessions, fact: HalfDayAttended, _record: Record, position: int) -> None:
    state.named(fact.session).sheets[fact.part] = SheetKept(fact, position, {row.party: row for row in fact.rows})


def _signed(state: Sessions, fact: HalfDaySigned, record: Record, position: int) -> None:
    state.named(fact.session).signed.setdefault(fact.part, {})[fact.party] = Signature(
        at=record.at,
        means=fact.means,
        trainer=fact.trainer,
        arrived=fact.arrived,
        left=fact.left,
        written=ref(position, "written", fact.written),
        trace=ref(position, "trace", fact.trace),
        position=position,
    )


SESSIONS = Fold(
    "training",
    Sessions,
    {
        SessionScheduled: _scheduled,
        MemberEnrolled: _enrolled,
        EnrolmentWithdrawn: _withdrawn,
        SessionHeld: _held,
        SessionCancelled: _cancelled,
        SessionPostponed: _postponed,
        EnrolledTold: _told,
        PlaceAsked: _asked,
        PlaceDeclined: _declined,
        HalfDayAttended: _attended,
        HalfDaySigned: _signed,
    },
)
