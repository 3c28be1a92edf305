"""Meetings, from the convocation to the minutes."""

from core.subjects.meetings import attendance, convene, minutes, sitting
from core.subjects.meetings.facts import (
    AttendanceMarked,
    ElectorateCounted,
    MeetingCancelled,
    MeetingClosed,
    MeetingConvened,
    MeetingOpened,
    MinutesApproved,
    MinutesWritten,
)
from core.subjects.meetings.fold import MEETINGS, Meeting, Meetings

FACTS = (
    MeetingConvened,
    MeetingCancelled,
    MeetingOpened,
    ElectorateCounted,
    AttendanceMarked,
    MinutesWritten,
    MinutesApproved,
    MeetingClosed,
)
DECIDERS = (*convene.DECIDERS, *sitting.DECIDERS, *attendance.DECIDERS, *minutes.DECIDERS)

__all__ = [
    "DECIDERS",
    "FACTS",
    "MEETINGS",
    "AttendanceMarked",
    "ElectorateCounted",
    "Meeting",
    "MeetingCancelled",
    "MeetingClosed",
    "MeetingConvened",
    "MeetingOpened",
    "Meetings",
    "MinutesApproved",
    "MinutesWritten",
]
