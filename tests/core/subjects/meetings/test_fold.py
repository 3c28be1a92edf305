from datetime import date

from core.subjects.meetings.fold import MEETINGS
from tests.core.subjects.val import AG, AURELIE, BASTIEN, convened, here, marked, opened
from tests.spec import Written, folded


def test_a_meeting_known_by_later_facts_only_is_not_convened():
    meetings = folded(MEETINGS, [opened()])

    assert meetings.known(AG) is None
    assert meetings.known(None) is None
    assert meetings.by_id[AG].running


def test_an_unsent_convocation_is_known_from_the_day_of_its_record_in_paris():
    meetings = MEETINGS.state()
    unsent = convened(sent_on=None)
    MEETINGS.handlers[type(unsent)](meetings, unsent, Written(unsent, at="2024-05-01T22:30:00.000000Z"), 1)

    assert meetings.by_id[AG].called.told == date(2024, 5, 2)


def test_a_corrected_mark_stands_since_the_record_that_it_corrects():
    """So that the sheet of a past vote is read as it was meant."""
    meetings, sheet = MEETINGS.state(), marked(*here(AURELIE, BASTIEN))
    MEETINGS.handlers[type(sheet)](meetings, sheet, Written(sheet, corrects=4), 12)

    assert [(mark.position, mark.since) for mark in meetings.by_id[AG].moves] == [(12, 4), (12, 4)]
