"""« Pourquoi ? »: the records and the rule steps behind a row."""

from typing import Final

from litestar import Response, get

from web.drawing.amending import may_correct
from web.drawing.facts import told
from web.drawing.returning import back_from
from web.drawing.rulebook import step_of
from web.entrance.account import house_of
from web.entrance.asked import Asked
from web.pages.answers import html
from web.pages.records import reader

MOST: Final = 100
"""Records told on one page; the others are counted."""


@get("/pourquoi", include_in_schema=False, sync_to_thread=True)
def why(request: Asked) -> Response[str]:
    """Show the records of ``positions`` and the steps of ``rules``, both separated by commas."""
    visit = reader(request)
    written = [part for part in visit.query.get("positions", "").split(",") if part.isascii() and part.isdigit()]
    positions = sorted({int(part[:18]) for part in written})
    entries = [entry for position in positions[:MOST] if (entry := visit.ledger.entry(position)) is not None]
    keys = [key for key in visit.query.get("rules", "").split(",") if key]
    page = house_of(request).desk.draw(
        "pages/reasons.html",
        visit,
        title="Pourquoi ?",
        back=back_from(visit),
        records=[(entry, told(entry, visit), may_correct(entry, visit)) for entry in entries],
        more=len(positions) - MOST,
        steps=[step for key in keys if (step := step_of(key, visit)) is not None],
    )
    return html(page)


ROUTES = (why,)
