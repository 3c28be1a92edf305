"""The desk where pages are drawn: the templates, and what outlives a request."""

from typing import Any, Final

from markupsafe import Markup

from web.drawing.choices import Choices
from web.drawing.environment import make_environment
from web.drawing.menu import Group, menu
from web.drawing.remembered import Remembered
from web.drawing.search import Listed
from web.drawing.spacing import bound
from web.drawing.visit import Visit

PIECES: Final = 400
LISTS: Final = 200


class Desk:
    """One for an application; several threads draw at once."""

    def __init__(self) -> None:
        self.environment = make_environment()
        self.choices = Choices()
        self.pieces: Remembered[Markup] = Remembered(PIECES)
        """Parts of pages that only read, as drawn."""
        self.lists: Remembered[Listed] = Remembered(LISTS)
        """The lists that were searched all at once."""

    def forget(self) -> None:
        """Forget what was drawn: something of it was erased."""
        self.choices.forget()
        self.pieces.forget()
        self.lists.forget()

    def draw(self, template: str, visit: Visit | None, *, dated: bool = True, **values: Any) -> str:
        """Draw a template; without a visit (nobody is known, or the error came too early) it has no menu.

        ``dated`` pages depend on the two clocks, and let them be changed.
        """
        groups: tuple[Group, ...] = ()
        if visit is not None:
            groups = menu(visit.ledger.registry, visit.account.roles)
        drawn = self.environment.get_template(template).render(visit=visit, menu=groups, dated=dated, **values)
        return bound(drawn)

    def piece(self, template: str, visit: Visit, **values: Any) -> Markup:
        """Draw a part of a page by itself: faster than within it, since lines do not climb through every layout."""
        return Markup(self.environment.get_template(template).render(visit=visit, **values))  # noqa: S704 - our own template
