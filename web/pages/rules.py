"""« Barèmes »: every rule, its steps and their sources."""

from litestar import Response, get

from web.drawing.rulebook import rulebook
from web.entrance.account import house_of
from web.entrance.asked import Asked
from web.pages.answers import html
from web.pages.records import reader


@get("/baremes", include_in_schema=False, sync_to_thread=True)
def rules(request: Asked) -> Response[str]:
    """Show the rules as known at the clocks of the page."""
    visit = reader(request)
    return html(house_of(request).desk.draw("pages/rules.html", visit, title="Barèmes", rules=rulebook(visit)))


ROUTES = (rules,)
