"""Striking an adherent off: who is invited to be heard, and the decision that the statutes want."""

from core.subjects.removals import hearings, removing

DECIDERS = removing.DECIDERS
VIEWS = hearings.VIEWS
TODO = hearings.TODO

__all__ = ["DECIDERS", "TODO", "VIEWS"]
