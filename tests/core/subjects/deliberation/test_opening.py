from datetime import date

import pytest
from msgspec import structs

from core.facts import Cents, clear
from core.model.roles import BOARD
from core.subjects.deliberation.opening import DECIDERS, OpenVote
from core.subjects.meetings.facts import ElectorateCounted, MeetingCancelled, MeetingClosed, Presence
from core.subjects.membership.facts import MemberResigned
from core.subjects.missions import MissionOpened
from core.subjects.votes.facts import Majority, Quorum, VoteOpened
from tests.core.subjects.val import (
    AG,
    AGAIN,
    ANCIENNE,
    AURELIE,
    BASTIEN,
    BUDGET,
    CA,
    CHLOE,
    DAY,
    DJIBRIL,
    ELODIE,
    FARID,
    PHARMACIE,
    adopted,
    asked,
    by,
    convened,
    here,
    marked,
    member,
    opened,
    party,
    refused,
    rejected,
    seat,
    statutes,
    vote,
)

OPEN = OpenVote(decision=BUDGET, meeting=AG, subject="Budget 2024")
PEOPLE = tuple(member(one) for one in (AURELIE, BASTIEN, CHLOE, DJIBRIL, ELODIE, FARID))
GIVEN = (statutes(), convened(), *PEOPLE, opened(entitled=6))
SHEET = marked(*here(AURELIE, BASTIEN, CHLOE), *by(AURELIE, DJIBRIL))
OPENED = VoteOpened(
    decision=BUDGET,
    meeting=AG,
    on=DAY,
    subject=clear("Budget 2024"),
    type="ordinary",
    method="show",
    quorum=Quorum(entitled=6, known=9, present=3, represented=1, fraction="1/4", needed=2, reached=True),
    voters=4,
    majority=Majority(fraction="1/2", more_than=True, base="cast"),
    statutes="statutes@2022-01-01",
)


def test_only_the_board_puts_a_decision_to_the_vote():
    assert DECIDERS[0].roles == {BOARD}


def test_a_vote_keeps_the_figures_and_the_rules_that_will_judge_it():
    asked(OPEN, *GIVEN, SHEET).yields(OPENED)


def test_the_number_entitled_is_that_of_the_last_count_and_says_from_which_record():
    """An adhesion recorded meanwhile is not waited for: it is not in the boundary."""
    counted = ElectorateCounted(meeting=AG, entitled=7, statutes="statutes@2022-01-01")
    late = member("p-tardiveaaaaaaaaa", DAY)

    asked(OPEN, *GIVEN, SHEET, late).yields(OPENED)
    (fact,) = asked(OPEN, *GIVEN, SHEET, late, counted).result
    assert (fact.quorum.entitled, fact.quorum.known) == (7, 12)


def test_the_boundary_is_the_meeting_and_those_who_are_there():
    """What a stranger to the sheet does is no reason to decide again."""
    read = DECIDERS[0].reads[0]
    state = asked(OPEN, *GIVEN, SHEET)._state(read, OPEN)

    assert set(state.meetings.by_id) == {AG}
    assert set(state.members.by_party) == {AURELIE, BASTIEN, CHLOE, DJIBRIL}


def test_who_comes_and_goes_between_two_votes_changes_the_second():
    gone = marked(Presence(party=AURELIE, how="absent"))
    (fact,) = asked(OPEN, *GIVEN, SHEET, gone).result

    assert (fact.quorum.present, fact.quorum.represented, fact.voters) == (2, 0, 2)


def test_those_with_an_interest_do_not_vote_and_still_make_the_quorum():
    withdrawn = structs.replace(OPEN, withdrawn=(AURELIE,))
    (fact,) = asked(withdrawn, *GIVEN, SHEET).result
    assert (fact.quorum.present, fact.quorum.represented, fact.voters, fact.withdrawn) == (3, 1, 2, (AURELIE,))

    (fact,) = asked(structs.replace(OPEN, withdrawn=(DJIBRIL,)), *GIVEN, SHEET).result
    assert fact.voters == 3
    assert refused(structs.replace(OPEN, withdrawn=(FARID,)), *GIVEN, SHEET).code == "withdrawn-absent"


def test_who_is_named_twice_withdraws_once():
    (fact,) = asked(structs.replace(OPEN, withdrawn=(AURELIE, AURELIE)), *GIVEN, SHEET).result
    assert (fact.voters, fact.withdrawn) == (2, (AURELIE,))


def test_without_quorum_the_vote_is_recorded_as_such():
    few = (statutes(), convened(), *PEOPLE, opened(entitled=20))
    (fact,) = asked(OPEN, *few, SHEET).result
    assert (fact.quorum.needed, fact.quorum.reached) == (5, False)

    (empty,) = asked(OPEN, *few).result
    assert (empty.quorum.reached, empty.voters) == (False, 0)


def test_nobody_there_is_nobody_to_vote():
    none = statutes(meetings=(structs.replace(statutes().meetings[0], quorum="0"),))
    assert refused(OPEN, none, *GIVEN[1:]).code == "nobody-votes"


