"""Whether a decision that others carry out was adopted."""

from collections.abc import Iterable
from typing import Protocol

from core.facts import DecisionId
from core.model.command import Refused
from core.model.decider import Read
from core.subjects.votes.fold import VOTES, Votes


class _Deciding(Protocol):
    @property
    def decision(self) -> DecisionId | None: ...


def refusal(votes: Votes, decision: DecisionId | None) -> Refused | None:
    """Refuse a decision that was not adopted, ``decision-not-adopted``; None when there is none to check."""
    if decision is None or votes.adopted(decision):
        return None
    message = "Cette décision n’est pas adoptée."
    return Refused("decision-not-adopted", message, {"decision": message})


def _named(command: _Deciding) -> Iterable[str]:
    return (command.decision,) if command.decision else ()


ADOPTION = Read(VOTES, by=_named)
"""What a command with an optional ``decision`` reads of it."""
