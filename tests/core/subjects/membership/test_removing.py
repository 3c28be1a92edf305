"""R36: nobody is struck off without a recorded invitation to be heard."""

from datetime import date

from msgspec import structs

from core.model.roles import BOARD
from core.subjects.membership.facts import HearingInvited, MemberRemoved, MemberResigned, RemovalDropped
from core.subjects.membership.removing import DECIDERS, DropRemoval, InviteToHearing, RemoveMember
from tests.core.subjects.val import ANCIENNE, AURELIE, DAY, adopted, asked, member, refused, rejected

LETTER, HEARING = date(2024, 5, 2), date(2024, 5, 23)
INVITE = InviteToHearing(party=AURELIE, on=LETTER, hearing=HEARING)
INVITED = HearingInvited(party=AURELIE, on=LETTER, hearing=HEARING)
REMOVE = RemoveMember(party=AURELIE, on=DAY, decision=ANCIENNE)
DROP = DropRemoval(party=AURELIE, on=DAY)
LEFT = MemberResigned(party=AURELIE, on=DAY)


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


def test_a_procedure_is_given_up_while_it_runs():
    asked(DROP, member(AURELIE), INVITED).yields(RemovalDropped(party=AURELIE, on=DAY))
    assert refused(DROP, member(AURELIE)).code == "not-invited"


def test_only_an_adherent_is_struck_off_and_only_once():
    assert refused(REMOVE, INVITED, adopted()).code == "not-member"
    assert refused(REMOVE, member(AURELIE), INVITED, LEFT, adopted()).code == "not-member"
    sooner = structs.replace(REMOVE, on=date(2024, 5, 30))
    assert refused(sooner, member(AURELIE), INVITED, LEFT, adopted()).code == "already-left"
