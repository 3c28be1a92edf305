"""Places that were asked for are given in the order of asking, as far as there is room."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.model.view import AsOf
from core.subjects.parties.fold import PARTIES
from core.subjects.training import (
    ASKING,
    GIVE,
    SESSIONS,
    GiveAskedPlaces,
    PlaceAsked,
    PlaceDeclined,
    SessionCancelled,
    SessionPostponed,
)
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.core.subjects.training.sessions.test_postponing import LATER, NEW
from tests.spec import folded, spec

MARCH = date(2024, 3, 5)
PEOPLE: tuple[Any, ...] = (CAMILLE, LUCIEN, NOURA)


def asked(party: Any, on: date = MARCH) -> PlaceAsked:
    return PlaceAsked(session=ASTHME, party=party, on=on)


def give(on: date = MARCH) -> GiveAskedPlaces:
    return GiveAskedPlaces(session=ASTHME, on=on)


def test_who_asked_first_comes_first_and_the_others_wait() -> None:
    early = asked(NOURA, date(2024, 3, 1))
    facts = (session(capacity=2), asked(CAMILLE), asked(LUCIEN), early)
    spec(GIVE).given(*facts).when(give()).yields(enrolled(NOURA, MARCH), enrolled(CAMILLE, MARCH))
    given = (*facts, enrolled(NOURA, MARCH), enrolled(CAMILLE, MARCH))
    spec(GIVE).given(*given).when(give()).refused("session-complete")
    people = folded(PARTIES, [person(party) for party in PEOPLE])
    rows = list(ASKING.rows(AsOf(MARCH, 4, MARCH), folded(SESSIONS, facts), people))
    assert [(row.party, row.answer) for row in rows] == [(NOURA, "free"), (CAMILLE, "free"), (LUCIEN, "waiting")]


def test_places_are_given_to_who_waits_for_a_session_to_come() -> None:
    spec(GIVE).when(give()).refused("session-unknown")
    spec(GIVE).given(session()).when(give()).refused("nobody-asking")
    declined = PlaceDeclined(session=ASTHME, party=CAMILLE, on=MARCH)
    spec(GIVE).given(session(), asked(CAMILLE), declined).when(give()).refused("nobody-asking")
    spec(GIVE).given(session(), asked(CAMILLE)).when(give(DAY + timedelta(days=1))).refused("after-session")
    cancelled = SessionCancelled(session=ASTHME, on=MARCH)
    spec(GIVE).given(session(), asked(CAMILLE), cancelled).when(give()).refused("session-cancelled")
    later = SessionPostponed(session=ASTHME, on=MARCH, parts=(NEW,))
    spec(GIVE).given(session(), asked(CAMILLE), later).when(give(LATER)).yields(enrolled(CAMILLE, LATER))


@given(st.permutations(PEOPLE), st.integers(1, 4))
def test_no_place_is_given_twice_nor_beyond_the_places(order: list[Any], capacity: int) -> None:
    facts = [session(capacity=capacity), *(asked(party) for party in order)]
    result = spec(GIVE).given(*facts).when(give()).result
    assert [fact.party for fact in result] == order[:capacity]
    state = folded(SESSIONS, [*facts, *result]).by_id[ASTHME]
    assert list(state.enrolled()) == order[:capacity]
