"""Putting a decision to the vote and judging its result."""

from core.subjects.deliberation import (
    agreements,
    conflicts,
    opening,
    pages,
    printed,
    register,
    reporting,
    result,
    taking,
)

DECIDERS = (*opening.DECIDERS, *result.DECIDERS, *taking.DECIDERS)
VIEWS = (*register.VIEWS, *conflicts.VIEWS, *agreements.VIEWS)
TODO = (*register.TODO, *conflicts.TODO)
PAGES = (*pages.PAGES, *printed.PAGES, *reporting.PAGES)
PAPERS = agreements.PAPERS
NAMES = register.NAMES

__all__ = ["DECIDERS", "NAMES", "PAGES", "PAPERS", "TODO", "VIEWS"]
