"""Minutes: written as often as needed, then approved once."""

from datetime import date
from typing import Annotated

from core.facts import MeetingId, clear
from core.model.command import Command, Refused, Text, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.meetings.facts import MinutesApproved, MinutesWritten
from core.subjects.meetings.fold import MEETINGS, Meeting, Meetings
from core.subjects.meetings.state import because, follows, not_open


class WriteMinutes(Command, frozen=True, kw_only=True):
    """Write the minutes, or write them better."""

    name = "write-minutes"
    title = "Rédiger le procès-verbal"

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    text: Annotated[Text, ask("Texte", hint="Présences, quorum et résultats sont déjà sur la page : racontez le reste")]


class ApproveMinutes(Command, frozen=True, kw_only=True):
    """Approve the last text of the minutes; it changes no more."""

    name = "approve-minutes"
    title = "Approuver le procès-verbal"

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    on: Annotated[date, ask("Approuvé le", today=True)]
    approved_in: Annotated[
        MeetingId | None, ask("Au cours de la séance", choices="meetings.later", within="meeting")
    ] = None


def write(command: WriteMinutes, meetings: Meetings) -> Decided:
    """Refused as ``meeting-unknown``, ``meeting-not-open``, ``minutes-missing`` when blank, or ``minutes-approved``."""
    refused = _refusal(meetings, command.meeting)
    if refused is not None:
        return refused
    if meetings.by_id[command.meeting].approval is not None:
        return because("minutes-approved", "Ce procès-verbal est approuvé : il ne change plus.")
    if not command.text.strip():
        return Refused("minutes-missing", "Ce procès-verbal est vide.", {"text": "Ce champ est obligatoire."})
    return (MinutesWritten(meeting=command.meeting, text=clear(command.text)),)


def approve(command: ApproveMinutes, meetings: Meetings) -> Decided:
    """Refused for the state of the meeting, ``minutes-missing``, or a wrong day or meeting.

    Those are ``before-meeting``, ``approved-in-unknown`` and ``approved-in-earlier``.
    """
    refused = _refusal(meetings, command.meeting)
    if refused is not None:
        return refused
    meeting = meetings.by_id[command.meeting]
    if meeting.approval is not None:
        return ()
    if not meeting.closed:
        return because("meeting-open", "La séance n’est pas close.")
    if not meeting.minutes:
        return because("minutes-missing", "Ce procès-verbal n’est pas rédigé.")
    return _misplaced(command, meeting, meetings) or (
        MinutesApproved(meeting=command.meeting, on=command.on, approved_in=command.approved_in),
    )


def _misplaced(command: ApproveMinutes, meeting: Meeting, meetings: Meetings) -> Refused | None:
    if meeting.called is not None and command.on < meeting.called.on:
        message = "Un procès-verbal s’approuve après la séance."
        return Refused("before-meeting", message, {"on": message})
    if command.approved_in is not None and meetings.known(command.approved_in) is None:
        message = "Cette séance n’est pas enregistrée."
        return Refused("approved-in-unknown", message, {"approved_in": message})
    if command.approved_in is not None and not follows(meetings.by_id[command.approved_in], meeting):
        message = "Un procès-verbal s’approuve au cours d’une séance suivante."
        return Refused("approved-in-earlier", message, {"approved_in": message})
    return None


def _refusal(meetings: Meetings, meeting: MeetingId) -> Refused | None:
    known = meetings.known(meeting)
    return not_open(known) if known else because("meeting-unknown", "Cette séance n’est pas enregistrée.")


def _both(command: ApproveMinutes) -> tuple[MeetingId, ...]:
    return (command.meeting, command.approved_in) if command.approved_in else (command.meeting,)


DECIDERS = (
    Decider(
        WriteMinutes,
        frozenset({COORDINATION, BOARD}),
        (Read(MEETINGS, by=lambda command: (command.meeting,)),),
        write,
        (MinutesWritten,),
    ),
    Decider(ApproveMinutes, frozenset({BOARD}), (Read(MEETINGS, by=_both),), approve, (MinutesApproved,)),
)
