"""The boundary of a decision: what it read, and what must not have changed when it is recorded."""

from collections.abc import Collection

from eventsourcing.dcb.api import DCBAppendCondition, DCBQuery, DCBQueryItem

from core.ledger.replay import WITHDRAWN

Boundary = list[DCBQueryItem]


def items(kinds: Collection[str], ids: Collection[str] | None) -> Boundary:
    """Return the query of one reading: records of these kinds that carry one of the ids; ``None``: all of them.

    Withdrawals are always read with what they may withdraw.
    """
    types = sorted({*kinds, WITHDRAWN})
    if ids is None:
        return [DCBQueryItem(types=types)]
    return [DCBQueryItem(types=types, tags=[tag]) for tag in sorted(set(ids))]


def command_tag(command_id: str) -> str:
    """Return the tag that finds the records of a command."""
    return f"cmd:{command_id}"


def condition(boundary: Boundary, after: int) -> DCBAppendCondition:
    """Return the condition of an append: nothing of the boundary was recorded after what was read."""
    return DCBAppendCondition(DCBQuery(boundary), after)
