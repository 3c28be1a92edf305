"""The desk where pages are drawn: the templates and the choices, which outlive a request."""

from typing import Any

from core.registry import Registry
from web.drawing.choices import Choices
from web.drawing.environment import make_environment
from web.drawing.errors import said_of
from web.drawing.menu import Group, menu
from web.drawing.visit import Visit


class Desk:
    """One for an application; several threads draw at once."""

    def __init__(self, registry: Registry) -> None:
        self.environment = make_environment(registry)
        self.choices = Choices()

    def draw(self, template: str, visit: Visit | None, *, dated: bool = True, **values: Any) -> str:
        """Draw a template; without a visit (nobody is known, or the error came too early) it has no menu.

        ``dated`` pages depend on the two clocks, and let them be changed.
        """
        groups: tuple[Group, ...] = ()
        if visit is not None:
            groups = menu(visit.ledger.registry, visit.account.roles)
        return self.environment.get_template(template).render(visit=visit, menu=groups, dated=dated, **values)

    def error(
        self, status: int, visit: Visit | None = None, *, code: str = "", message: str = "", advice: str = ""
    ) -> str:
        """Draw the page of an error; a message takes the place of what the status says by itself."""
        said = said_of(status)
        return self.draw(
            "error.html",
            visit,
            dated=False,
            title=said.title,
            message=message or said.message,
            advice=advice or said.advice,
            code=code,
            status=status,
        )
