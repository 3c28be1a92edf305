"""Meetings as they stand: their convocation, their sheet, their minutes."""

from datetime import date

from msgspec import Struct, field

from core.clock import day_in_paris, moment
from core.facts import MeetingId, PartyId, Record, Ref, ref
from core.model.fold import Fold
from core.subjects.calendar import spelt
from core.subjects.meetings.facts import (
    AttendanceMarked,
    ElectorateCounted,
    How,
    MeetingCancelled,
    MeetingClosed,
    MeetingConvened,
    MeetingOpened,
    MinutesApproved,
    MinutesWritten,
)
from core.subjects.statutes.facts import MeetingType
from core.subjects.statutes.words import MEETINGS as TYPES


class Convocation(Struct, frozen=True):
    """The call of a meeting; ``told`` is the day from which the association knows of it."""

    type: MeetingType
    on: date
    told: date
    sent_on: date | None
    starts: str
    place: Ref
    agenda: Ref
    second_of: MeetingId | None
    notice_days: int | None
    short_notice: bool
    position: int

    @property
    def label(self) -> str:
        """What people call it: « Assemblée générale ordinaire du 12 mars 2024 »."""
        second = " (seconde convocation)" if self.second_of else ""
        return f"{TYPES[self.type]} du {spelt(self.on)}{second}"


class Count(Struct, frozen=True):
    """How many may vote, as known at a record, and by which statutes."""

    entitled: int
    statutes: str
    position: int


class Mark(Struct, frozen=True):
    """What the sheet says of a party since a record."""

    party: PartyId
    how: How
    holder: PartyId | None
    time: str
    position: int
    since: int
    """The record that said so first: the same, or the one that this record corrects."""


class Approval(Struct, frozen=True):
    """The approval of the minutes."""

    on: date
    approved_in: MeetingId | None
    position: int


class Meeting(Struct):
    """One meeting; ``called`` is None while only later facts of it are known, positions 0 while it has not happened."""

    called: Convocation | None = None
    cancelled: int = 0
    opened: int = 0
    closed: int = 0
    starts: str = ""
    ends: str = ""
    chair: PartyId | None = None
    secretary: PartyId | None = None
    counts: list[Count] = field(default_factory=list)
    sheet: dict[PartyId, Mark] = field(default_factory=dict)
    moves: list[Mark] = field(default_factory=list)
    """Every mark, in the order of recording: arrivals and departures."""
    minutes: list[tuple[Ref, int]] = field(default_factory=list)
    approval: Approval | None = None

    @property
    def running(self) -> bool:
        """Whether people sit there now: opened, neither closed nor cancelled."""
        return bool(self.opened) and not self.closed and not self.cancelled


class Meetings(Struct):
    """Every meeting, by id."""

    by_id: dict[MeetingId, Meeting] = field(default_factory=dict)

    def known(self, meeting: MeetingId | None) -> Meeting | None:
        """Return a meeting that has been convened, None if there is no such one."""
        found = self.by_id.get(meeting) if meeting else None
        return found if found is not None and found.called is not None else None

    def named(self, meeting: MeetingId) -> Meeting:
        """Return the place of a meeting, made if need be."""
        return self.by_id.setdefault(meeting, Meeting())


def _convened(state: Meetings, fact: MeetingConvened, record: Record, position: int) -> None:
    state.named(fact.meeting).called = Convocation(
        type=fact.type,
        on=fact.on,
        told=fact.sent_on or day_in_paris(moment(record.at)),
        sent_on=fact.sent_on,
        starts=fact.starts,
        place=ref(position, "place", fact.place),
        agenda=ref(position, "agenda", fact.agenda),
        second_of=fact.second_of,
        notice_days=fact.notice_days,
        short_notice=fact.short_notice,
        position=position,
    )


def _cancelled(state: Meetings, fact: MeetingCancelled, _record: Record, position: int) -> None:
    state.named(fact.meeting).cancelled = position


def _opened(state: Meetings, fact: MeetingOpened, _record: Record, position: int) -> None:
    meeting = state.named(fact.meeting)
    meeting.opened, meeting.starts = position, fact.starts
    meeting.chair, meeting.secretary = fact.chair, fact.secretary
    meeting.counts.append(Count(fact.entitled, fact.statutes, position))


def _counted(state: Meetings, fact: ElectorateCounted, _record: Record, position: int) -> None:
    state.named(fact.meeting).counts.append(Count(fact.entitled, fact.statutes, position))


def _marked(state: Meetings, fact: AttendanceMarked, record: Record, position: int) -> None:
    meeting, since = state.named(fact.meeting), record.corrects or position
    for row in fact.rows:
        mark = Mark(row.party, row.how, row.holder, fact.time, position, since)
        meeting.sheet[row.party] = mark
        meeting.moves.append(mark)


def _written(state: Meetings, fact: MinutesWritten, _record: Record, position: int) -> None:
    state.named(fact.meeting).minutes.append((Ref(position, "text"), position))


def _approved(state: Meetings, fact: MinutesApproved, _record: Record, position: int) -> None:
    state.named(fact.meeting).approval = Approval(fact.on, fact.approved_in, position)


def _closed(state: Meetings, fact: MeetingClosed, _record: Record, position: int) -> None:
    meeting = state.named(fact.meeting)
    meeting.closed, meeting.ends = position, fact.ends


MEETINGS = Fold(
    "meetings",
    Meetings,
    {
        MeetingConvened: _convened,
        MeetingCancelled: _cancelled,
        MeetingOpened: _opened,
        ElectorateCounted: _counted,
        AttendanceMarked: _marked,
        MinutesWritten: _written,
        MinutesApproved: _approved,
        MeetingClosed: _closed,
    },
)
