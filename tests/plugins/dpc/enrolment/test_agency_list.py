"""A row of the agency's list: noted once, for whoever has a place, and giving one where the session is named."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from core.subjects.erasures.facts import ErasureOrdered
from core.subjects.training import EnrolmentWithdrawn, SessionCancelled
from plugins.dpc.enrolment.agency_list import TELL, TellRegistration
from tests.core.subjects.invented import ASTHME, CAMILLE, LUCIEN, enrolled, person, session
from tests.plugins.dpc.enrolment.test_telling import ON, PLACES, told
from tests.spec import spec

OTHER: Any = "s-bronchiteaaaaaaa"
SECOND = (replace(session(), session=OTHER), replace(enrolled(CAMILLE), session=OTHER))
NUMBERED = (
    session(action="01234567890", number="1"),
    replace(session(action="01234567890", number="2"), session=OTHER),
    replace(session(action="99999999999", number="1"), session="s-diabeteaaaaaaaaa"),
)


def test_what_is_told_of_one_again_otherwise_stands() -> None:
    asked = TellRegistration(session=ASTHME, party=CAMILLE, on=ON, done_by="proxy")
    spec(TELL).given(*PLACES, told(CAMILLE)).when(asked).yields(told(CAMILLE, done_by="proxy"))


def test_a_list_that_names_no_session_means_the_only_one_to_come() -> None:
    asked = TellRegistration(party=CAMILLE, on=ON)
    spec(TELL).given(*PLACES).when(asked).yields(told(CAMILLE))
    spec(TELL).given(*PLACES, *SECOND).when(asked).refused("session-missing")
    spec(TELL).given(*PLACES, *SECOND, told(CAMILLE)).when(asked).yields()
    spec(TELL).given(session()).when(asked).refused("not-enrolled")
    late = TellRegistration(party=CAMILLE, on=date(2024, 3, 13))
    spec(TELL).given(*PLACES).when(late).refused("not-enrolled")


def test_a_place_given_back_or_a_session_cancelled_waits_for_nothing() -> None:
    asked = TellRegistration(party=CAMILLE, on=ON)
    given_back = EnrolmentWithdrawn(session=ASTHME, party=CAMILLE, on=date(2024, 2, 2))
    spec(TELL).given(*PLACES, given_back).when(asked).refused("not-enrolled")
    cancelled = SessionCancelled(session=ASTHME, on=date(2024, 2, 2))
    spec(TELL).given(*PLACES, cancelled).when(asked).refused("not-enrolled")


def row(**more: Any) -> TellRegistration:
    return TellRegistration(party=LUCIEN, on=ON, **more)


def test_who_has_no_place_at_the_session_that_is_named_takes_one() -> None:
    there = (person(LUCIEN), session())
    spec(TELL).given(*there).when(row(session=ASTHME)).yields(enrolled(LUCIEN, ON), told(LUCIEN))
    given = (*there, enrolled(LUCIEN, ON), told(LUCIEN))
    spec(TELL).given(*given).when(row(session=ASTHME)).yields()
    gone = EnrolmentWithdrawn(session=ASTHME, party=LUCIEN, on=ON)
    spec(TELL).given(*there, enrolled(LUCIEN), gone).when(row(session=ASTHME)).yields(told(LUCIEN))


def test_that_place_is_refused_as_any_other() -> None:
    there = (person(LUCIEN), session())
    asked = row(session=ASTHME)
    spec(TELL).given(person(LUCIEN)).when(asked).refused("session-unknown")
    spec(TELL).given(session()).when(asked).refused("party-unknown")
    spec(TELL).given(person(LUCIEN), session(capacity=1), enrolled(CAMILLE)).when(asked).refused("session-complete")
    spec(TELL).given(*there, SessionCancelled(session=ASTHME, on=ON)).when(asked).refused("session-cancelled")
    spec(TELL).given(replace(person(LUCIEN), nature="structure"), session()).when(asked).refused("not-a-person")
    late = TellRegistration(session=ASTHME, party=LUCIEN, on=date(2024, 3, 13))
    spec(TELL).given(*there).when(late).refused("after-session")
    erased = ErasureOrdered(party=LUCIEN, ground="request", classes=("identity",), on=ON)
    spec(TELL).given(*there, erased).when(asked).refused("party-erased")


@pytest.mark.parametrize(
    "numbers",
    [
        {"action": "01234567890", "number": "2"},
        {"action": "1234567890", "number": "02"},
        {"action": "012 345 678 90", "number": " 2"},
        {"number": "2"},
        {"session": OTHER, "action": "01234567890", "number": "2"},
    ],
    ids=["as written", "zeros", "blanks", "one such session", "both"],
)
def test_a_session_is_found_by_its_numbers(numbers: dict[str, Any]) -> None:
    place = replace(enrolled(LUCIEN, ON), session=OTHER)
    noted = replace(told(LUCIEN), session=OTHER)
    spec(TELL).given(person(LUCIEN), *NUMBERED).when(row(**numbers)).yields(place, noted)


@pytest.mark.parametrize(
    ("numbers", "code", "field"),
    [
        ({"action": "01234567890"}, "session-missing", "number"),
        ({"number": "1"}, "session-missing", "action"),
        ({"action": "55555555555"}, "session-unknown", "action"),
        ({"number": "7"}, "session-unknown", "number"),
        ({"session": ASTHME, "action": "99999999999"}, "session-unknown", "action"),
    ],
    ids=["several sessions", "several actions", "no action", "no number", "not that session"],
)
def test_numbers_that_name_no_one_session_are_refused(numbers: dict[str, Any], code: str, field: str) -> None:
    refused = spec(TELL).given(person(LUCIEN), *NUMBERED).when(row(**numbers)).refused(code)
    assert set(refused.fields) == {field}
