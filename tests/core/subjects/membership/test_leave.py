from datetime import date

import pytest
from msgspec import structs

from core.subjects.membership.facts import MemberResigned, MembershipLapsed
from core.subjects.membership.leave import LapseMembership, ResignMember
from tests.core.subjects.val import AURELIE, DAY, PHARMACIE, asked, member, party, refused

RESIGN = ResignMember(party=AURELIE, on=DAY, cause="moved")
LAPSE = LapseMembership(party=AURELIE, on=DAY, cause="death")
RESIGNED = MemberResigned(party=AURELIE, on=DAY, cause="moved")


def test_a_resignation_needs_no_acceptance_and_ends_the_adhesion_at_once():
    """R35."""
    asked(RESIGN, member(AURELIE)).yields(RESIGNED)


def test_an_adhesion_may_end_by_itself():
    asked(LAPSE, member(AURELIE)).yields(MembershipLapsed(party=AURELIE, on=DAY, cause="death"))


def test_a_cause_is_one_that_may_befall_that_party():
    dissolved = structs.replace(LAPSE, cause="dissolution")
    assert refused(dissolved, party(AURELIE), member(AURELIE)).code == "cause-unfit"
    structure = (party(PHARMACIE, nature="structure"), member(PHARMACIE))
    assert refused(structs.replace(LAPSE, party=PHARMACIE), *structure).code == "cause-unfit"
    asked(structs.replace(dissolved, party=PHARMACIE), *structure).yields(
        MembershipLapsed(party=PHARMACIE, on=DAY, cause="dissolution")
    )


@pytest.mark.parametrize("command", [RESIGN, LAPSE])
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
