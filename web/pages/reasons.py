"""« Pourquoi ? »: the records and the rule steps behind a row."""

from litestar import Response, get

from web.drawing.address import FROM, with_query
from web.drawing.amending import may_correct
from web.drawing.facts import told
from web.drawing.finding import cut, names_of
from web.drawing.reasons import behind
from web.drawing.returning import asked_from, back_from
from web.drawing.rulebook import step_of
from web.entrance.account import house_of
from web.entrance.asked import Asked
from web.pages.answers import html
from web.pages.records import reader


@get("/pourquoi", include_in_schema=False, sync_to_thread=True)
def why(request: Asked) -> Response[str]:
    """Show the records and the steps that the address names, or those behind the row that it names, page by page."""
    visit = reader(request)
    named = behind(visit)
    positions, keys, reckoned = named or ([], [], "")
    page = cut(positions, names_of(1).page, visit)
    entries = [entry for position in page.rows if (entry := visit.ledger.entry(position)) is not None]
    drawn = house_of(request).desk.draw(
        "pages/reasons.html",
        visit,
        title="Pourquoi ?",
        back=back_from(visit),
        records=[(entry, told(entry, visit), may_correct(entry, visit)) for entry in entries],
        changed=named is None,
        count=len(positions),
        reckoned=reckoned,
        page=page,
        steps=[step for key in keys if (step := step_of(key, visit)) is not None],
        asked=with_query("", {FROM: asked_from(visit)}),
    )
    return html(drawn)


ROUTES = (why,)
