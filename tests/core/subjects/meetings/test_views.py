from datetime import date

from core.facts import Ref, clear
from core.subjects.meetings.facts import MeetingCancelled, MeetingClosed, MinutesApproved, MinutesWritten, Presence
from tests.core.subjects import val
from tests.core.subjects.val import (
    AG,
    AURELIE,
    BASTIEN,
    CA,
    CHLOE,
    DAY,
    by,
    convened,
    here,
    marked,
    opened,
    party,
    rows,
)

LIFE = (
    convened(agenda=clear("Comptes 2023"), starts="20:00"),
    opened(starts="20:30", chair=AURELIE),
    MeetingClosed(meeting=AG),
    MinutesWritten(meeting=AG, text=clear("Premier jet")),
    MinutesWritten(meeting=AG, text=clear("Second jet")),
    MinutesApproved(meeting=AG, on=date(2024, 9, 2)),
)


def test_a_meeting_has_a_name_people_read():
    row = rows("meetings", *LIFE)[0]
    again = rows("meetings", convened(type_="age", second_of=CA))[0]

    assert row.label == "Assemblée générale ordinaire du 3 juin 2024"
    assert again.label == "Assemblée générale extraordinaire du 3 juin 2024 (seconde convocation)"


def test_a_meeting_goes_from_its_convocation_to_its_minutes():
    told = [rows("meetings", *LIFE[:count])[0] for count in range(1, 7)]

    assert [row.status for row in told] == ["convened", "open", "closed", "closed", "closed", "closed"]
    assert [row.minutes for row in told] == ["", "", "", "written", "written", "approved"]
    assert [row.starts for row in told[:2]] == ["20:00", "20:30"]
    assert told[4].text == Ref(5, "text")
    assert told[5].positions == (1, 2, 3, 4, 5, 6)
    assert (told[0].agenda, told[0].place) == (Ref(1, "agenda"), None)


def test_a_meeting_to_come_is_convened_and_one_called_off_is_cancelled():
    before = date(2024, 5, 15)
    assert rows("meetings", *LIFE, on=before)[0].status == "convened"
    assert rows("meetings", LIFE[0], MeetingCancelled(meeting=AG), on=before)[0].status == "cancelled"


def test_meetings_are_those_the_association_knew_of():
    """A convocation is known from the day it was sent, or recorded where none was."""
    unsent = convened(CA, "board", sent_on=None)
    assert rows("meetings", *LIFE, on=date(2024, 5, 9)) == []
    assert len(rows("meetings", *LIFE, on=date(2024, 5, 10))) == 1
    assert len(rows("meetings", unsent, on=date(2024, 1, 1))) == 1
    assert rows("meetings", unsent, on=date(2023, 12, 31)) == []


def test_the_last_meeting_comes_first():
    other = convened(CA, "board", date(2024, 6, 20))
    assert [row.meeting for row in rows("meetings", *LIFE, other, on=date(2024, 6, 20))] == [CA, AG]


def test_the_sheet_says_who_counts_and_since_when():
    facts = (
        party(AURELIE),
        convened(),
        marked(*here(AURELIE, BASTIEN), *by(BASTIEN, CHLOE)),
        marked(Presence(party=BASTIEN, how="absent"), time="21:40"),
    )
    listed = [(row.party, row.how, row.counted, row.time) for row in rows("meeting.attendance", *facts)]

    assert listed == [(AURELIE, "present", True, ""), (CHLOE, "proxy", False, ""), (BASTIEN, "absent", False, "21:40")]
    assert rows("meeting.attendance", *facts)[0].name == (Ref(1, "family"),)
    assert rows("meeting.attendance", *facts)[2].positions == (4,)
    assert [row.party for row in rows("meeting.there", *facts)] == [AURELIE]
    assert facts[1].on == DAY


def test_a_meeting_is_opened_once_its_day_has_come():
    assert rows("meetings.due", LIFE[0], on=date(2024, 6, 2)) == []
    assert [row.meeting for row in rows("meetings.due", LIFE[0])] == [AG]
    assert rows("meetings.due", *LIFE[:2]) == rows("meetings.due", LIFE[0], MeetingCancelled(meeting=AG)) == []


def test_those_who_hold_a_meeting_sign_its_minutes():
    signed = [(row.office, row.party, row.positions) for row in rows("meeting.signers", *LIFE)]
    assert signed == [("Présidence de séance", AURELIE, (2,)), ("Secrétariat de séance", None, (2,))]
    assert [row.positions for row in rows("meeting.signers", LIFE[0])] == [(), ()]


def test_a_meeting_says_when_it_ended():
    assert rows("meetings", *LIFE[:2], MeetingClosed(meeting=AG, ends="22:05"))[0].ends == "22:05"


def test_only_a_meeting_that_lacked_its_quorum_may_be_called_again():
    people = tuple(val.member(one) for one in (AURELIE, BASTIEN, CHLOE))
    life = (val.statutes(), *people, val.convened(), val.opened(entitled=3))

    assert [row.meeting for row in rows("meetings.lacking", *life)] == [AG]
    assert rows("meetings.lacking", *life, val.marked(*val.here(AURELIE, BASTIEN))) == []
    assert rows("meetings.lacking", *life, on=date(2024, 6, 2)) == []
