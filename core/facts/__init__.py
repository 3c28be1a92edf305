"""The shared vocabulary: facts, identifiers, sealed texts, and how they are written."""

from core.facts.fact import Fact, Kind, fact, kind_of
from core.facts.held import Attached
from core.facts.ids import (
    AccountId,
    DecisionId,
    EntryId,
    Id,
    MeetingId,
    MissionId,
    PartyId,
    RuleName,
    SessionId,
    is_id,
)
from core.facts.money import Cents, cents, rounded
from core.facts.sealed import NOTHING, Content, Ref, Seal, Sealed, clear, ref
from core.facts.shape import has_sealed, sealed_at, tags_of, with_sealed
from core.facts.wire import MAX_RECORD, Record, Upcast, Wire
from core.facts.withdrawn import FactWithdrawn

__all__ = [
    "MAX_RECORD",
    "NOTHING",
    "AccountId",
    "Attached",
    "Cents",
    "Content",
    "DecisionId",
    "EntryId",
    "Fact",
    "FactWithdrawn",
    "Id",
    "Kind",
    "MeetingId",
    "MissionId",
    "PartyId",
    "Record",
    "Ref",
    "RuleName",
    "Seal",
    "Sealed",
    "SessionId",
    "Upcast",
    "Wire",
    "cents",
    "clear",
    "fact",
    "has_sealed",
    "is_id",
    "kind_of",
    "ref",
    "rounded",
    "sealed_at",
    "tags_of",
    "with_sealed",
]
