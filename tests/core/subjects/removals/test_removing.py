"""R36: nobody is struck off without a recorded invitation to be heard."""

from datetime import date

from msgspec import structs

from core.model.roles import BOARD
from core.subjects.membership.facts import HearingInvited, MemberRemoved, MemberResigned, RemovalDropped
from core.subjects.removals.removing import DECIDERS, DropRemoval, InviteToHearing, RemoveMember
from core.subjects.statutes.facts import MajorityRule
from tests.core.subjects.val import (
    AG,
    ANCIENNE,
    AURELIE,
    BASTIEN,
    CA,
    DAY,
    adopted,
    asked,
    convened,
    member,
    party,
    refused,
    rejected,
    rows,
    statutes,
    vote,
)

LETTER, HEARING = date(2024, 5, 2), date(2024, 5, 23)
INVITE = InviteToHearing(party=AURELIE, on=LETTER, hearing=HEARING)
INVITED = HearingInvited(party=AURELIE, on=LETTER, hearing=HEARING)
REMOVE = RemoveMember(party=AURELIE, on=DAY, decision=ANCIENNE)
DROP = DropRemoval(party=AURELIE, on=DAY)
LEFT = MemberResigned(party=AURELIE, on=DAY)
BY_THE_BOARD = statutes(majorities=(MajorityRule(type="removal", fraction="2/3", meeting="board"),))
HEARD = (BY_THE_BOARD, party(AURELIE), member(AURELIE), INVITED, convened(CA, "board"), convened(AG, "ago"))


def test_an_adherent_is_invited_to_be_heard_on_a_later_day():
    asked(INVITE, member(AURELIE)).yields(INVITED)
    asked(INVITE, member(AURELIE), INVITED).yields()
    assert refused(INVITE).code == "not-member"
    assert refused(structs.replace(INVITE, hearing=LETTER), member(AURELIE)).code == "dates-reversed"


def test_somebody_struck_off_was_invited_to_be_heard():
    removed = MemberRemoved(party=AURELIE, on=DAY, ground="serious", invited_on=LETTER, decision=ANCIENNE)
    asked(REMOVE, member(AURELIE), INVITED, adopted()).yields(removed)


def test_without_a_letter_recorded_or_before_the_hearing_a_removal_is_refused():
    assert refused(REMOVE, member(AURELIE), adopted()).code == "not-heard"
    for on in (LETTER, date(2024, 5, 22)):
        refusal = refused(structs.replace(REMOVE, on=on), member(AURELIE), INVITED, adopted())
        assert (refusal.code, set(refusal.fields)) == ("not-heard", {"on"})


def test_a_letter_serves_the_adhesion_in_which_it_was_sent_and_only_while_it_is_followed_up():
    dropped = RemovalDropped(party=AURELIE, on=date(2024, 5, 30))
    back = (MemberResigned(party=AURELIE, on=date(2024, 5, 10)), member(AURELIE, date(2024, 5, 20)))
    assert refused(REMOVE, member(AURELIE), INVITED, dropped, adopted()).code == "not-heard"
    assert refused(REMOVE, member(AURELIE), INVITED, *back, adopted()).code == "not-heard"


def test_only_the_board_strikes_off_or_gives_up_and_by_an_adopted_decision():
    assert [one.roles for one in DECIDERS[1:]] == [{BOARD}, {BOARD}]
    assert refused(REMOVE, member(AURELIE), INVITED, rejected()).code == "decision-not-adopted"
    rejecting = structs.replace(DROP, decision=ANCIENNE)
    assert refused(rejecting, member(AURELIE), INVITED, rejected()).code == "decision-not-adopted"


def struck(concerns=AURELIE, **more):
    said = {"meeting": CA, "type": "removal", **more}
    return vote(ANCIENNE, concerns=concerns, **said), adopted(ANCIENNE, **said)


def test_where_the_statutes_say_who_decides_a_removal_needs_that_decision():
    removed = MemberRemoved(party=AURELIE, on=DAY, ground="serious", invited_on=LETTER, decision=ANCIENNE)
    for concerns in (AURELIE, None):
        asked(REMOVE, *HEARD, *struck(concerns)).yields(removed)
    without = refused(structs.replace(REMOVE, decision=None), *HEARD)
    assert (without.code, set(without.fields)) == ("decision-missing", {"decision"})
    assert "(conseil d’administration)" in without.message


def test_the_decision_is_of_that_body_of_that_sort_about_that_adherent_and_not_later():
    codes = {
        "decision-of-another-sort": struck(type="ordinary"),
        "decision-of-another-body": struck(meeting=AG),
        "decision-about-another": struck(BASTIEN),
        "before-decision": struck(on=date(2024, 6, 4)),
    }
    for code, facts in codes.items():
        assert refused(REMOVE, *HEARD, *facts).code == code


def test_only_decisions_that_fit_are_offered():
    for facts, offered in ((struck(), 1), (struck(None), 1), (struck(type="ordinary"), 0), (struck(BASTIEN), 0)):
        assert len(rows("decisions.removing", *HEARD, *facts)) == offered


def test_the_form_asks_for_a_decision_where_the_statutes_say_who_takes_it():
    assert len(rows("statutes.removal", BY_THE_BOARD)) == 1
    assert rows("statutes.removal", statutes()) == []


def test_a_removal_without_the_decision_that_the_statutes_want_is_to_be_corrected():
    removed = MemberRemoved(party=AURELIE, on=DAY, ground="serious", invited_on=LETTER)
    (task,) = rows("todo.removals", *HEARD, removed)
    assert (task.what, task.link) == (
        "Radiation du 3 juin 2024 sans la décision que veulent les statuts : à corriger",
        "/enregistrements/7",
    )
    assert rows("todo.removals", *HEARD, *struck(), structs.replace(removed, decision=ANCIENNE)) == []
    assert rows("todo.removals", *HEARD[1:], removed) == []


def test_a_procedure_is_given_up_while_it_runs():
    asked(DROP, member(AURELIE), INVITED).yields(RemovalDropped(party=AURELIE, on=DAY))
    assert refused(DROP, member(AURELIE)).code == "not-invited"


def test_only_an_adherent_is_struck_off_and_only_once():
    assert refused(REMOVE, INVITED, adopted()).code == "not-member"
    assert refused(REMOVE, member(AURELIE), INVITED, LEFT, adopted()).code == "not-member"
    sooner = structs.replace(REMOVE, on=date(2024, 5, 30))
    assert refused(sooner, member(AURELIE), INVITED, LEFT, adopted()).code == "already-left"