def test_a_second_convocation_may_decide_with_few():
    """R34."""
    second = structs.replace(OPEN, meeting=AGAIN, type="statutes")
    given = (statutes(), *PEOPLE, convened(AGAIN, "age", second_of=AG), opened(AGAIN))
    (fact,) = asked(second, *given, marked(*here(AURELIE), meeting=AGAIN)).result

    assert (fact.quorum.fraction, fact.quorum.reached) == ("0", True)
    assert (fact.majority.fraction, fact.majority.base) == ("2/3", "present")


def test_a_meeting_decides_what_the_statutes_leave_to_it():
    refusal = refused(structs.replace(OPEN, type="statutes"), *GIVEN, SHEET)
    assert (refusal.code, set(refusal.fields)) == ("wrong-meeting", {"type"})


def test_named_votes_are_kept_only_where_the_statutes_want_them():
    named = structs.replace(OPEN, method="named")
    (without,) = asked(named, *GIVEN, SHEET).result
    (with_names,) = asked(named, statutes(named_votes=True), *GIVEN[1:], SHEET).result
    (secret,) = asked(structs.replace(OPEN, method="secret"), statutes(named_votes=True), *GIVEN[1:], SHEET).result

    assert with_names.roll == tuple(sorted((AURELIE, BASTIEN, CHLOE, DJIBRIL)))
    assert without.roll == secret.roll == ()


def test_a_decision_may_engage_money_for_a_mission_and_replace_another():
    mission = MissionOpened(mission="mi-soinsaaaaaaaaaaa", code="access", on=date(2024, 1, 1), label="Soins")
    full = structs.replace(
        OPEN,
        resolution="Le budget est adopté.",
        mission="mi-soinsaaaaaaaaaaa",
        amount=Cents(1_200_00),
        replaces=ANCIENNE,
    )
    asked(full, *GIVEN, SHEET, mission, adopted()).yields(
        structs.replace(
            OPENED,
            resolution=clear("Le budget est adopté."),
            mission="mi-soinsaaaaaaaaaaa",
            amount=Cents(1_200_00),
            replaces=ANCIENNE,
        )
    )
    assert refused(full, *GIVEN, SHEET, adopted()).code == "mission-unknown"
    refusal = refused(full, *GIVEN, SHEET, mission, rejected())
    assert (refusal.code, set(refusal.fields)) == ("decision-not-adopted", {"replaces"})


def test_who_resigned_since_the_sheet_was_marked_is_taken_off_it_first():
    refusal = refused(OPEN, *GIVEN, SHEET, MemberResigned(party=DJIBRIL, on=DAY))
    assert refusal.code == "present-not-entitled"
    assert DJIBRIL in refusal.fields["meeting"]


def test_voters_counted_under_other_statutes_are_counted_again_first():
    later = statutes(date(2024, 6, 1))
    counted = ElectorateCounted(meeting=AG, entitled=6, statutes="statutes@2024-06-01")
    assert refused(OPEN, *GIVEN, SHEET, later).code == "electorate-stale"
    (fact,) = asked(OPEN, *GIVEN, SHEET, later, counted).result
    assert fact.statutes == "statutes@2024-06-01"


def test_a_board_votes_with_its_own_rules():
    vote_ = structs.replace(OPEN, meeting=CA)
    given = (statutes(), convened(CA, "board"), seat(AURELIE), seat(BASTIEN), opened(CA, entitled=2))
    (fact,) = asked(vote_, *given, marked(*here(AURELIE, BASTIEN), meeting=CA)).result

    assert (fact.quorum.needed, fact.quorum.more_than, fact.majority.casting_vote) == (2, True, True)


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ((), "meeting-unknown"),
        ((convened(),), "meeting-not-open"),
        ((convened(), opened(), MeetingClosed(meeting=AG)), "meeting-closed"),
        ((convened(), MeetingCancelled(meeting=AG)), "meeting-cancelled"),
        ((convened(), opened()), "no-statutes"),
        ((*GIVEN, SHEET, vote()), "vote-known"),
    ],
)
def test_a_vote_is_refused(given, code):
    assert refused(OPEN, *given).code == code


def test_a_vote_may_concern_a_registered_party():
    concerned = structs.replace(OPEN, concerns=PHARMACIE)

    asked(concerned, *GIVEN, SHEET, party(PHARMACIE)).yields(structs.replace(OPENED, concerns=PHARMACIE))
    assert refused(concerned, *GIVEN, SHEET).fields.keys() == {"concerns"}


def test_nobody_is_put_to_the_vote_to_be_struck_off_who_does_not_adhere():
    removal = OpenVote(decision=BUDGET, meeting=AG, subject="Radiation", type="removal", concerns=FARID)
    gone = MemberResigned(party=FARID, on=date(2024, 6, 1))
    assert refused(removal, *GIVEN, party(FARID), SHEET, gone).code == "not-member"
    assert asked(removal, *GIVEN, party(FARID), SHEET).result[0].concerns == FARID
