"""Working groups: their meetings are the evidence of their mission."""

from core.subjects.workgroups.deciders import DECIDERS, RecordWorkMeeting
from core.subjects.workgroups.facts import WorkId, WorkMeetingHeld
from core.subjects.workgroups.fold import WORKS, Work, Works
from core.subjects.workgroups.views import MEETINGS, VIEWS

FACTS = (WorkMeetingHeld,)
TODO = ()
PAGES = ()
NAMES = ("work.meetings",)
"""Views that name things."""

__all__ = [
    "DECIDERS",
    "FACTS",
    "MEETINGS",
    "NAMES",
    "PAGES",
    "TODO",
    "VIEWS",
    "WORKS",
    "RecordWorkMeeting",
    "Work",
    "WorkId",
    "WorkMeetingHeld",
    "Works",
]
