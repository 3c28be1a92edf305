"""Votes and the decisions they made."""
