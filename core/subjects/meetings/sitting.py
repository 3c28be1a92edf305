"""Opening a meeting, which counts those who may vote; counting them again; closing it."""

from typing import Annotated, Final

from core.facts import MeetingId, PartyId
from core.model.command import Clock, Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.mandates.letterhead import president
from core.subjects.meetings.electorate import electorate
from core.subjects.meetings.facts import ElectorateCounted, MeetingClosed, MeetingOpened
from core.subjects.meetings.fold import MEETINGS, Convocation, Meetings
from core.subjects.meetings.state import because, live, not_open
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.votes.fold import VOTES, Votes

CHAIR: Final = "Vide : la présidence en fonction ce jour-là"


class OpenMeeting(Command, frozen=True, kw_only=True):
    """Begin a meeting. The only command, with the next, that waits for adhesions: votes use the number it records."""

    name = "open-meeting"
    title = "Ouvrir la séance"

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    starts: Annotated[Clock, ask("Ouverte à")] = ""
    chair: Annotated[PartyId | None, ask("Présidence de séance", hint=CHAIR, choices="members")] = None
    secretary: Annotated[PartyId | None, ask("Secrétariat de séance", choices="members")] = None


class RecountElectorate(Command, frozen=True, kw_only=True):
    """Count again those who may vote, after an adhesion or dues paid at the door."""

    name = "recount-electorate"
    title = "Actualiser le nombre de votants"
    alone = True

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]


class CloseMeeting(Command, frozen=True, kw_only=True):
    """End a meeting, once each of its votes has a result."""

    name = "close-meeting"
    title = "Clore la séance"

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    ends: Annotated[Clock, ask("Close à")] = ""


def open_meeting(
    command: OpenMeeting, meetings: Meetings, statutes: Statutes, members: Members, mandates: Mandates
) -> Decided:
    """Refused as :func:`live`, :func:`electorate`, or ``nobody-entitled``."""
    found = live(meetings, command.meeting)
    if isinstance(found, Refused):
        return found
    meeting, called = found
    if meeting.opened:
        return ()
    count = _counted(called, statutes, members, mandates)
    if isinstance(count, Refused):
        return count
    (entitled, key), head = count, president(mandates, called.on)
    return (
        MeetingOpened(
            meeting=command.meeting,
            on=called.on,
            entitled=entitled,
            statutes=key,
            starts=command.starts,
            chair=command.chair or (head.party if head else None),
            secretary=command.secretary,
        ),
    )


def recount(
    command: RecountElectorate, meetings: Meetings, statutes: Statutes, members: Members, mandates: Mandates
) -> Decided:
    """Refused as :func:`open_meeting`, or ``meeting-not-open``; the same number again yields nothing."""
    found = live(meetings, command.meeting)
    if isinstance(found, Refused):
        return found
    meeting, called = found
    count = not_open(meeting) or _counted(called, statutes, members, mandates)
    if isinstance(count, Refused):
        return count
    entitled, key = count
    if (entitled, key) == (meeting.counts[-1].entitled, meeting.counts[-1].statutes):
        return ()
    return (ElectorateCounted(meeting=command.meeting, entitled=entitled, statutes=key),)


def close(command: CloseMeeting, meetings: Meetings, votes: Votes) -> Decided:
    """Refused as ``meeting-unknown``, ``meeting-cancelled``, ``meeting-not-open``, or ``votes-open``."""
    known = meetings.known(command.meeting)
    if known is not None and known.closed:
        return ()
    found = live(meetings, command.meeting)
    refused = found if isinstance(found, Refused) else not_open(found[0])
    waiting = votes.open_in(command.meeting)
    if refused is None and waiting:
        refused = because("votes-open", f"Ces votes attendent leur résultat : {', '.join(waiting)}.")
    return refused or (MeetingClosed(meeting=command.meeting, ends=command.ends),)


def _counted(
    called: Convocation, statutes: Statutes, members: Members, mandates: Mandates
) -> tuple[int, str] | Refused:
    """Return how many may vote, and the key of the statutes that say so."""
    room = electorate(called, statutes, members, mandates)
    if isinstance(room, Refused):
        return room
    entitled = sum(1 for _ in room.voters())
    if not entitled:
        return because("nobody-entitled", f"Personne n’a voix délibérative au {called.on:%d/%m/%Y}.")
    return entitled, room.key


def _meeting(command: OpenMeeting | RecountElectorate | CloseMeeting) -> tuple[MeetingId, ...]:
    return (command.meeting,)


_ROLES = frozenset({COORDINATION, BOARD})
_COUNTING = (Read(MEETINGS, by=_meeting), Read(STATUTES), Read(MEMBERS), Read(MANDATES))

DECIDERS = (
    Decider(OpenMeeting, _ROLES, _COUNTING, open_meeting, (MeetingOpened,)),
    Decider(RecountElectorate, _ROLES, _COUNTING, recount, (ElectorateCounted,)),
    Decider(CloseMeeting, _ROLES, (Read(MEETINGS, by=_meeting), Read(VOTES, by=_meeting)), close, (MeetingClosed,)),
)
