"""The meeting of a working group is recorded once, with those who came."""

from datetime import date
from typing import Any

import msgspec
import pytest

from core.facts import clear
from core.subjects.missions import MissionClosed
from core.subjects.workgroups import DECIDERS, RecordWorkMeeting, WorkMeetingHeld
from tests.core.subjects.invented import CAMILLE, LUCIEN, NOURA, SOINS, mission, person
from tests.spec import spec

(RECORD,) = DECIDERS
WORK: Any = "w-plaiesaaaaaaaaaa"
COMMAND = RecordWorkMeeting(
    work=WORK,
    mission=SOINS,
    on=date(2024, 4, 9),
    topic="Créneaux de soins non programmés",
    present=(CAMILLE, LUCIEN),
    duration=90,
    notes="Annuaire à mettre à jour.",
)
HELD = WorkMeetingHeld(
    work=WORK,
    mission=SOINS,
    on=date(2024, 4, 9),
    topic="Créneaux de soins non programmés",
    present=(CAMILLE, LUCIEN),
    duration=90,
    notes=clear("Annuaire à mettre à jour."),
)
GIVEN = (mission(), person(CAMILLE), person(LUCIEN))


def test_a_meeting_is_recorded_once() -> None:
    spec(RECORD).given(*GIVEN).when(COMMAND).yields(HELD)
    spec(RECORD).given(*GIVEN, HELD).when(COMMAND).yields()
    longer = msgspec.structs.replace(COMMAND, duration=120)
    spec(RECORD).given(*GIVEN, HELD).when(longer).refused("work-exists")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"present": ()}, "nobody-present"),
        ({"present": (CAMILLE, CAMILLE)}, "present-twice"),
        ({"present": (CAMILLE, NOURA)}, "party-unknown"),
        ({"on": date(2024, 1, 7)}, "before-opening"),
        ({"on": date(2024, 7, 1)}, "mission-closed"),
        ({"mission": "mi-parcoursaaaaaaaa"}, "mission-unknown"),
    ],
)
def test_a_meeting_is_refused(change: dict[str, Any], code: str) -> None:
    closed = MissionClosed(mission=SOINS, on=date(2024, 6, 30))
    command = msgspec.structs.replace(COMMAND, **change)
    spec(RECORD).given(*GIVEN, closed).when(command).refused(code)
