"""Who sits on the board and the bureau, and what was declared."""

from core.subjects.mandates import declare, terms
from core.subjects.mandates.facts import ChangeDeclared, MandateEnded, MandateStarted
from core.subjects.mandates.fold import MANDATES, Mandates

FACTS = (MandateStarted, MandateEnded, ChangeDeclared)
DECIDERS = (*terms.DECIDERS, *declare.DECIDERS)

__all__ = ["DECIDERS", "FACTS", "MANDATES", "ChangeDeclared", "MandateEnded", "MandateStarted", "Mandates"]
