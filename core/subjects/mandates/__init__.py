"""Who sits on the board and the bureau, and what was declared."""

from core.subjects.mandates import declare, pages, terms, todo, views
from core.subjects.mandates.facts import ChangeDeclared, MandateEnded, MandateStarted
from core.subjects.mandates.fold import MANDATES, Mandates

FACTS = (MandateStarted, MandateEnded, ChangeDeclared)
DECIDERS = (*terms.DECIDERS, *declare.DECIDERS)
VIEWS = views.VIEWS
TODO = todo.TODO
PAGES = pages.PAGES

__all__ = [
    "DECIDERS",
    "FACTS",
    "MANDATES",
    "PAGES",
    "TODO",
    "VIEWS",
    "ChangeDeclared",
    "MandateEnded",
    "MandateStarted",
    "Mandates",
]
