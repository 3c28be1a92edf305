from datetime import date

from core.subjects.meetings.facts import MeetingCancelled
from tests.core.subjects.meetings.test_views import LIFE
from tests.core.subjects.val import AG, DAY, rows


def told(*facts, on=DAY):
    return [todo.what.partition(" :")[0] for todo in rows("todo.meetings", *facts, on=on)]


def test_a_meeting_is_something_to_do_until_its_minutes_are_approved():
    assert [told(*LIFE[:count]) for count in range(1, 7)] == [
        ["Ouvrir ou annuler la séance"],
        ["Clore la séance"],
        ["Rédiger le procès-verbal"],
        ["Approuver le procès-verbal"],
        ["Approuver le procès-verbal"],
        [],
    ]


def test_nothing_is_to_do_before_the_day_or_once_called_off():
    assert told(LIFE[0], on=date(2024, 6, 2)) == []
    assert told(LIFE[0], MeetingCancelled(meeting=AG)) == []


def test_it_is_late_from_the_day_after_and_the_board_approves():
    (today,) = rows("todo.meetings", *LIFE[:4])
    (later,) = rows("todo.meetings", *LIFE[:4], today=date(2024, 6, 4))

    assert (today.late, later.late) == (False, True)
    assert (today.link, today.roles, today.due) == (f"/seances/{AG}", ("board",), DAY)
