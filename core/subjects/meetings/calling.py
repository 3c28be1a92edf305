"""Who is called to a meeting, by which day, and what has been sent to whom."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from core.facts import MeetingId, PartyId
from core.subjects.mandates.fold import Mandates
from core.subjects.meetings.fold import Convocation, Meeting
from core.subjects.membership.fold import Members
from core.subjects.sendings import Sendings

PAPER: Final = "convocation-seance"
"""The document by which people are called."""


def matter(meeting: MeetingId, called: Convocation) -> str:
    """Return what a convocation is about: a meeting on its day; moved to another day, it is sent again."""
    return f"{meeting}-{called.on:%Y%m%d}"


def people(called: Convocation, members: Members, mandates: Mandates) -> Iterator[PartyId]:
    """Yield those who are called: who sits on the board or the bureau that day, or who adheres, with a vote or not."""
    if called.type in ("board", "bureau"):
        yield from (party for party, _ in mandates.sitting(called.type, called.on))
    else:
        yield from (party for party, member in members.by_party.items() if member.at(called.on) is not None)


def last_day(called: Convocation) -> date | None:
    """Return the last day on which people may be called in time; None where the statutes ask for no delay."""
    return called.on - timedelta(days=called.notice_days) if called.notice_days else None


def told(meeting: MeetingId, called: Convocation, sendings: Sendings, day: date) -> dict[PartyId, date]:
    """Return when the convocation was first sent by e-mail to each, up to a day."""
    about, first = matter(meeting, called), dict[PartyId, date]()
    for party, every in sendings.by_party.items():
        for one in every:
            if (one.paper, one.about) == (PAPER, about) and one.on <= day:
                first[party] = min(one.on, first.get(party, one.on))
    return first


def sent(meeting: MeetingId, called: Convocation, sendings: Sendings, day: date) -> date | None:
    """Return the day on which people were called: as it was said, or the last of those of the e-mails."""
    return called.sent_on or max(told(meeting, called, sendings, day).values(), default=None)


def short(meeting: MeetingId, called: Convocation, sendings: Sendings, day: date) -> bool:
    """Tell whether people were called later than the statutes ask, or have not been and it is too late."""
    if called.sent_on is not None:
        return called.short_notice
    limit = last_day(called)
    return limit is not None and (sent(meeting, called, sendings, day) or day) > limit


def to_call(
    meeting: MeetingId, one: Meeting, members: Members, mandates: Mandates, sendings: Sendings, day: date
) -> tuple[PartyId, ...]:
    """Return those who have still to be called to a meeting to come; nobody once it is said that it was done."""
    called = one.called
    if called is None or one.cancelled or one.opened or called.sent_on is not None or day > called.on:
        return ()
    done = told(meeting, called, sendings, day)
    return tuple(party for party in people(called, members, mandates) if party not in done)
