"""Persons and structures."""

from core.subjects.parties import affiliations, changes, describing, lists, pages, qualities, register, ties, views
from core.subjects.parties.affiliations import AFFILIATIONS, Affiliations
from core.subjects.parties.facts import (
    AffiliationEnded,
    AffiliationStarted,
    ContactGiven,
    IdentifierGiven,
    PartyRegistered,
    PartyRenamed,
    ProfessionDeclared,
    QualityDeclared,
    StructureDescribed,
)
from core.subjects.parties.fold import PARTIES, Parties, Party
from core.subjects.parties.qualities import QUALITIES_HELD, Qualities

FACTS = (
    PartyRegistered,
    PartyRenamed,
    ProfessionDeclared,
    ContactGiven,
    StructureDescribed,
    IdentifierGiven,
    QualityDeclared,
    AffiliationStarted,
    AffiliationEnded,
)
DECIDERS = (
    *register.DECIDERS,
    *changes.DECIDERS,
    *describing.DECIDERS,
    *qualities.DECIDERS,
    *affiliations.DECIDERS,
)
VIEWS = (*views.VIEWS, *lists.VIEWS, *ties.VIEWS)
NAMES = views.NAMES
PAGES = pages.PAGES

__all__ = [
    "AFFILIATIONS",
    "DECIDERS",
    "FACTS",
    "NAMES",
    "PAGES",
    "PARTIES",
    "QUALITIES_HELD",
    "VIEWS",
    "AffiliationEnded",
    "AffiliationStarted",
    "Affiliations",
    "ContactGiven",
    "IdentifierGiven",
    "Parties",
    "Party",
    "PartyRegistered",
    "PartyRenamed",
    "ProfessionDeclared",
    "Qualities",
    "QualityDeclared",
    "StructureDescribed",
]
