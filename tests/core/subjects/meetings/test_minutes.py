from datetime import date

import pytest
from msgspec import structs

from core.facts import clear
from core.model.roles import BOARD, COORDINATION
from core.subjects.meetings.facts import MeetingClosed, MinutesApproved, MinutesWritten
from core.subjects.meetings.minutes import DECIDERS, ApproveMinutes, WriteMinutes
from tests.core.subjects.val import AG, AGAIN, CA, DAY, asked, convened, opened, refused, rows

WRITE = WriteMinutes(meeting=AG, text="La séance est ouverte à 20 h 30.")
WRITTEN = MinutesWritten(meeting=AG, text=clear("La séance est ouverte à 20 h 30."))
APPROVE = ApproveMinutes(meeting=AG, on=date(2024, 9, 2))
APPROVED = MinutesApproved(meeting=AG, on=date(2024, 9, 2))
OVER = (convened(), opened(), MeetingClosed(meeting=AG))


def test_coordination_writes_and_the_board_approves():
    assert [decider.roles for decider in DECIDERS] == [{COORDINATION, BOARD}, {BOARD}]
    asked(WRITE, *OVER).yields(WRITTEN)
    asked(APPROVE, *OVER, WRITTEN).yields(APPROVED)
    asked(APPROVE, *OVER, WRITTEN, APPROVED).yields()


def test_minutes_are_written_again_until_they_are_approved():
    asked(WRITE, *OVER, WRITTEN).yields(WRITTEN)
    assert refused(WRITE, *OVER, WRITTEN, APPROVED).code == "minutes-approved"


def test_minutes_are_of_a_meeting_that_began_and_say_something():
    assert refused(WRITE).code == refused(APPROVE).code == "meeting-unknown"
    assert refused(WRITE, convened()).code == refused(APPROVE, convened()).code == "meeting-not-open"
    assert refused(structs.replace(WRITE, text="  "), *OVER).code == "minutes-missing"


@pytest.mark.parametrize(
    ("command", "given", "code"),
    [
        (APPROVE, (convened(), opened(), WRITTEN), "meeting-open"),
        (APPROVE, OVER, "minutes-missing"),
        (structs.replace(APPROVE, on=date(2024, 6, 2)), (*OVER, WRITTEN), "before-meeting"),
        (structs.replace(APPROVE, approved_in=AGAIN), (*OVER, WRITTEN), "approved-in-unknown"),
        (structs.replace(APPROVE, approved_in=AG), (*OVER, WRITTEN), "approved-in-earlier"),
        (
            structs.replace(APPROVE, approved_in=AGAIN),
            (*OVER, WRITTEN, convened(AGAIN, on=date(2023, 9, 2))),
            "approved-in-earlier",
        ),
    ],
)
def test_an_approval_is_refused(command, given, code):
    assert refused(command, *given).code == code


def test_minutes_are_approved_in_a_later_meeting():
    later = convened(AGAIN, on=date(2024, 9, 2))
    asked(structs.replace(APPROVE, approved_in=AGAIN), *OVER, WRITTEN, later).yields(
        structs.replace(APPROVED, approved_in=AGAIN)
    )
    assert later.on > DAY


def test_only_later_meetings_of_the_same_body_are_offered():
    before = convened("m-anterieureaaaaaa", on=date(2023, 6, 3)), opened("m-anterieureaaaaaa", on=date(2023, 6, 3))
    board = convened(CA, "board", on=date(2024, 9, 1)), opened(CA, on=date(2024, 9, 1))
    later = convened(AGAIN, "age", on=date(2024, 9, 2)), opened(AGAIN, on=date(2024, 9, 2))
    found = rows("meetings.later", *before, *OVER, *board, *later, on=date(2024, 9, 3))

    assert [row.later for row in found if row.meeting == AG] == [AGAIN]


def test_approved_minutes_say_when_and_where():
    approved = structs.replace(APPROVED, approved_in=AGAIN)
    row = rows("meetings", *OVER, WRITTEN, approved)[0]

    assert (row.approved_on, row.approved_in) == (date(2024, 9, 2), AGAIN)
