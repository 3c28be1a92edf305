"""The association itself: founded, renamed, moved."""

from core.subjects.association import deciders, pages, views
from core.subjects.association.facts import AssociationFounded, AssociationRenamed, SeatTransferred
from core.subjects.association.fold import ASSOCIATION, Association

FACTS = (AssociationFounded, AssociationRenamed, SeatTransferred)
DECIDERS = deciders.DECIDERS
VIEWS = views.VIEWS
PAGES = pages.PAGES

__all__ = [
    "ASSOCIATION",
    "DECIDERS",
    "FACTS",
    "PAGES",
    "VIEWS",
    "Association",
    "AssociationFounded",
    "AssociationRenamed",
    "SeatTransferred",
]
