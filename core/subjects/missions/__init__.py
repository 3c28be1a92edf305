"""Missions: opened, milestones reached, closed."""

from core.subjects.missions.deciders import DECIDERS, CloseMission, OpenMission, ReachMilestone
from core.subjects.missions.facts import Milestone, MilestoneReached, MissionClosed, MissionCode, MissionOpened
from core.subjects.missions.fold import MISSIONS, Mission, Missions, Reached
from core.subjects.missions.openness import refusal
from core.subjects.missions.views import OPEN, VIEWS
from core.subjects.missions.words import CODES, MILESTONES

FACTS = (MissionOpened, MilestoneReached, MissionClosed)
TODO = ()
PAGES = ()

__all__ = [
    "CODES",
    "DECIDERS",
    "FACTS",
    "MILESTONES",
    "MISSIONS",
    "OPEN",
    "PAGES",
    "TODO",
    "VIEWS",
    "CloseMission",
    "Milestone",
    "MilestoneReached",
    "Mission",
    "MissionClosed",
    "MissionCode",
    "MissionOpened",
    "Missions",
    "OpenMission",
    "ReachMilestone",
    "Reached",
    "refusal",
]
