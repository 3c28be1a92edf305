from datetime import date

import pytest
from msgspec import structs

from core.subjects.meetings.facts import ElectorateCounted, MeetingCancelled, MeetingClosed, MeetingOpened
from core.subjects.meetings.sitting import CloseMeeting, OpenMeeting, RecountElectorate
from core.subjects.membership.facts import DuesPaid, MemberResigned
from tests.core.subjects.val import (
    AG,
    AURELIE,
    BASTIEN,
    BUDGET,
    CA,
    CHLOE,
    DAY,
    DJIBRIL,
    PHARMACIE,
    adopted,
    asked,
    convened,
    crowd,
    member,
    nobody,
    opened,
    refused,
    rule,
    seat,
    statutes,
    vote,
)

OPEN, RECOUNT, CLOSE = OpenMeeting(meeting=AG), RecountElectorate(meeting=AG), CloseMeeting(meeting=AG)


def test_opening_counts_who_may_vote_that_day():
    """Neither who resigned, nor who joins later, nor a college without a voice."""
    facts = (
        statutes(),
        convened(),
        member(AURELIE),
        member(BASTIEN),
        MemberResigned(party=BASTIEN, on=date(2024, 6, 1)),
        member(CHLOE, date(2024, 6, 4)),
        member(DJIBRIL, DAY),
        member(PHARMACIE, college="partenaires"),
    )
    command = structs.replace(OPEN, chair=AURELIE, secretary=DJIBRIL, starts="20:30")
    asked(command, *facts).yields(
        MeetingOpened(
            meeting=AG,
            on=DAY,
            entitled=2,
            statutes="statutes@2022-01-01",
            starts="20:30",
            chair=AURELIE,
            secretary=DJIBRIL,
        )
    )


def test_unpaid_members_are_left_out_when_the_statutes_say_so():
    """R32: 213 paid up of 240."""
    paid = tuple(DuesPaid(party=nobody(rank), year=2024, on=date(2024, 2, 1), amount=10_00) for rank in range(213))
    (fact,) = asked(OPEN, statutes(meetings=rule(base="paid-up")), convened(), *crowd(240), *paid).result

    assert fact.entitled == 213


def test_a_board_counts_those_who_sit():
    facts = (statutes(), convened(CA, "board"), seat(AURELIE), seat(BASTIEN, until=date(2024, 6, 2)), member(CHLOE))
    (fact,) = asked(OpenMeeting(meeting=CA), *facts).result

    assert fact.entitled == 1


def test_opening_again_is_nothing_new():
    asked(OPEN, statutes(), convened(), member(AURELIE), opened()).yields()


@pytest.mark.parametrize("command", [OPEN, RECOUNT, CLOSE])
def test_a_meeting_is_where_it_is_supposed_to_be(command):
    begun = () if command is OPEN else (opened(),)
    assert refused(command).code == "meeting-unknown"
    assert refused(command, convened(), MeetingCancelled(meeting=AG), *begun).code == "meeting-cancelled"
    if command is not OPEN:
        assert refused(command, convened()).code == "meeting-not-open"
    if command is not CLOSE:
        assert refused(command, convened(), *begun, MeetingClosed(meeting=AG)).code == "meeting-closed"


@pytest.mark.parametrize(("command", "begun"), [(OPEN, ()), (RECOUNT, (opened(),))])
def test_statutes_and_voters_are_needed(command, begun):
    assert refused(command, convened(), *begun, member(AURELIE)).code == "no-statutes"
    assert refused(command, statutes(date(2024, 6, 4)), convened(), *begun, member(AURELIE)).code == "no-statutes"
    assert refused(command, statutes(meetings=rule("age")), convened(), *begun).code == "no-meeting-rule"
    assert refused(command, statutes(), convened(), *begun).code == "nobody-entitled"


def test_voters_are_counted_again_only_when_their_number_has_changed():
    given = (statutes(), convened(), member(AURELIE), member(BASTIEN))
    again = ElectorateCounted(meeting=AG, entitled=2, statutes="statutes@2022-01-01")

    asked(RECOUNT, *given, opened(entitled=1)).yields(again)
    asked(RECOUNT, *given, opened(entitled=2)).yields()
    asked(RECOUNT, *given, opened(entitled=1), again).yields()


def test_a_meeting_is_closed_once_its_votes_have_a_result():
    closed = MeetingClosed(meeting=AG, ends="22:15")
    close = structs.replace(CLOSE, ends="22:15")

    asked(close, convened(), opened(), vote(), adopted(BUDGET)).yields(closed)
    asked(close, convened(), opened(), closed).yields()
    waiting = refused(close, convened(), opened(), vote())
    assert waiting.code == "votes-open"
    assert BUDGET in waiting.fields["meeting"]


def test_whoever_presides_that_day_holds_the_meeting_unless_somebody_else_is_said():
    facts = (statutes(), convened(), member(AURELIE), member(BASTIEN))
    head = seat(AURELIE, body="bureau", office="president")

    assert asked(OPEN, *facts, head).result[0].chair == AURELIE
    assert asked(structs.replace(OPEN, chair=BASTIEN), *facts, head).result[0].chair == BASTIEN
    assert asked(OPEN, *facts).result[0].chair is None
