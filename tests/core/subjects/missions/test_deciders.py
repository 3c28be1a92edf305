"""Missions are opened once, reach their milestones in order, and are closed."""

from datetime import date
from typing import Any

import pytest

from core.facts import Fact, clear
from core.subjects.missions import (
    DECIDERS,
    CloseMission,
    Milestone,
    MilestoneReached,
    MissionClosed,
    MissionCode,
    MissionOpened,
    OpenMission,
    ReachMilestone,
)
from tests.spec import folded, spec

OPEN, REACH, CLOSE = DECIDERS
SOINS: Any = "mi-aaaaaaaaaaaaaaaa"


def opened(code: MissionCode = "access", on: date = date(2024, 3, 15)) -> MissionOpened:
    return MissionOpened(mission=SOINS, code=code, on=on, label="Accès aux soins du Val")


def reached(milestone: Milestone, on: date, label: str = "") -> MilestoneReached:
    return MilestoneReached(mission=SOINS, milestone=milestone, on=on, label=label)


def reach(milestone: Milestone, on: date, label: str = "", note: str = "") -> ReachMilestone:
    return ReachMilestone(mission=SOINS, milestone=milestone, on=on, label=label, note=note)


def test_a_second_mission_of_the_same_code_is_confirmed() -> None:
    look = OPEN.doubts
    assert look is not None
    again = OpenMission(mission="mi-bbbbbbbbbbbbbbbb", code="access", label="Soins bis", on=date(2024, 4, 1))  # type: ignore[arg-type]  # an id of another type
    told = look.check(again, str, folded(look.folds[0], [opened()]))
    assert told is not None
    assert "Accès aux soins du Val" in told.message
    assert look.check(again, str, folded(look.folds[0], [opened("crisis")])) is None
    itself = OpenMission(mission=SOINS, code="access", label="Soins", on=date(2024, 4, 1))
    assert look.check(itself, str, folded(look.folds[0], [opened()])) is None


def test_a_mission_is_opened_once() -> None:
    command = OpenMission(mission=SOINS, code="access", label="Accès aux soins du Val", on=date(2024, 3, 15))
    spec(OPEN).when(command).yields(opened())
    spec(OPEN).given(opened()).when(command).yields()
    spec(OPEN).given(opened(on=date(2024, 3, 16))).when(command).refused("mission-exists")


def test_a_milestone_is_recorded_with_its_sealed_note() -> None:
    fact = MilestoneReached(
        mission=SOINS, milestone="started", on=date(2024, 9, 1), note=clear("Coordinatrice recrutée")
    )
    command = reach("started", date(2024, 9, 1), note="Coordinatrice recrutée")
    spec(REACH).given(opened()).when(command).yields(fact)
    spec(REACH).given(opened(), fact).when(command).yields()


def test_other_milestones_may_fall_on_one_day_under_several_labels() -> None:
    day = date(2024, 10, 2)
    given = (opened(), reached("other", day, "Charte signée"))
    spec(REACH).given(*given).when(reach("other", day, "Charte signée")).yields()
    spec(REACH).given(*given).when(reach("other", day, "Annuaire publié")).yields(
        reached("other", day, "Annuaire publié")
    )


@pytest.mark.parametrize(
    ("given", "command", "code"),
    [
        ((), reach("started", date(2024, 9, 1)), "mission-unknown"),
        ((opened(),), reach("started", date(2024, 3, 14)), "before-opening"),
        (
            (opened(), MissionClosed(mission=SOINS, on=date(2024, 8, 1))),
            reach("started", date(2024, 9, 1)),
            "mission-closed",
        ),
        ((opened(),), reach("other", date(2024, 9, 1), "  "), "label-missing"),
        ((opened(),), reach("plan-validated", date(2024, 9, 1)), "not-a-crisis-mission"),
        (
            (opened(), reached("started", date(2024, 9, 1))),
            reach("started", date(2024, 9, 2)),
            "milestone-reached",
        ),
        ((opened(),), reach("deployed", date(2025, 9, 1)), "milestone-missing"),
        (
            (opened(), reached("started", date(2025, 9, 2))),
            reach("deployed", date(2025, 9, 1)),
            "milestone-missing",
        ),
        ((opened("crisis"),), reach("plan-updated", date(2025, 9, 1)), "milestone-missing"),
    ],
)
def test_a_milestone_is_refused(given: tuple[Fact, ...], command: ReachMilestone, code: str) -> None:
    spec(REACH).given(*given).when(command).refused(code)


def test_the_crisis_plan_is_validated_once_and_updated_each_year() -> None:
    given = (opened("crisis"), reached("plan-validated", date(2024, 11, 4)), reached("plan-updated", date(2025, 11, 3)))
    later = date(2026, 11, 2)
    spec(REACH).given(*given).when(reach("plan-updated", later)).yields(reached("plan-updated", later))


def test_a_mission_is_closed_once() -> None:
    command = CloseMission(mission=SOINS, on=date(2025, 6, 30), note="Portée par une autre CPTS")
    closed = MissionClosed(mission=SOINS, on=date(2025, 6, 30), note=clear("Portée par une autre CPTS"))
    spec(CLOSE).given(opened()).when(command).yields(closed)
    spec(CLOSE).given(opened(), closed).when(command).yields()
    other = CloseMission(mission=SOINS, on=date(2025, 7, 1))
    spec(CLOSE).given(opened(), closed).when(other).refused("mission-closed")
    spec(CLOSE).when(other).refused("mission-unknown")
    spec(CLOSE).given(opened()).when(CloseMission(mission=SOINS, on=date(2024, 3, 14))).refused("before-opening")
