"""Which decisions an expense may carry out: those adopted."""

from core.facts import DecisionId
from core.model.command import Refused
from core.subjects.votes.fold import Votes


def refusal(votes: Votes, decision: DecisionId | None) -> Refused | None:
    """Refuse a decision that was not adopted, ``decision-not-adopted``; None when there is none to check."""
    if decision is None or votes.adopted(decision) is not None:
        return None
    message = "Cette décision n’est pas adoptée."
    return Refused("decision-not-adopted", message, {"decision": message})
