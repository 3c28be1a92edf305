"""Figures of the adherents for any day: how many, of which sort, who comes and leaves, what it brings them."""

from core.subjects.statistics import brought, figures, groups, national, pages, years
from core.subjects.statistics.shares import share

VIEWS = (*figures.VIEWS, *groups.VIEWS, *national.VIEWS, *years.VIEWS, *brought.VIEWS)
PAGES = pages.PAGES

__all__ = ["PAGES", "VIEWS", "share"]
