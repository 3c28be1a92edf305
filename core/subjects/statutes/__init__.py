"""The statutes in force on a day."""

from core.subjects.statutes import adopt
from core.subjects.statutes.facts import StatutesAdopted
from core.subjects.statutes.fold import STATUTES, Statutes

FACTS = (StatutesAdopted,)
DECIDERS = adopt.DECIDERS

__all__ = ["DECIDERS", "FACTS", "STATUTES", "Statutes", "StatutesAdopted"]
