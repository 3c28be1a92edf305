"""Those about to be enrolled for whom the agency could not pay are named, and one may go on all the same."""

from datetime import date
from typing import Any

import pytest

from core.facts import Fact
from core.model.command import Command, Refused
from core.subjects.membership.facts import MemberResigned
from core.subjects.training import (
    EnrolMember,
    EnrolMembers,
    GiveAskedPlaces,
    PlaceAsked,
    SessionCancelled,
    SessionScheduled,
)
from plugins.dpc.enrolment.agency_list import TellRegistration
from plugins.dpc.enrolment.enrolling import DOUBTS
from tests.core.subjects.invented import ASTHME, CAMILLE, LUCIEN, NOURA, enrolled, person, session
from tests.plugins.dpc.actions.test_declaring import ASTHMA
from tests.plugins.dpc.cases import RULES, member
from tests.spec import folded

ON = date(2024, 2, 1)
PLANNED = session(action=ASTHMA.number)
START = "Sans prise en charge à l’inscription, le 1er février 2024"
END = " Pour inscrire quand même, confirmez."


def told(command: Command, *facts: Fact) -> Refused | None:
    look = DOUBTS[command.name]
    known = (*RULES, *facts)
    found: Refused | None = look.check(command, str, *(folded(fold, known) for fold in look.folds))
    return found


def several(*parties: Any, **more: Any) -> EnrolMembers:
    return EnrolMembers(session=ASTHME, parties=parties, on=ON, **more)


def test_those_who_could_not_be_paid_for_are_named_with_their_reasons() -> None:
    people = (*member(CAMILLE), person(LUCIEN), person(NOURA, "psychologue"))
    found = told(several(CAMILLE, LUCIEN, NOURA), *people, PLANNED)
    assert found is not None
    lucien, noura = f"{LUCIEN} (pas adhérent·e ce jour-là)", f"{NOURA} (pas adhérent·e ce jour-là, "
    assert (found.code, found.message) == (
        "not-fundable",
        f"{START} : {lucien} ; {noura}profession non prise en charge).{END}",
    )
    alike = told(several(LUCIEN, NOURA), person(LUCIEN), person(NOURA), PLANNED)
    assert alike is not None
    assert alike.message == f"{START} : {LUCIEN}, {NOURA} (pas adhérent·e ce jour-là).{END}"


def test_what_is_known_to_be_lost_by_the_first_day_is_said() -> None:
    gone = MemberResigned(party=CAMILLE, on=date(2024, 2, 20))
    found = told(EnrolMember(session=ASTHME, party=CAMILLE, on=ON), *member(CAMILLE), gone, PLANNED)
    assert found is not None
    assert found.message == (
        f"Sans prise en charge au premier jour, le 12 mars 2024 : {CAMILLE} (pas adhérent·e ce jour-là).{END}"
    )


@pytest.mark.parametrize(
    ("planned", "more"), [(session(), {}), (PLANNED, {"funder": "other"})], ids=["no action", "other funder"]
)
def test_nobody_is_doubted_where_the_agency_is_not_asked(planned: SessionScheduled, more: dict[str, Any]) -> None:
    assert told(several(LUCIEN, **more), person(LUCIEN), planned) is None


def test_nobody_is_doubted_twice_nor_for_nothing() -> None:
    assert told(several(CAMILLE), *member(CAMILLE), PLANNED) is None
    assert told(several(LUCIEN), person(LUCIEN), PLANNED, enrolled(LUCIEN)) is None
    assert told(several(LUCIEN), person(LUCIEN), PLANNED, SessionCancelled(session=ASTHME, on=ON)) is None
    assert told(several(LUCIEN), person(LUCIEN)) is None


def test_of_places_asked_for_those_that_would_be_given_are_looked_at() -> None:
    asked = tuple(PlaceAsked(session=ASTHME, party=party, on=ON) for party in (CAMILLE, LUCIEN))
    give = GiveAskedPlaces(session=ASTHME, on=ON)
    people = (*member(CAMILLE), person(LUCIEN))
    assert told(give, *people, session(action=ASTHMA.number, capacity=1), *asked) is None
    found = told(give, *people, PLANNED, *asked)
    assert found is not None
    assert found.message == f"{START} : {LUCIEN} (pas adhérent·e ce jour-là).{END}"


def test_whoever_takes_a_place_by_the_list_of_the_agency_is_looked_at() -> None:
    row = TellRegistration(session=ASTHME, party=LUCIEN, on=ON)
    found = told(row, person(LUCIEN), PLANNED)
    assert found is not None
    assert found.message == f"{START} : {LUCIEN} (pas adhérent·e ce jour-là).{END}"
    assert told(row, person(LUCIEN), PLANNED, enrolled(LUCIEN)) is None
    assert told(TellRegistration(party=LUCIEN, on=ON), person(LUCIEN), PLANNED) is None
    assert told(row, person(LUCIEN)) is None
    assert told(TellRegistration(action=ASTHMA.number, party=LUCIEN, on=ON), person(LUCIEN)) is None
