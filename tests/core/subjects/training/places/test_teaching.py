"""Whoever teaches a session is doubted among those who learn there."""

from typing import Any

import pytest

from core.model.decider import Decider
from core.subjects.training import ENROL, ENROL_ALL, GIVE, SESSIONS, EnrolMember, EnrolMembers, GiveAskedPlaces
from core.subjects.training.facts import PlaceAsked
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, NOURA, enrolled, session
from tests.core.subjects.training.attendance.test_signing import PARTS
from tests.spec import folded

GIVEN = (session(parts=PARTS, trainer=LUCIEN), PlaceAsked(session=ASTHME, party=LUCIEN, on=DAY))


def some(*parties: Any) -> EnrolMembers:
    return EnrolMembers(session=ASTHME, parties=parties, on=DAY)


@pytest.mark.parametrize(
    ("decider", "command", "field"),
    [
        (ENROL, EnrolMember(session=ASTHME, party=LUCIEN, on=DAY), "party"),
        (ENROL, EnrolMember(session=ASTHME, party=NOURA, on=DAY), "party"),
        (ENROL, EnrolMember(session=ASTHME, party=CAMILLE, on=DAY), ""),
        (ENROL_ALL, some(CAMILLE, NOURA), "parties"),
        (ENROL_ALL, some(CAMILLE), ""),
        (GIVE, GiveAskedPlaces(session=ASTHME, on=DAY), "session"),
    ],
)
def test_whoever_teaches_is_doubted(decider: Decider, command: Any, field: str) -> None:
    assert decider.doubts is not None
    told = decider.doubts.check(command, lambda _ref: "", folded(SESSIONS, GIVEN))
    assert ("" if told is None else next(iter(told.fields))) == field
    assert told is None or (told.code == "teaches-it" and CAMILLE not in told.message)


def test_a_place_already_given_is_not_doubted_anew() -> None:
    assert ENROL_ALL.doubts is not None
    told = ENROL_ALL.doubts.check(some(LUCIEN), lambda _ref: "", folded(SESSIONS, (*GIVEN, enrolled(LUCIEN))))
    assert told is None
