from datetime import date

from core.facts import Ref
from core.subjects.meetings.facts import MeetingCancelled, MeetingClosed
from core.subjects.membership.facts import MemberResigned
from tests.core.subjects.val import (
    AG,
    AURELIE,
    BASTIEN,
    CA,
    CHLOE,
    PHARMACIE,
    by,
    convened,
    here,
    marked,
    member,
    opened,
    party,
    rows,
    seat,
    statutes,
)

GIVEN = (statutes(), convened(), party(AURELIE), member(AURELIE), member(BASTIEN), member(CHLOE))


def test_the_sheet_starts_from_those_who_may_vote_and_what_is_known():
    found = rows("meeting.entitled", *GIVEN, member(PHARMACIE, college="partenaires"), marked(*here(AURELIE)))

    assert [(row.party, row.how) for row in found] == [(AURELIE, "present"), (BASTIEN, "absent"), (CHLOE, "absent")]
    assert (found[0].name, found[0].college, found[0].meeting) == ((Ref(3, "family"),), "Soignants", AG)
    assert (found[0].positions, found[0].rules) == ((2, 8), ("statutes@2022-01-01",))


def test_a_meeting_that_is_over_has_no_sheet_to_fill():
    assert rows("meeting.entitled", *GIVEN, opened(), MeetingClosed(meeting=AG)) == []
    assert rows("meeting.entitled", *GIVEN, MeetingCancelled(meeting=AG)) == []
    assert rows("meeting.entitled", *GIVEN[1:]) == []


def test_a_board_starts_from_its_seats():
    (row,) = rows("meeting.entitled", statutes(), convened(CA, "board"), seat(AURELIE))
    assert (row.party, row.college) == (AURELIE, "")


def test_the_quorum_of_a_meeting_names_the_record_that_counted_its_voters():
    sheet = marked(*here(AURELIE), *by(AURELIE, BASTIEN))
    (row,) = rows("meeting.quorum", *GIVEN, opened(entitled=3), sheet)

    assert (row.present, row.represented, row.entitled, row.needed, row.reached) == (1, 1, 3, 1, True)
    assert row.text == "1 présent + 1 pouvoir = 2 ; quorum requis : 1/4 de 3, arrondi au-dessus = 1 : atteint"
    assert (row.known, row.positions, row.rules) == (7, (7, 8), ("statutes@2022-01-01",))


def test_before_the_opening_the_voters_are_those_known_now():
    (row,) = rows("meeting.quorum", *GIVEN)
    assert (row.entitled, row.entitled_now, row.known, row.notice) == (3, 3, None, "")


def test_a_changed_number_of_voters_and_a_short_notice_are_told():
    late = convened(short_notice=True)
    left = MemberResigned(party=CHLOE, on=date(2024, 6, 1))
    facts = (statutes(), late, *GIVEN[2:], opened(entitled=3), left)
    (row,) = rows("meeting.quorum", *facts)

    assert (row.entitled, row.entitled_now) == (3, 2)
    assert row.notice == (
        "Délai réduit : les statuts demandent 15 jours. "
        "Le nombre de votants est passé de 3 à 2 depuis qu’il a été compté."
    )
    (over,) = rows("meeting.quorum", *facts, MeetingClosed(meeting=AG))
    assert over.entitled_now is None
