"""What each has taken part in, and what it brought: working groups, meetings, training, indemnities."""

from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Literal

from msgspec import Struct

from core.facts import Cents, PartyId
from core.subjects.meetings.fold import Meeting, Meetings
from core.subjects.training.fold import Sessions
from core.subjects.training.presence import minutes
from core.subjects.training.sessions.views import came
from core.subjects.treasury.fold import Money
from core.subjects.workgroups.fold import Works

Kind = Literal["work", "meeting", "session", "indemnity"]


class Part(Struct, frozen=True):
    """One party took part in one thing, on a day; ``minutes`` is 0 where nothing says how long."""

    party: PartyId
    on: date
    kind: Kind
    position: int
    minutes: int = 0
    amount: Cents = Cents(0)


def parts(day: date, works: Works, meetings: Meetings, sessions: Sessions, money: Money) -> Iterator[Part]:
    """Yield what everybody took part in up to a day."""
    for work in works.until(day):
        for party in dict.fromkeys(work.present):
            yield Part(party, work.on, "work", work.position, work.duration)
    for meeting in meetings.by_id.values():
        yield from _sat(meeting, day)
    yield from _trained(sessions, day)
    for _, expense in money.spent(day):
        if expense.nature == "indemnities" and expense.payee is not None:
            yield Part(expense.payee, expense.on, "indemnity", expense.position, amount=expense.amount)


def _sat(meeting: Meeting, day: date) -> Iterator[Part]:
    """Yield those whom the sheet of a meeting says present; a proxy is a vote, not a presence."""
    called = meeting.called
    if called is None or called.on > day or not meeting.opened or meeting.cancelled:
        return
    minutes = between(meeting.starts, meeting.ends)
    for party, mark in meeting.sheet.items():
        if mark.how in ("present", "guest"):
            yield Part(party, called.on, "meeting", mark.position, minutes)


def _trained(sessions: Sessions, day: date) -> Iterator[Part]:
    """Yield those who came to a session, and for how long: those who came for a part, as the half-days tell."""
    for session in sessions.by_id.values():
        held = session.held
        if session.scheduled is None or held is None or session.status(day) != "held":
            continue
        for party in sorted(came(session)):
            yield Part(party, held.on, "session", session.held_position, minutes(session, party))


def between(starts: str, ends: str) -> int:
    """Return the minutes from one time of the day to another, ``18:30``; 0 where one is not known, or past midnight."""
    if not starts or not ends:
        return 0
    begun, over = (datetime.combine(date.min, time.fromisoformat(clock)) for clock in (starts, ends))
    return max(0, int((over - begun).total_seconds()) // 60)
