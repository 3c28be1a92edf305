"""What was ordered to be destroyed, and those of whom nothing new may be said since."""

from core.subjects.erasures.erased import VIEWS
from core.subjects.erasures.facts import ErasureOrdered

FACTS = (ErasureOrdered,)

__all__ = ["FACTS", "VIEWS", "ErasureOrdered"]
