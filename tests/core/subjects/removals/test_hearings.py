from datetime import date

from core.model.roles import BOARD, COORDINATION
from core.subjects.membership.facts import HearingInvited, MemberRemoved, MemberResigned, RemovalDropped
from tests.core.subjects.val import AURELIE, BASTIEN, DAY, member, party, rows, statutes

INVITED = HearingInvited(party=AURELIE, on=date(2024, 5, 2), hearing=date(2024, 6, 10))
FACTS = (statutes(), party(AURELIE), member(AURELIE), party(BASTIEN), member(BASTIEN), INVITED)


def test_hearings_to_hold_are_told_then_what_they_leave_to_decide():
    (before,) = rows("todo.hearings", *FACTS, on=DAY)
    (after,) = rows("todo.hearings", *FACTS, on=date(2024, 6, 11))

    assert (before.what, before.due, before.roles) == (
        "Entendre avant une radiation, le 10 juin 2024",
        date(2024, 6, 10),
        (BOARD, COORDINATION),
    )
    assert after.what == "Après l’audition du 10 juin 2024 : radier, ou abandonner la procédure"
    assert (after.roles, after.link, after.positions) == ((BOARD,), f"/adherents/{AURELIE}", (6,))


def test_a_procedure_ends_with_the_adhesion_or_when_it_is_given_up():
    ends = (
        RemovalDropped(party=AURELIE, on=DAY),
        MemberResigned(party=AURELIE, on=DAY),
        MemberRemoved(party=AURELIE, on=DAY, ground="serious", invited_on=date(2024, 5, 2)),
    )
    for end in ends:
        assert rows("members.invited", *FACTS, end, on=DAY) == []
        (row,) = rows("members.invited", *FACTS, end, on=date(2024, 6, 2))
        assert (row.party, row.hearing, row.heard) == (AURELIE, date(2024, 6, 10), False)


def test_a_removal_may_follow_from_the_day_of_the_hearing():
    assert [rows("members.invited", *FACTS, on=date(2024, 6, day))[0].heard for day in (9, 10)] == [False, True]
