"""Meetings, from the convocation to the minutes."""

from core.subjects.meetings import (
    arriving,
    attendance,
    convene,
    figures,
    later,
    letters,
    minutes,
    pages,
    sitting,
    todo,
    views,
)
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
DECIDERS = (*convene.DECIDERS, *sitting.DECIDERS, *attendance.DECIDERS, *arriving.DECIDERS, *minutes.DECIDERS)
VIEWS = (*views.VIEWS, *later.VIEWS, *figures.VIEWS, letters.CALLS)
TODO = todo.TODO
PAGES = pages.PAGES
PAPERS = (letters.CALL_PAPER,)
NAMES = views.NAMES

__all__ = [
    "DECIDERS",
    "FACTS",
    "MEETINGS",
    "NAMES",
    "PAGES",
    "PAPERS",
    "TODO",
    "VIEWS",
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
