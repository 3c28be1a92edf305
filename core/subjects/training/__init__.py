"""Training: sessions, enrolments, attendance."""

from core.subjects.training.attendance import HOLD, HoldSession, SheetRow
from core.subjects.training.cancelling import CANCEL, CancelSession
from core.subjects.training.enrolment import ENROL, ENROL_ALL, WITHDRAW, EnrolMember, EnrolMembers, WithdrawEnrolment
from core.subjects.training.facts import (
    Attendance,
    EnrolmentWithdrawn,
    Funder,
    MemberEnrolled,
    Modality,
    Presence,
    SessionCancelled,
    SessionHeld,
    SessionScheduled,
)
from core.subjects.training.fold import SESSIONS, WITHDRAWN, Session, Sessions
from core.subjects.training.pages import PAGES
from core.subjects.training.people import ENROLLED, PARTICIPANTS, SIGN_IN, TRAINEES
from core.subjects.training.scheduling import SCHEDULE, ScheduleSession
from core.subjects.training.todo import TODO
from core.subjects.training.views import CALENDAR, came

FACTS = (SessionScheduled, MemberEnrolled, EnrolmentWithdrawn, SessionHeld, SessionCancelled)
DECIDERS = (SCHEDULE, ENROL, ENROL_ALL, WITHDRAW, HOLD, CANCEL)
VIEWS = (CALENDAR, PARTICIPANTS, ENROLLED, SIGN_IN, TRAINEES)
NAMES = ("sessions",)
"""Views that name things."""

__all__ = [
    "CALENDAR",
    "CANCEL",
    "DECIDERS",
    "ENROL",
    "ENROLLED",
    "ENROL_ALL",
    "FACTS",
    "HOLD",
    "NAMES",
    "PAGES",
    "PARTICIPANTS",
    "SCHEDULE",
    "SESSIONS",
    "SIGN_IN",
    "TODO",
    "TRAINEES",
    "VIEWS",
    "WITHDRAW",
    "WITHDRAWN",
    "Attendance",
    "CancelSession",
    "EnrolMember",
    "EnrolMembers",
    "EnrolmentWithdrawn",
    "Funder",
    "HoldSession",
    "MemberEnrolled",
    "Modality",
    "Presence",
    "ScheduleSession",
    "Session",
    "SessionCancelled",
    "SessionHeld",
    "SessionScheduled",
    "Sessions",
    "SheetRow",
    "WithdrawEnrolment",
    "came",
]
