"""Decisions put to the vote, adopted or rejected."""

from core.subjects.votes.facts import DecisionAdopted, DecisionRejected, VoteOpened
from core.subjects.votes.fold import VOTES, Votes

FACTS = (VoteOpened, DecisionAdopted, DecisionRejected)

__all__ = ["FACTS", "VOTES", "DecisionAdopted", "DecisionRejected", "VoteOpened", "Votes"]
