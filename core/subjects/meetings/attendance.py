"""Marking who is there and who holds whose proxy: the whole sheet, or one person who comes or goes."""

from typing import Annotated

from core.facts import MeetingId, PartyId
from core.model.command import Clock, Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.meetings.electorate import electorate
from core.subjects.meetings.facts import AttendanceMarked, How, Presence
from core.subjects.meetings.fold import MEETINGS, Mark, Meetings
from core.subjects.meetings.proxies import faults
from core.subjects.meetings.state import live
from core.subjects.meetings.words import HOW
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.statutes.fold import STATUTES, Statutes

LINES = 400
"""Lines of a record at most, so that it stays well under the size of one; a longer sheet makes several."""


class MarkAttendance(Command, frozen=True, kw_only=True):
    """Mark the sheet; only what changes is recorded."""

    name = "mark-attendance"
    title = "Émarger"

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    rows: Annotated[tuple[Presence, ...], ask("Feuille de présence", rows="meeting.entitled")]
    time: Annotated[Clock, ask("Heure", hint="Vide si elle importe peu")] = ""


class MarkPerson(Command, frozen=True, kw_only=True):
    """Mark one person: an arrival, a departure, a proxy received."""

    name = "mark-person"
    title = "Marquer une arrivée, un départ, un pouvoir"

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    party: Annotated[PartyId, ask("Personne", choices="members")]
    how: Annotated[How, ask("Présence", labels=HOW)] = "present"
    holder: Annotated[PartyId | None, ask("Pouvoir donné à", choices="meeting.entitled", within="meeting")] = None
    time: Annotated[Clock, ask("Heure", hint="Vide si elle importe peu")] = ""


def mark(
    command: MarkAttendance | MarkPerson, meetings: Meetings, statutes: Statutes, members: Members, mandates: Mandates
) -> Decided:
    """Refused as the meeting's state and statutes say, ``twice-in-list``, or for the first of :func:`faults`.

    The refusal gives a sentence for every line at fault, under its path.
    """
    found = live(meetings, command.meeting)
    if isinstance(found, Refused):
        return found
    meeting, called = found
    room = electorate(called, statutes, members, mandates)
    if isinstance(room, Refused):
        return room
    rows = _rows(command)
    changed = tuple(row for row in rows if _differs(row, meeting.sheet.get(row.party)))
    wrong = list(faults(rows, changed, meeting.sheet, room))
    if wrong:
        flat = isinstance(command, MarkPerson)
        fields = {(fault.field if flat else f"rows.{fault.row}.{fault.field}"): fault.message for fault in wrong}
        return Refused(wrong[0].code, wrong[0].message, fields)
    parts = (changed[start : start + LINES] for start in range(0, len(changed), LINES))
    return tuple(AttendanceMarked(meeting=command.meeting, rows=part, time=command.time) for part in parts)


def _rows(command: MarkAttendance | MarkPerson) -> tuple[Presence, ...]:
    """Return the lines; whoever has come in person has given no proxy."""
    rows = (
        command.rows
        if isinstance(command, MarkAttendance)
        else (Presence(party=command.party, how=command.how, holder=command.holder),)
    )
    return tuple(Presence(party=row.party, how=row.how) if row.how == "present" else row for row in rows)


def _differs(row: Presence, known: Mark | None) -> bool:
    if known is None:
        return row.how != "absent" or row.holder is not None
    return (row.how, row.holder) != (known.how, known.holder)


def _reads() -> tuple[Read, ...]:
    def meeting(command: MarkAttendance | MarkPerson) -> tuple[str, ...]:
        return (command.meeting,)

    def parties(command: MarkAttendance | MarkPerson) -> tuple[str, ...]:
        return tuple(row.party for row in _rows(command))

    return Read(MEETINGS, by=meeting), Read(STATUTES), Read(MEMBERS, by=parties), Read(MANDATES, by=parties)


_ROLES = frozenset({COORDINATION, BOARD})

DECIDERS = (
    Decider(MarkAttendance, _ROLES, _reads(), mark, (AttendanceMarked,)),
    Decider(MarkPerson, _ROLES, _reads(), mark, (AttendanceMarked,)),
)
