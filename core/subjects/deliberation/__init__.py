"""Putting a decision to the vote and judging its result."""

from core.subjects.deliberation import opening, result

DECIDERS = (*opening.DECIDERS, *result.DECIDERS)

__all__ = ["DECIDERS"]
