"""What happens to a mission of the contract: opened, milestones reached, closed."""

from datetime import date
from typing import Literal

from core.facts import Content, Fact, MissionId, fact

MissionCode = Literal["access", "pathways", "prevention", "crisis", "quality", "support"]
Milestone = Literal["started", "deployed", "plan-validated", "plan-updated", "other"]


@fact("mission-opened.1", "Mission ouverte")
class MissionOpened(Fact, frozen=True, kw_only=True, gc=False):
    """The association takes up a mission; several may bear the same code."""

    mission: MissionId
    code: MissionCode
    on: date
    label: str


@fact("milestone-reached.1", "Échéance atteinte")
class MilestoneReached(Fact, frozen=True, kw_only=True, gc=False):
    """A mission has got somewhere; ``label`` says what an ``other`` milestone is."""

    mission: MissionId
    milestone: Milestone
    on: date
    label: str = ""
    note: Content | None = None


@fact("mission-closed.1", "Mission close")
class MissionClosed(Fact, frozen=True, kw_only=True, gc=False):
    """Nothing more is done for a mission from that day."""

    mission: MissionId
    on: date
    note: Content | None = None
