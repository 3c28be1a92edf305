"""A registration with the agency is noted once, for whoever has a place."""

from datetime import date
from typing import Any

from msgspec.structs import replace

from core.subjects.training import EnrolmentWithdrawn, SessionCancelled
from plugins.dpc.action_facts import AgencyRegistrationTold
from plugins.dpc.registrations import TELL, TELL_ALL, TellRegistration, TellRegistrations
from tests.core.subjects.invented import ASTHME, CAMILLE, LUCIEN, enrolled, session
from tests.spec import spec

ON = date(2024, 2, 5)
OTHER: Any = "s-bronchiteaaaaaaa"
PLACES = (session(), enrolled(CAMILLE), enrolled(LUCIEN))
SECOND = (replace(session(), session=OTHER), replace(enrolled(CAMILLE), session=OTHER))


def told(party: Any, **more: Any) -> AgencyRegistrationTold:
    return AgencyRegistrationTold(session=ASTHME, party=party, on=ON, **more)


def test_several_are_noted_at_once_those_known_left_out() -> None:
    asked = TellRegistrations(session=ASTHME, parties=(CAMILLE, LUCIEN), on=ON)
    spec(TELL_ALL).given(*PLACES).when(asked).yields(told(CAMILLE), told(LUCIEN))
    spec(TELL_ALL).given(*PLACES, told(CAMILLE)).when(asked).yields(told(LUCIEN))
    spec(TELL_ALL).given(session(), enrolled(CAMILLE)).when(asked).refused("not-enrolled")
    spec(TELL_ALL).when(asked).refused("session-unknown")


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
