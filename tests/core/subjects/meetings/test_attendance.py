from datetime import date

import pytest
from msgspec import structs

from core.model.roles import BOARD, COORDINATION
from core.subjects.meetings.attendance import DECIDERS, LINES, MarkAttendance, MarkPerson
from core.subjects.meetings.facts import AttendanceMarked, MeetingCancelled, MeetingClosed, Presence
from core.subjects.membership.facts import MemberResigned
from tests.core.subjects.val import (
    AG,
    AURELIE,
    BASTIEN,
    CA,
    CHLOE,
    DAY,
    DJIBRIL,
    ELODIE,
    FARID,
    PHARMACIE,
    STRANGER,
    asked,
    by,
    convened,
    crowd,
    here,
    marked,
    member,
    nobody,
    opened,
    refused,
    rule,
    seat,
    statutes,
)

GIVEN = (
    statutes(),
    convened(),
    opened(),
    *(member(one) for one in (AURELIE, BASTIEN, CHLOE, DJIBRIL, ELODIE, FARID)),
    member(PHARMACIE, college="partenaires"),
)


def mark(*rows):
    return MarkAttendance(meeting=AG, rows=rows)


def absent(*parties):
    return tuple(Presence(party=party, how="absent") for party in parties)


def test_coordination_and_board_mark_the_sheet():
    assert {decider.roles for decider in DECIDERS} == {frozenset({COORDINATION, BOARD})}


def test_only_what_changes_is_recorded():
    sheet = (*here(AURELIE, BASTIEN), *absent(CHLOE))
    asked(mark(*sheet), *GIVEN).yields(marked(*here(AURELIE, BASTIEN)))
    asked(mark(*sheet), *GIVEN, marked(*here(AURELIE, BASTIEN))).yields()
    asked(mark(*here(AURELIE), *absent(BASTIEN)), *GIVEN, marked(*here(AURELIE, BASTIEN))).yields(
        marked(*absent(BASTIEN))
    )


def test_people_come_and_go_one_by_one():
    comes = MarkPerson(meeting=AG, party=AURELIE, time="20:45")
    asked(comes, *GIVEN).yields(marked(*here(AURELIE), time="20:45"))
    asked(structs.replace(comes, how="absent"), *GIVEN, marked(*here(AURELIE))).yields(
        marked(*absent(AURELIE), time="20:45")
    )


def test_whoever_comes_in_person_takes_the_proxy_back():
    sheet = marked(*here(BASTIEN), *by(BASTIEN, AURELIE))
    comes = MarkPerson(meeting=AG, party=AURELIE, how="present", holder=BASTIEN)
    asked(comes, *GIVEN, sheet).yields(marked(*here(AURELIE)))


def test_three_proxies_are_held_and_the_fourth_is_refused_by_name():
    """R33."""
    three = (*here(AURELIE), *by(AURELIE, BASTIEN, CHLOE, DJIBRIL))
    asked(mark(*three), *GIVEN).yields(marked(*three))

    for given, rows, path in (
        ((), (*three, *by(AURELIE, ELODIE)), "rows.4.holder"),
        ((marked(*three),), by(AURELIE, ELODIE), "rows.0.holder"),
        ((marked(*three),), (*three, *by(AURELIE, ELODIE)), "rows.4.holder"),
    ):
        refusal = refused(mark(*rows), *GIVEN, *given)
        assert refusal.code == "proxy-cap"
        assert set(refusal.fields) == {path}
        assert ELODIE in refusal.fields[path]
        assert AURELIE in refusal.fields[path]
        assert ("(ligne 2 de cette saisie)" in refusal.fields[path]) is (not given)


def test_a_proxy_given_to_somebody_else_makes_room():
    sheet = marked(*here(AURELIE, FARID), *by(AURELIE, BASTIEN, CHLOE, DJIBRIL))
    moves = (*by(FARID, BASTIEN), *by(AURELIE, ELODIE))
    asked(mark(*moves), *GIVEN, sheet).yields(marked(*moves))


