"""The association itself: founded, renamed, moved."""

from core.subjects.association import banking, deciders, pages, views
from core.subjects.association.facts import (
    AssociationFounded,
    AssociationRenamed,
    BankAccountGiven,
    SeatTransferred,
)
from core.subjects.association.fold import ASSOCIATION, Association

FACTS = (AssociationFounded, AssociationRenamed, SeatTransferred, BankAccountGiven)
DECIDERS = (*deciders.DECIDERS, *banking.DECIDERS)
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
    "BankAccountGiven",
    "SeatTransferred",
]
