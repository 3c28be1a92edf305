"""What proves the work of a mission: its meetings, its sessions, its milestones, its money."""

from typing import Any

from core.facts import Fact
from core.model.decider import Decider
from core.model.view import Todo, View
from core.subjects.evidence.history import EVIDENCE, HISTORY
from core.subjects.evidence.money import MISSION_MONEY
from core.subjects.evidence.pages import PAGES
from core.subjects.evidence.spending import OVERSPENT, SPENDING
from core.subjects.evidence.views import OVERVIEW

FACTS: tuple[type[Fact], ...] = ()
DECIDERS: tuple[Decider, ...] = ()
VIEWS: tuple[View[Any], ...] = (OVERVIEW, EVIDENCE, HISTORY, MISSION_MONEY, SPENDING)
TODO: tuple[View[Todo], ...] = (OVERSPENT,)
NAMES = ("missions",)
"""Views that name things."""

__all__ = [
    "DECIDERS",
    "EVIDENCE",
    "FACTS",
    "HISTORY",
    "MISSION_MONEY",
    "NAMES",
    "OVERVIEW",
    "PAGES",
    "SPENDING",
    "TODO",
    "VIEWS",
]
