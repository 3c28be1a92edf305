"""Who sits where, what was declared of it, and the interests of each."""

from core.subjects.mandates import declare, interested, interests, letterhead, pages, terms, todo, views
from core.subjects.mandates.facts import ChangeDeclared, InterestDeclared, InterestEnded, MandateEnded, MandateStarted
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.mandates.interests import INTERESTS, Interests

FACTS = (MandateStarted, MandateEnded, ChangeDeclared, InterestDeclared, InterestEnded)
DECIDERS = (*terms.DECIDERS, *declare.DECIDERS, *interests.DECIDERS)
VIEWS = (*views.VIEWS, *interested.VIEWS, *letterhead.VIEWS)
TODO = todo.TODO
PAGES = pages.PAGES
NAMES = interested.NAMES

__all__ = [
    "DECIDERS",
    "FACTS",
    "INTERESTS",
    "MANDATES",
    "NAMES",
    "PAGES",
    "TODO",
    "VIEWS",
    "ChangeDeclared",
    "InterestDeclared",
    "InterestEnded",
    "Interests",
    "MandateEnded",
    "MandateStarted",
    "Mandates",
]
