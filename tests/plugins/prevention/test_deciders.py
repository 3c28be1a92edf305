"""A campaign is planned once, then reported on once, with totals."""

from datetime import date
from typing import Any

import msgspec
import pytest

from core.facts import clear
from plugins.prevention.deciders import HOLD, PLAN, HoldCampaign, PlanCampaign
from plugins.prevention.facts import CampaignHeld, CampaignPlanned
from tests.core.subjects.invented import SOINS, mission
from tests.spec import spec

ROSE: Any = "pc-octobreroseaaaaa"
PLANNED = CampaignPlanned(
    campaign=ROSE,
    label="Octobre rose",
    on=date(2024, 10, 1),
    until=date(2024, 10, 31),
    target=300,
    mission=SOINS,
)
COMMAND = PlanCampaign(
    campaign=ROSE,
    label="Octobre rose",
    on=date(2024, 10, 1),
    until=date(2024, 10, 31),
    target=300,
    mission=SOINS,
)
REPORT = HoldCampaign(campaign=ROSE, on=date(2024, 11, 5), reached=287, actions=4, notes="Marché couvert, mairie")
HELD = CampaignHeld(campaign=ROSE, on=date(2024, 11, 5), reached=287, actions=4, notes=clear("Marché couvert, mairie"))


def test_a_campaign_is_planned_once() -> None:
    spec(PLAN).given(mission()).when(COMMAND).yields(PLANNED)
    spec(PLAN).given(mission(), PLANNED).when(COMMAND).yields()
    spec(PLAN).given(mission(), PLANNED).when(msgspec.structs.replace(COMMAND, target=0)).refused("campaign-exists")


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"until": date(2024, 9, 30)}, "days-reversed"),
        ({"until": date(2199, 9, 30)}, "too-long"),
        ({"mission": "mi-inconnueaaaaaaaa"}, "mission-unknown"),
        ({"on": date(2024, 1, 7)}, "before-opening"),
    ],
)
def test_a_plan_is_refused(change: dict[str, Any], code: str) -> None:
    spec(PLAN).given(mission()).when(msgspec.structs.replace(COMMAND, **change)).refused(code)


def test_a_campaign_of_one_day_without_mission_is_planned() -> None:
    command = msgspec.structs.replace(COMMAND, until=date(2024, 10, 1), mission=None)
    fact = msgspec.structs.replace(PLANNED, until=date(2024, 10, 1), mission=None)
    spec(PLAN).when(command).yields(fact)


def test_a_campaign_is_reported_on_once() -> None:
    spec(HOLD).given(PLANNED).when(REPORT).yields(HELD)
    spec(HOLD).given(PLANNED, HELD).when(REPORT).yields()
    spec(HOLD).given(PLANNED, HELD).when(msgspec.structs.replace(REPORT, reached=288)).refused("campaign-reported")


def test_a_report_is_refused_before_the_campaign_or_without_one() -> None:
    spec(HOLD).when(REPORT).refused("campaign-unknown")
    spec(HOLD).given(HELD).when(REPORT).refused("campaign-unknown")
    early = msgspec.structs.replace(REPORT, on=date(2024, 9, 30))
    spec(HOLD).given(PLANNED).when(early).refused("before-campaign")


def test_a_report_holds_numbers_and_no_list_of_people() -> None:
    """No patient enters the register."""
    numbers = {name for name in CampaignHeld.__struct_fields__ if CampaignHeld.__annotations__[name] is int}
    assert numbers == {"reached", "actions"}
    assert set(CampaignHeld.__struct_fields__) - numbers == {"campaign", "on", "notes"}
