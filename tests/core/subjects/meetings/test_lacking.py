from datetime import date

from tests.core.subjects.val import (
    AG,
    AURELIE,
    BASTIEN,
    CHLOE,
    DAY,
    convened,
    here,
    marked,
    member,
    opened,
    rows,
    statutes,
)

PEOPLE = (statutes(), *(member(one) for one in (AURELIE, BASTIEN, CHLOE)), convened(), opened(entitled=3))


def test_only_a_meeting_that_lacked_its_quorum_may_be_called_again():
    assert [row.meeting for row in rows("meetings.lacking", *PEOPLE)] == [AG]
    assert rows("meetings.lacking", *PEOPLE, marked(*here(AURELIE, BASTIEN))) == []
    assert rows("meetings.lacking", *PEOPLE, on=date(2024, 6, 2)) == []
    assert date(2024, 6, 2) < DAY
