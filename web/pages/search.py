"""« Rechercher »: names, decisions, labels, in every list at once."""

from litestar import Response, get

from core.facts import is_id
from web.drawing.search import search
from web.entrance.account import house_of
from web.entrance.asked import Asked
from web.pages.answers import html
from web.pages.records import reader


@get("/recherche", include_in_schema=False, sync_to_thread=True)
def everywhere(request: Asked) -> Response[str]:
    """Show what holds every word of ``q``; a number also leads to the record, an id to its records."""
    visit = reader(request)
    words = visit.query.get("q", "").strip()
    number = int(words[:18]) if words.isascii() and words.isdigit() else 0
    desk = house_of(request).desk
    page = desk.draw(
        "pages/search.html",
        visit,
        title="Rechercher",
        words=words,
        record=number if 0 < number <= visit.clocks.asof.known else 0,
        thing=words if is_id(words) else "",
        results=search(words, visit, desk.lists) if words else [],
    )
    return html(page)


ROUTES = (everywhere,)
