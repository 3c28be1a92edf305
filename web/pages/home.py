"""« À faire », the first page."""

from typing import Any

from litestar import Response, get

from core.model.roles import ADMIN
from core.model.view import READERS
from web.drawing.menu import ACCOUNTS
from web.drawing.todo import agenda
from web.entrance.account import house_of, visit_of
from web.entrance.asked import Asked
from web.pages.answers import html, onward


@get("/", include_in_schema=False, sync_to_thread=True)
def home(request: Asked) -> Response[Any]:
    """Show what is to be done; who only manages accounts is led to them."""
    visit = visit_of(request)
    if not visit.may(READERS) and visit.may(frozenset({ADMIN})):
        return onward(request, ACCOUNTS.path)
    return html(house_of(request).desk.draw("pages/home.html", visit, title="À faire", agenda=agenda(visit)))


ROUTES = (home,)
