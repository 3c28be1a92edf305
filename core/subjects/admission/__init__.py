"""Joining the association: applications, the body that answers them, adhesions recorded at once, non-adhesions."""

from core.subjects.admission import admit, answer, apply, choosing, pages, several, todo, views
from core.subjects.applications.facts import (
    AdhesionApplied,
    ApplicationAccepted,
    ApplicationDeclined,
    NonAdhesionStated,
)

FACTS = (AdhesionApplied, ApplicationAccepted, ApplicationDeclined, NonAdhesionStated)
DECIDERS = (*admit.DECIDERS, *apply.DECIDERS, *answer.DECIDERS, *several.DECIDERS)
VIEWS = (*views.VIEWS, *choosing.VIEWS)
TODO = todo.TODO
PAGES = pages.PAGES

__all__ = [
    "DECIDERS",
    "FACTS",
    "PAGES",
    "TODO",
    "VIEWS",
    "AdhesionApplied",
    "ApplicationAccepted",
    "ApplicationDeclined",
    "NonAdhesionStated",
]
