"""The pages of the entrance, drawn for somebody who is outside, or inside; and where one goes from them."""

from typing import Any, Final

from litestar import Response

from web.drawing.address import inside
from web.entrance.account import house_of, visit_of
from web.entrance.asked import Asked
from web.entrance.session import form_token
from web.pages.answers import html

SMALL: Final = 64_000
"""Bytes of a form of the entrance at most: whoever sends it is not known yet."""


def show_outside(request: Asked, template: str, status: int = 200, **values: Any) -> Response[Any]:
    """Show a page to somebody who is not logged in; its forms carry ``csrf``."""
    house = house_of(request)
    return html(house.desk.draw(template, None, dated=False, csrf=form_token(house, request), **values), status)


def show_inside(request: Asked, template: str, status: int = 200, **values: Any) -> Response[Any]:
    """Show a page that does not depend on the two clocks."""
    return html(house_of(request).desk.draw(template, visit_of(request, {}), dated=False, **values), status)


def onward_path(written: str) -> str:
    """Return where to go after a login: an address of the register, « À faire » for anything else."""
    fits = inside(written) and written.isprintable() and "\\" not in written
    return written if fits else "/"
