"""Whether a meeting is where a command supposes it to be."""

from core.facts import MeetingId
from core.model.command import Refused
from core.subjects.meetings.fold import Convocation, Meeting, Meetings


def live(meetings: Meetings, meeting: MeetingId) -> tuple[Meeting, Convocation] | Refused:
    """Return a meeting that may be recorded on, and its convocation.

    Refused as ``meeting-unknown``, ``meeting-cancelled`` or ``meeting-closed``.
    """
    known = meetings.by_id.get(meeting)
    if known is None or known.called is None:
        return because("meeting-unknown", "Cette séance n’est pas enregistrée.")
    if known.cancelled:
        return because("meeting-cancelled", "Cette séance a été annulée.")
    return because("meeting-closed", "Cette séance est close.") if known.closed else (known, known.called)


def follows(later: Meeting, meeting: Meeting) -> bool:
    """Tell whether a meeting comes after another: on a later day, or on the same one and convened after it."""
    first, second = meeting.called, later.called
    if first is None or second is None:
        return False
    return (second.on, second.position) > (first.on, first.position)


def not_open(meeting: Meeting) -> Refused | None:
    """Refuse a meeting that has not begun, ``meeting-not-open``."""
    return None if meeting.opened else because("meeting-not-open", "Cette séance n’est pas ouverte.")


def because(code: str, message: str) -> Refused:
    """Refuse on account of the meeting."""
    return Refused(code, message, {"meeting": message})
