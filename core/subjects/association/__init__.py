"""The association itself: founded, renamed, moved."""

from core.subjects.association import deciders
from core.subjects.association.facts import AssociationFounded, AssociationRenamed, SeatTransferred
from core.subjects.association.fold import ASSOCIATION, Association

FACTS = (AssociationFounded, AssociationRenamed, SeatTransferred)
DECIDERS = deciders.DECIDERS

__all__ = [
    "ASSOCIATION",
    "DECIDERS",
    "FACTS",
    "Association",
    "AssociationFounded",
    "AssociationRenamed",
    "SeatTransferred",
]
