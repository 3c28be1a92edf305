"""Sessions are put on the calendar once."""

from datetime import date
from typing import Any

import msgspec
import pytest

from core.facts import Ref, clear
from core.subjects.training import (
    SCHEDULE,
    SESSIONS,
    ScheduleSession,
)
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, SOINS, mission, person, session
from tests.spec import folded, spec

TOLD = date(2024, 1, 15)
COMMAND = ScheduleSession(
    session=ASTHME,
    label="Asthme de l’enfant",
    on=DAY,
    starts="18:00",
    ends="21:00",
    duration=180,
    capacity=12,
    trainer=CAMILLE,
    mission=SOINS,
    scheduled_on=TOLD,
)
SCHEDULED = session(starts="18:00", ends="21:00", trainer=CAMILLE, mission=SOINS, scheduled_on=TOLD)


def test_a_session_is_scheduled_once() -> None:
    given = (mission(), person(CAMILLE))
    spec(SCHEDULE).given(*given).when(COMMAND).yields(SCHEDULED)
    spec(SCHEDULE).given(*given, SCHEDULED).when(COMMAND).yields()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"ends": "18:00"}, "times-reversed"),
        ({"ends": "17:00", "duration": None}, "times-reversed"),
        ({"ends": None, "duration": None}, "duration-missing"),
        ({"trainer_name": "Armelle Kerdraon"}, "trainer-twice"),
        ({"mission": "mi-parcoursaaaaaaaa"}, "mission-unknown"),
        ({"trainer": "p-inconnuaaaaaaaaa"}, "party-unknown"),
    ],
)
def test_a_session_is_refused(change: dict[str, Any], code: str) -> None:
    command = msgspec.structs.replace(COMMAND, **change)
    spec(SCHEDULE).given(mission(), person(CAMILLE)).when(command).refused(code)


def test_a_session_lasts_from_its_beginning_to_its_end_unless_said() -> None:
    given = (mission(), person(CAMILLE))
    timed = msgspec.structs.replace(COMMAND, starts="14:00", ends="17:30", duration=None)
    spec(SCHEDULE).given(*given).when(timed).yields(
        msgspec.structs.replace(SCHEDULED, starts="14:00", ends="17:30", duration=210)
    )
    without_breaks = msgspec.structs.replace(timed, starts="09:00", ends="17:00", duration=420)
    spec(SCHEDULE).given(*given).when(without_breaks).yields(
        msgspec.structs.replace(SCHEDULED, starts="09:00", ends="17:00", duration=420)
    )


def test_somebody_from_outside_the_register_may_teach() -> None:
    """The name is sealed; the state keeps where it stands."""
    command = msgspec.structs.replace(COMMAND, trainer=None, trainer_name="Armelle Kerdraon")
    fact = msgspec.structs.replace(SCHEDULED, trainer=None, trainer_name=clear("Armelle Kerdraon"))
    spec(SCHEDULE).given(mission()).when(command).yields(fact)
    spec(SCHEDULE).given(mission(), fact).when(command).yields()
    known = folded(SESSIONS, (fact,)).by_id[ASTHME]
    assert (known.scheduled.trainer_name, known.trainer_name) == (None, Ref(1, "trainer_name"))


def test_the_day_of_scheduling_is_that_of_the_first_time() -> None:
    again = msgspec.structs.replace(COMMAND, scheduled_on=date(2024, 1, 20))
    spec(SCHEDULE).given(mission(), person(CAMILLE), SCHEDULED).when(again).yields()


def test_another_session_of_the_same_id_is_refused() -> None:
    spec(SCHEDULE).given(SCHEDULED).when(msgspec.structs.replace(COMMAND, capacity=6)).refused("session-exists")


def test_a_session_without_times_trainer_or_mission_is_scheduled() -> None:
    command = ScheduleSession(session=ASTHME, label="Asthme de l’enfant", on=DAY, duration=180, capacity=12)
    spec(SCHEDULE).when(command).yields(session())