@pytest.mark.parametrize(
    ("rows", "code", "path"),
    [
        (here(STRANGER), "not-entitled", "rows.0.party"),
        (here(PHARMACIE), "not-entitled", "rows.0.party"),
        ((*here(AURELIE), *by(AURELIE, PHARMACIE)), "not-entitled", "rows.1.party"),
        (by(AURELIE, BASTIEN), "holder-absent", "rows.0.holder"),
        ((*absent(AURELIE), *by(AURELIE, BASTIEN)), "holder-absent", "rows.1.holder"),
        ((*here(CHLOE), *by(CHLOE, AURELIE), *by(AURELIE, BASTIEN)), "holder-absent", "rows.2.holder"),
        (by(AURELIE, AURELIE), "own-proxy", "rows.0.holder"),
        ((Presence(party=AURELIE, how="proxy"),), "holder-missing", "rows.0.holder"),
        ((Presence(party=AURELIE, how="absent", holder=BASTIEN),), "not-a-proxy", "rows.0.how"),
        ((*here(AURELIE), *absent(AURELIE)), "twice-in-list", "rows.1.party"),
        ((*here(AURELIE, BASTIEN), *by(AURELIE, BASTIEN)), "twice-in-list", "rows.2.party"),
    ],
)
def test_a_line_is_refused_under_its_path(rows, code, path):
    refusal = refused(mark(*rows), *GIVEN)
    assert refusal.code == code
    assert path in refusal.fields


def test_every_line_at_fault_is_told_at_once():
    refusal = refused(mark(*here(STRANGER, PHARMACIE), *by(FARID, AURELIE)), *GIVEN)
    assert set(refusal.fields) == {"rows.0.party", "rows.1.party", "rows.2.holder"}


def test_one_person_refused_is_told_under_the_field():
    refusal = refused(MarkPerson(meeting=AG, party=STRANGER), *GIVEN)
    assert (refusal.code, set(refusal.fields)) == ("not-entitled", {"party"})
    refusal = refused(MarkPerson(meeting=AG, party=AURELIE, how="proxy", holder=BASTIEN), *GIVEN)
    assert (refusal.code, set(refusal.fields)) == ("holder-absent", {"holder"})


def test_guests_and_excused_need_no_voice():
    rows = (Presence(party=STRANGER, how="guest"), Presence(party=PHARMACIE, how="excused"))
    asked(mark(*rows), *GIVEN).yields(marked(*rows))


def test_who_has_left_may_not_vote_and_may_be_marked_absent():
    left = MemberResigned(party=AURELIE, on=DAY)
    assert refused(mark(*here(AURELIE)), *GIVEN, left).code == "not-entitled"
    asked(mark(*absent(AURELIE)), *GIVEN, marked(*here(AURELIE)), left).yields(marked(*absent(AURELIE)))


def test_unpaid_members_do_not_vote_when_the_statutes_say_so():
    """R32."""
    strict = (statutes(meetings=rule(base="paid-up")), *GIVEN[1:])
    refusal = refused(mark(*here(AURELIE)), *strict)
    assert refusal.code == "not-entitled"
    assert "cotisation" in refusal.fields["rows.0.party"]


def test_a_board_admits_those_who_sit_and_no_proxy_unless_its_statutes_do():
    given = (statutes(), convened(CA, "board"), opened(CA), seat(AURELIE), seat(BASTIEN), member(CHLOE))
    asked(MarkAttendance(meeting=CA, rows=here(AURELIE)), *given).yields(marked(*here(AURELIE), meeting=CA))
    assert refused(MarkAttendance(meeting=CA, rows=here(CHLOE)), *given).code == "not-entitled"
    rows = (*here(AURELIE), *by(AURELIE, BASTIEN))
    assert refused(MarkAttendance(meeting=CA, rows=rows), *given).code == "no-proxies"


def test_proxies_may_be_marked_before_the_meeting_begins():
    asked(mark(*here(AURELIE)), statutes(), convened(), member(AURELIE)).yields(marked(*here(AURELIE)))


def test_the_meeting_and_its_statutes_are_needed():
    assert refused(mark(*here(AURELIE)), statutes(), member(AURELIE)).code == "meeting-unknown"
    assert refused(mark(*here(AURELIE)), *GIVEN[1:]).code == "no-statutes"
    assert refused(mark(*here(AURELIE)), *GIVEN, MeetingClosed(meeting=AG)).code == "meeting-closed"
    assert refused(mark(*here(AURELIE)), *GIVEN, MeetingCancelled(meeting=AG)).code == "meeting-cancelled"
    assert refused(mark(*here(AURELIE)), statutes(date(2024, 6, 4)), *GIVEN[1:]).code == "no-statutes"


def test_a_long_sheet_makes_several_records():
    people = crowd(LINES + 1)
    rows = here(*(nobody(rank) for rank in range(LINES + 1)))
    asked(mark(*rows), statutes(), convened(), *people).yields(
        AttendanceMarked(meeting=AG, rows=rows[:LINES]), AttendanceMarked(meeting=AG, rows=rows[LINES:])
    )
