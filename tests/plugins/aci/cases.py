"""Invented contracts and missions of the ACI tests."""

from datetime import date
from typing import Any

from core.facts import Fact
from core.model.view import AsOf, View
from core.subjects.missions import Milestone, MilestoneReached, MissionCode, MissionOpened
from plugins.aci.facts import AciContractAmended, AciContractSigned, CrisisRecognised
from tests.plugins.rulebook import adopted_rules
from tests.spec import folded

RULES = adopted_rules("aci")
POPULATIONS = {1: 18_250, 2: 52_300, 3: 131_000, 4: 240_500}


def signed(on: date = date(2024, 3, 15), size: Any = 2, version: Any = "aci-av2") -> AciContractSigned:
    return AciContractSigned(on=on, size=size, population=POPULATIONS[size], version=version)


def amended(on: date, size: Any = 2, version: Any = "aci-av2") -> AciContractAmended:
    return AciContractAmended(on=on, size=size, population=POPULATIONS[size], version=version)


def mission(code: MissionCode, *milestones: tuple[Milestone, date], opened: date = date(2019, 9, 2)) -> list[Fact]:
    """Return the records of a mission and of what it reached."""
    named: Any = f"mi-{code}"
    return [
        MissionOpened(mission=named, code=code, on=opened, label=f"Mission {code}"),
        *(MilestoneReached(mission=named, milestone=reached, on=on) for reached, on in milestones),
    ]


def crisis(on: date, label: str = "Canicule") -> CrisisRecognised:
    named: Any = f"cr-{on.isoformat()}"
    return CrisisRecognised(crisis=named, on=on, label=label)


def shown(view: View[Any], on: date, *facts: Fact) -> list[Any]:
    """Return the rows of a view on a day."""
    return list(view.rows(AsOf(on, len(facts), on), *(folded(fold, facts) for fold in view.folds)))
