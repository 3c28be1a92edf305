"""Persons and structures."""

from core.subjects.parties import changes, register
from core.subjects.parties.facts import ContactGiven, PartyRegistered, PartyRenamed, ProfessionDeclared
from core.subjects.parties.fold import PARTIES, Parties, Party

FACTS = (PartyRegistered, PartyRenamed, ProfessionDeclared, ContactGiven)
DECIDERS = (*register.DECIDERS, *changes.DECIDERS)

__all__ = [
    "DECIDERS",
    "FACTS",
    "PARTIES",
    "ContactGiven",
    "Parties",
    "Party",
    "PartyRegistered",
    "PartyRenamed",
    "ProfessionDeclared",
]
