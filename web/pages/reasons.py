"""« Pourquoi ? »: the records and the rule steps behind a row."""

from litestar import Response, get

from web.drawing.address import FROM, with_query
from web.drawing.amending import may_correct
from web.drawing.facts import told
from web.drawing.finding import cut, names_of
from web.drawing.returning import asked_from, back_from
from web.drawing.rulebook import step_of
from web.entrance.account import house_of
from web.entrance.asked import Asked
from web.pages.answers import html
from web.pages.records import reader


@get("/pourquoi", include_in_schema=False, sync_to_thread=True)
def why(request: Asked) -> Response[str]:
    """Show the records of ``positions`` and the steps of ``rules``, both separated by commas, page by page."""
    visit = reader(request)
    written = [part for part in visit.query.get("positions", "").split(",") if part.isascii() and part.isdigit()]
    positions = sorted({at for part in written if 0 < (at := int(part[:18])) <= visit.clocks.head})
    page = cut(positions, names_of(1).page, visit)
    entries = [entry for position in page.rows if (entry := visit.ledger.entry(position)) is not None]
    keys = [key for key in visit.query.get("rules", "").split(",") if key]
    drawn = house_of(request).desk.draw(
        "pages/reasons.html",
        visit,
        title="Pourquoi ?",
        back=back_from(visit),
        records=[(entry, told(entry, visit), may_correct(entry, visit)) for entry in entries],
        count=len(positions),
        page=page,
        steps=[step for key in keys if (step := step_of(key, visit)) is not None],
        asked=with_query("", {FROM: asked_from(visit)}),
    )
    return html(drawn)


ROUTES = (why,)
