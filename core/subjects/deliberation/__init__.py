"""Putting a decision to the vote and judging its result."""

from core.subjects.deliberation import alerts, conflicts, opening, pages, printed, register, result

DECIDERS = (*opening.DECIDERS, *result.DECIDERS)
VIEWS = (*register.VIEWS, *alerts.VIEWS, *conflicts.VIEWS)
TODO = (*register.TODO, *alerts.TODO, *conflicts.TODO)
PAGES = (*pages.PAGES, *printed.PAGES)
NAMES = register.NAMES

__all__ = ["DECIDERS", "NAMES", "PAGES", "TODO", "VIEWS"]
