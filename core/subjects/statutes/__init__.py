"""The statutes in force on a day."""

from core.subjects.statutes import adopt, joining, model, pages, views
from core.subjects.statutes.facts import StatutesAdopted
from core.subjects.statutes.fold import STATUTES, Statutes

FACTS = (StatutesAdopted,)
DECIDERS = adopt.DECIDERS
VIEWS = (*views.VIEWS, *joining.VIEWS, *model.VIEWS)
PAGES = pages.PAGES

__all__ = ["DECIDERS", "FACTS", "PAGES", "STATUTES", "VIEWS", "Statutes", "StatutesAdopted"]
