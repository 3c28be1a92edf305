"""Putting a decision to the vote and judging its result."""
