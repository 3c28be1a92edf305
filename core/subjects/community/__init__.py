"""The CPTS itself: the stages of its life, its territory, who makes it up."""

from core.subjects.community import composition, pages, stages, territory
from core.subjects.community.facts import CptsStageReached, TerritoryDefined
from core.subjects.community.stages import STAGES, StageRow, Stages
from core.subjects.community.territory import TERRITORY, Territory

FACTS = (CptsStageReached, TerritoryDefined)
DECIDERS = (*stages.DECIDERS, *territory.DECIDERS)
VIEWS = (*stages.VIEWS, *territory.VIEWS, *composition.VIEWS)
TODO = composition.TODO
PAGES = pages.PAGES

__all__ = [
    "DECIDERS",
    "FACTS",
    "PAGES",
    "STAGES",
    "TERRITORY",
    "TODO",
    "VIEWS",
    "CptsStageReached",
    "StageRow",
    "Stages",
    "Territory",
    "TerritoryDefined",
]
