"""Whether a meeting is where a command supposes it to be."""

from core.facts import MeetingId
from core.model.command import Refused
from core.subjects.meetings.fold import Meeting, Meetings


def refusal(meetings: Meetings, meeting: MeetingId) -> Refused | None:
    """Refuse a meeting that cannot be recorded on: ``meeting-unknown``, ``meeting-cancelled``, ``meeting-closed``."""
    known = meetings.known(meeting)
    if known is None:
        return because("meeting-unknown", "Cette séance n’est pas enregistrée.")
    if known.cancelled:
        return because("meeting-cancelled", "Cette séance a été annulée.")
    return because("meeting-closed", "Cette séance est close.") if known.closed else None


def not_open(meeting: Meeting) -> Refused | None:
    """Refuse a meeting that has not begun, ``meeting-not-open``."""
    return None if meeting.opened else because("meeting-not-open", "Cette séance n’est pas ouverte.")


def because(code: str, message: str) -> Refused:
    """Refuse on account of the meeting."""
    return Refused(code, message, {"meeting": message})
