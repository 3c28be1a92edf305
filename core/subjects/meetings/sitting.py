"""Opening a meeting, which counts those who may vote; counting them again; closing it."""

from typing import Annotated

from core.facts import MeetingId, PartyId
from core.model.command import Clock, Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.meetings.electorate import Electorate, electorate
from core.subjects.meetings.facts import ElectorateCounted, MeetingClosed, MeetingOpened
from core.subjects.meetings.fold import MEETINGS, Meetings
from core.subjects.meetings.state import because, not_open, refusal
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.votes.fold import VOTES, Votes


class OpenMeeting(Command, frozen=True, kw_only=True):
    """Begin a meeting. The only command, with the next, that waits for adhesions: votes use the number it records."""

    name = "open-meeting"
    title = "Ouvrir la séance"

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    starts: Annotated[Clock, ask("Ouverte à")] = ""
    chair: Annotated[PartyId | None, ask("Présidence de séance", choices="members")] = None
    secretary: Annotated[PartyId | None, ask("Secrétariat de séance", choices="members")] = None


class RecountElectorate(Command, frozen=True, kw_only=True):
    """Count again those who may vote, after an adhesion or dues paid at the door."""

    name = "recount-electorate"
    title = "Actualiser le nombre de votants"

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
    """Refused as :func:`refusal`, :func:`electorate`, or ``nobody-entitled``."""
    refused = refusal(meetings, command.meeting)
    if refused is not None:
        return refused
    known = meetings.by_id[command.meeting]
    if known.opened:
        return ()
    room = _room(command.meeting, meetings, statutes, members, mandates)
    if isinstance(room, Refused):
        return room
    return (
        MeetingOpened(
            meeting=command.meeting,
            on=room.on,
            entitled=sum(1 for _ in room.voters()),
            statutes=room.key,
            starts=command.starts,
            chair=command.chair,
            secretary=command.secretary,
        ),
    )


def recount(
    command: RecountElectorate, meetings: Meetings, statutes: Statutes, members: Members, mandates: Mandates
) -> Decided:
    """Refused as :func:`open_meeting`, or ``meeting-not-open``; the same number again yields nothing."""
    refused = refusal(meetings, command.meeting) or not_open(meetings.by_id[command.meeting])
    if refused is not None:
        return refused
    room = _room(command.meeting, meetings, statutes, members, mandates)
    if isinstance(room, Refused):
        return room
    entitled, last = sum(1 for _ in room.voters()), meetings.by_id[command.meeting].counts[-1]
    if (entitled, room.key) == (last.entitled, last.statutes):
        return ()
    return (ElectorateCounted(meeting=command.meeting, entitled=entitled, statutes=room.key),)


def close(command: CloseMeeting, meetings: Meetings, votes: Votes) -> Decided:
    """Refused as ``meeting-unknown``, ``meeting-cancelled``, ``meeting-not-open``, or ``votes-open``."""
    known = meetings.known(command.meeting)
    if known is not None and known.closed:
        return ()
    refused = refusal(meetings, command.meeting) or not_open(meetings.by_id[command.meeting])
    if refused is not None:
        return refused
    waiting = votes.open_in(command.meeting)
    if waiting:
        return because("votes-open", f"Ces votes attendent leur résultat : {', '.join(waiting)}.")
    return (MeetingClosed(meeting=command.meeting, ends=command.ends),)


def _room(
    meeting: MeetingId, meetings: Meetings, statutes: Statutes, members: Members, mandates: Mandates
) -> Electorate | Refused:
    called = meetings.by_id[meeting].called
    if called is None:
        return because("meeting-unknown", "Cette séance n’est pas enregistrée.")
    room = electorate(called, statutes, members, mandates)
    if isinstance(room, Electorate) and next(room.voters(), None) is None:
        return because("nobody-entitled", f"Personne n’a voix délibérative au {called.on:%d/%m/%Y}.")
    return room


def _meeting(command: OpenMeeting | RecountElectorate | CloseMeeting) -> tuple[MeetingId, ...]:
    return (command.meeting,)


_ROLES = frozenset({COORDINATION, BOARD})
_COUNTING = (Read(MEETINGS, by=_meeting), Read(STATUTES), Read(MEMBERS), Read(MANDATES))

DECIDERS = (
    Decider(OpenMeeting, _ROLES, _COUNTING, open_meeting, (MeetingOpened,)),
    Decider(RecountElectorate, _ROLES, _COUNTING, recount, (ElectorateCounted,)),
    Decider(CloseMeeting, _ROLES, (Read(MEETINGS, by=_meeting), Read(VOTES, by=_meeting)), close, (MeetingClosed,)),
)
