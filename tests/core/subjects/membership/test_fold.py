from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from core.facts import Ref, clear
from core.subjects.admission.admit import JoinMember, join
from core.subjects.admission.bodies import BODIES
from core.subjects.association.fold import ASSOCIATION
from core.subjects.membership.facts import MemberRemoved, MemberResigned, MembershipLapsed
from core.subjects.membership.fold import MEMBERS
from core.subjects.membership.leave import ResignMember, resign
from core.subjects.parties.fold import PARTIES
from core.subjects.statutes.fold import STATUTES
from tests.core.subjects.val import ANCIENNE, AURELIE, member, party
from tests.spec import folded

FIRST = date(2023, 1, 1)
MOVES = st.lists(st.tuples(st.booleans(), st.integers(0, 40)), max_size=14)


@given(MOVES)
def test_adhesions_and_ends_alternate_whatever_is_asked_in_whatever_order(moves):
    """What is accepted is true for ever: no day sees an adhesion end twice or begin twice."""
    known = folded(PARTIES, [party(AURELIE)])
    others = (folded(STATUTES, []), folded(ASSOCIATION, []), folded(BODIES, []))
    facts = []
    for joins, shift in moves:
        members, on = folded(MEMBERS, facts), FIRST + timedelta(days=shift)
        if joins:
            decided = join(JoinMember(party=AURELIE, on=on), known, members, *others)
        else:
            decided = resign(ResignMember(party=AURELIE, on=on), members)
        facts += decided if isinstance(decided, tuple) else ()

    changes = [entry.value.adherent for entry in folded(MEMBERS, facts).of(AURELIE).states.entries]
    assert changes == [rank % 2 == 0 for rank in range(len(changes))]


def test_the_situation_of_a_day_does_not_depend_on_the_order_of_recording():
    left, back = MemberResigned(party=AURELIE, on=date(2023, 6, 1)), member(AURELIE, date(2024, 1, 1))
    for facts in ([member(AURELIE), left, back], [back, left, member(AURELIE)]):
        state = folded(MEMBERS, facts)
        assert [bool(state.at(AURELIE, date(year, 12, 31))) for year in (2022, 2023, 2024)] == [False, False, True]


def test_the_day_of_a_resignation_is_the_first_without_adhesion():
    """R27: somebody who resigned on a day is not counted that day."""
    state = folded(MEMBERS, [member(AURELIE), MemberResigned(party=AURELIE, on=date(2023, 6, 1), reason=clear("x"))])

    assert state.at(AURELIE, date(2023, 5, 31))
    assert not state.at(AURELIE, date(2023, 6, 1))
    assert state.of(AURELIE).states.entries[-1].value.reason == Ref(2, "reason")


def test_asking_about_a_stranger_keeps_no_trace():
    state = folded(MEMBERS, [])
    assert state.at(AURELIE, FIRST) is None
    assert state.by_party == {}


def test_an_adhesion_that_lapses_or_is_taken_away_is_over():
    removed = MemberRemoved(
        party=AURELIE, on=date(2023, 6, 1), ground="serious", invited_on=date(2023, 5, 2), decision=ANCIENNE
    )
    lapsed = MembershipLapsed(party=AURELIE, on=date(2023, 6, 1), cause="death")
    for end, how in ((removed, "removed"), (lapsed, "lapsed")):
        state = folded(MEMBERS, [member(AURELIE), end])
        assert state.of(AURELIE).states.entries[-1].value.standing == how
        assert not state.at(AURELIE, date(2023, 6, 1))
