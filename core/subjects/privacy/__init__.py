"""The end of personal data: terms, agreements to keep, and orders to erase."""

from core.subjects.privacy import ends, erase, keeping, pages, past, todo, undone, views
from core.subjects.privacy.facts import KeepingAgreed, KeepingWithdrawn

FACTS = (KeepingAgreed, KeepingWithdrawn)
DECIDERS = (*keeping.DECIDERS, *erase.DECIDERS, *undone.DECIDERS)
VIEWS = (*views.VIEWS, *past.VIEWS, *ends.VIEWS)
TODO = todo.TODO
PAGES = pages.PAGES

__all__ = ["DECIDERS", "FACTS", "PAGES", "TODO", "VIEWS", "KeepingAgreed", "KeepingWithdrawn"]
