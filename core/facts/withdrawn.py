"""The one fact that every register has: a record withdrawn, because it should never have been made."""

from core.facts.fact import Fact, fact
from core.facts.sealed import Content


@fact("fact-withdrawn.1", "Enregistrement retiré")
class FactWithdrawn(Fact, frozen=True, kw_only=True, gc=False):
    """Withdraws the record that its envelope ``corrects``; what it withdraws stays readable."""

    reason: Content
