"""Decisions put to the vote, adopted or rejected."""

from core.subjects.votes.facts import DecisionAdopted, DecisionRejected, VoteOpened
from core.subjects.votes.fold import VOTES, Votes
from core.subjects.votes.past import DecisionTakenUp, PastMinutesJoined

FACTS = (VoteOpened, DecisionAdopted, DecisionRejected, DecisionTakenUp, PastMinutesJoined)

__all__ = [
    "FACTS",
    "VOTES",
    "DecisionAdopted",
    "DecisionRejected",
    "DecisionTakenUp",
    "PastMinutesJoined",
    "VoteOpened",
    "Votes",
]
