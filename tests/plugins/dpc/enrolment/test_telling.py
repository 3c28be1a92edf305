"""A registration with the agency is noted once, for whoever has a place."""

from datetime import date
from typing import Any

from plugins.dpc.enrolment.telling import TELL_ALL, TellRegistrations
from plugins.dpc.facts.actions import AgencyRegistrationTold
from tests.core.subjects.invented import ASTHME, CAMILLE, LUCIEN, enrolled, session
from tests.spec import spec

ON = date(2024, 2, 5)
PLACES = (session(), enrolled(CAMILLE), enrolled(LUCIEN))


def told(party: Any, **more: Any) -> AgencyRegistrationTold:
    return AgencyRegistrationTold(session=ASTHME, party=party, on=ON, **more)


def test_several_are_noted_at_once_those_known_left_out() -> None:
    asked = TellRegistrations(session=ASTHME, parties=(CAMILLE, LUCIEN), on=ON)
    spec(TELL_ALL).given(*PLACES).when(asked).yields(told(CAMILLE), told(LUCIEN))
    spec(TELL_ALL).given(*PLACES, told(CAMILLE)).when(asked).yields(told(LUCIEN))
    spec(TELL_ALL).given(session(), enrolled(CAMILLE)).when(asked).refused("not-enrolled")
    spec(TELL_ALL).when(asked).refused("session-unknown")
