"""Persons and structures."""

from core.subjects.parties import changes, register, views
from core.subjects.parties.facts import ContactGiven, PartyRegistered, PartyRenamed, ProfessionDeclared
from core.subjects.parties.fold import PARTIES, Parties, Party

FACTS = (PartyRegistered, PartyRenamed, ProfessionDeclared, ContactGiven)
DECIDERS = (*register.DECIDERS, *changes.DECIDERS)
VIEWS = views.VIEWS
NAMES = views.NAMES

__all__ = [
    "DECIDERS",
    "FACTS",
    "NAMES",
    "PARTIES",
    "VIEWS",
    "ContactGiven",
    "Parties",
    "Party",
    "PartyRegistered",
    "PartyRenamed",
    "ProfessionDeclared",
]
