"""Training: sessions, enrolments, attendance."""

from core.subjects.training.attendance.blanks import BLANKS
from core.subjects.training.attendance.closing import HOLD, HoldSession, SheetRow
from core.subjects.training.attendance.lending import INVITABLE, PARTS, TO_SIGN
from core.subjects.training.attendance.sheets import RECORD_HALF_DAY, HalfDaySheetRow, RecordHalfDay
from core.subjects.training.attendance.signing import SIGN, SignHalfDay
from core.subjects.training.attendance.views import HALF_DAYS, SHEETS, SIGNERS
from core.subjects.training.facts import (
    Attendance,
    EnrolledTold,
    EnrolmentWithdrawn,
    Funder,
    HalfDay,
    HalfDayAttended,
    HalfDayRow,
    HalfDaySigned,
    MemberEnrolled,
    Modality,
    PlaceAsked,
    PlaceDeclined,
    Presence,
    SessionCancelled,
    SessionFileAttached,
    SessionHeld,
    SessionPostponed,
    SessionScheduled,
)
from core.subjects.training.fold import SESSIONS, WITHDRAWN, Session, Sessions
from core.subjects.training.half_days import HalfDayLine
from core.subjects.training.pages import PAGES
from core.subjects.training.papers.letters import ATTENDED, SUMMONS
from core.subjects.training.papers.letters import PAPERS as LETTERS
from core.subjects.training.papers.notices import NOTICE_LETTERS, NOTICE_PAPER
from core.subjects.training.papers.sheets import LINES, SHEET_PAPER
from core.subjects.training.places.asking import ASK, DECLINE, AskPlace, DeclinePlace
from core.subjects.training.places.enrolment import (
    ENROL,
    ENROL_ALL,
    WITHDRAW,
    EnrolMember,
    EnrolMembers,
    WithdrawEnrolment,
    enrol_member,
)
from core.subjects.training.places.giving import GIVE, GiveAskedPlaces, next_in
from core.subjects.training.places.people import ASKING, ENROLLED, PARTICIPANTS, SIGN_IN, TRAINEES
from core.subjects.training.presence import during, teachers, throughout
from core.subjects.training.presence import minutes as attended_minutes
from core.subjects.training.sessions.actions import ACTION_CHOICES, ActionChoiceRow, action_figures, action_number
from core.subjects.training.sessions.cancelling import CANCEL, CancelSession
from core.subjects.training.sessions.duplicating import DUPLICATE, DuplicateSession
from core.subjects.training.sessions.files import ATTACH, SESSION_FILES
from core.subjects.training.sessions.postponing import POSTPONE, PostponeSession
from core.subjects.training.sessions.scheduling import SCHEDULE, ScheduleSession
from core.subjects.training.sessions.signed import DAYS_HELD
from core.subjects.training.sessions.telling import NOTICES, TELL, TellEnrolled
from core.subjects.training.sessions.views import CALENDAR, came
from core.subjects.training.todo import TODO

FACTS = (
    *(SessionScheduled, SessionPostponed, SessionHeld, SessionCancelled),
    *(PlaceAsked, PlaceDeclined, MemberEnrolled, EnrolmentWithdrawn),
    *(EnrolledTold, HalfDaySigned, HalfDayAttended, SessionFileAttached),
)
DECIDERS = (
    SCHEDULE,
    DUPLICATE,
    POSTPONE,
    CANCEL,
    TELL,
    ASK,
    DECLINE,
    ENROL,
    ENROL_ALL,
    GIVE,
    WITHDRAW,
    SIGN,
    RECORD_HALF_DAY,
    HOLD,
    ATTACH,
)
VIEWS = (
    ACTION_CHOICES,
    *(CALENDAR, PARTICIPANTS, ENROLLED, SIGN_IN, TRAINEES, ASKING),
    *(SUMMONS, ATTENDED, LINES),
    *(HALF_DAYS, SHEETS, BLANKS, SIGNERS, PARTS, TO_SIGN, INVITABLE, NOTICES, NOTICE_LETTERS, SESSION_FILES),
)
PAPERS = (*LETTERS, SHEET_PAPER, NOTICE_PAPER)
HOLDS = (DAYS_HELD,)
NAMES = ("sessions",)
"""Views that name things."""

__all__ = [
    "ACTION_CHOICES",
    "ASK",
    "ASKING",
    "ATTACH",
    "ATTENDED",
    "BLANKS",
    "CALENDAR",
    "CANCEL",
    "DECIDERS",
    "DECLINE",
    "DUPLICATE",
    "ENROL",
    "ENROLLED",
    "ENROL_ALL",
    "FACTS",
    "GIVE",
    "HALF_DAYS",
    "HOLD",
    "HOLDS",
    "LINES",
    "NAMES",
    "NOTICES",
    "PAGES",
    "PAPERS",
    "PARTICIPANTS",
    "POSTPONE",
    "RECORD_HALF_DAY",
    "SCHEDULE",
    "SESSIONS",
    "SESSION_FILES",
    "SHEETS",
    "SIGN",
    "SIGNERS",
    "SIGN_IN",
    "SUMMONS",
    "TELL",
    "TODO",
    "TRAINEES",
    "VIEWS",
    "WITHDRAW",
    "WITHDRAWN",
    "ActionChoiceRow",
    "AskPlace",
    "Attendance",
    "CancelSession",
    "DeclinePlace",
    "DuplicateSession",
    "EnrolMember",
    "EnrolMembers",
    "EnrolledTold",
    "EnrolmentWithdrawn",
    "Funder",
    "GiveAskedPlaces",
    "HalfDay",
    "HalfDayAttended",
    "HalfDayLine",
    "HalfDayRow",
    "HalfDaySheetRow",
    "HalfDaySigned",
    "HoldSession",
    "MemberEnrolled",
    "Modality",
    "PlaceAsked",
    "PlaceDeclined",
    "PostponeSession",
    "Presence",
    "RecordHalfDay",
    "ScheduleSession",
    "Session",
    "SessionCancelled",
    "SessionFileAttached",
    "SessionHeld",
    "SessionPostponed",
    "SessionScheduled",
    "Sessions",
    "SheetRow",
    "SignHalfDay",
    "TellEnrolled",
    "WithdrawEnrolment",
    "action_figures",
    "action_number",
    "attended_minutes",
    "came",
    "during",
    "enrol_member",
    "next_in",
    "teachers",
    "throughout",
]
