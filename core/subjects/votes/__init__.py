"""Decisions: put to the vote, adopted or rejected."""
