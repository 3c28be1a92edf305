"""Meetings, from the convocation to the minutes."""

from core.subjects.meetings import arriving, attendance, convene, figures, later, minutes, pages, sitting, todo, views
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
VIEWS = (*views.VIEWS, *later.VIEWS, *figures.VIEWS)
TODO = todo.TODO
PAGES = pages.PAGES
NAMES = views.NAMES

__all__ = [
    "DECIDERS",
    "FACTS",
    "MEETINGS",
    "NAMES",
    "PAGES",
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
