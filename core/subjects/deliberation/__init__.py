"""Putting a decision to the vote and judging its result."""

from core.subjects.deliberation import conflicts, opening, pages, printed, register, result

DECIDERS = (*opening.DECIDERS, *result.DECIDERS)
VIEWS = (*register.VIEWS, *conflicts.VIEWS)
TODO = (*register.TODO, *conflicts.TODO)
PAGES = (*pages.PAGES, *printed.PAGES)
NAMES = register.NAMES

__all__ = ["DECIDERS", "NAMES", "PAGES", "TODO", "VIEWS"]
