from datetime import date

import pytest
from msgspec import structs

from core.facts import clear
from core.model.roles import BOARD
from core.subjects.membership.facts import MemberRemoved, MemberResigned, MembershipLapsed
from core.subjects.membership.leave import DECIDERS, LapseMembership, RemoveMember, ResignMember
from tests.core.subjects.val import ANCIENNE, AURELIE, DAY, adopted, asked, member, refused, rejected

RESIGN = ResignMember(party=AURELIE, on=DAY, reason="Départ du territoire")
REMOVE = RemoveMember(party=AURELIE, on=DAY, invited_on=date(2024, 5, 2), decision=ANCIENNE)
LAPSE = LapseMembership(party=AURELIE, on=DAY, cause="death")
RESIGNED = MemberResigned(party=AURELIE, on=DAY, reason=clear("Départ du territoire"))


def test_a_resignation_needs_no_acceptance_and_ends_the_adhesion_at_once():
    """R35."""
    asked(RESIGN, member(AURELIE)).yields(RESIGNED)


def test_an_adhesion_may_end_by_itself():
    asked(LAPSE, member(AURELIE)).yields(MembershipLapsed(party=AURELIE, on=DAY, cause="death"))


def test_somebody_struck_off_was_invited_to_be_heard():
    """R36."""
    asked(REMOVE, member(AURELIE), adopted()).yields(
        MemberRemoved(
            party=AURELIE, on=DAY, ground="serious", invited_on=date(2024, 5, 2), decision=ANCIENNE, reason=None
        )
    )
    for late in (None, DAY, date(2024, 7, 1)):
        refusal = refused(structs.replace(REMOVE, invited_on=late), member(AURELIE), adopted())
        assert (refusal.code, set(refusal.fields)) == ("not-heard", {"invited_on"})


def test_only_the_board_strikes_off_and_by_an_adopted_decision():
    assert next(one.roles for one in DECIDERS if one.command is RemoveMember) == {BOARD}
    assert refused(REMOVE, member(AURELIE), rejected()).code == "decision-not-adopted"


@pytest.mark.parametrize("command", [RESIGN, REMOVE, LAPSE])
def test_only_an_adherent_leaves_and_only_once(command):
    assert refused(command).code == "not-member"
    assert refused(command, member(AURELIE, date(2024, 7, 1))).code == "not-member"
    assert refused(command, member(AURELIE), RESIGNED).code == "not-member"

    sooner = structs.replace(command, on=date(2024, 5, 20))
    refusal = refused(sooner, member(AURELIE), RESIGNED)
    assert (refusal.code, set(refusal.fields)) == ("already-left", {"on"})


def test_who_came_back_may_leave_from_before():
    """The end of an adhesion may be recorded although another adhesion follows it."""
    asked(RESIGN, member(AURELIE), member(AURELIE, date(2025, 1, 1))).yields(RESIGNED)
