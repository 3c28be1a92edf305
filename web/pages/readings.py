"""« Consultations »: which account has read which page, for twelve months."""

from typing import Final, NamedTuple

from litestar import Response, get
from litestar.exceptions import PermissionDeniedException

from core.access import TERMINAL, reads
from core.clock import stamp
from core.facts import is_id
from core.model.view import READERS
from web.drawing.address import with_query
from web.drawing.menu import WATCHERS
from web.drawing.visit import Visit
from web.drawing.visited import words_of_reading
from web.entrance.account import house_of, visit_of
from web.entrance.asked import Asked
from web.pages.answers import html

PAGE: Final = 50
"""Readings of a page."""
FARTHEST: Final = 9
"""Digits of how many readings are skipped."""


class Shown(NamedTuple):
    """A reading, as it is read."""

    at: str
    account: str
    what: str


@get("/consultations", include_in_schema=False, sync_to_thread=True)
def readings(request: Asked) -> Response[str]:
    """Show who read what: ``compte`` chooses a reader, ``sur`` the thing read, by its id; ``apres`` skips."""
    visit, house = visit_of(request, {}), house_of(request)
    if not visit.may(WATCHERS):
        raise PermissionDeniedException("role-missing")
    account, about, after = (request.query_params.get(name, "").strip() for name in ("compte", "sur", "apres"))
    skip = int(after) if after.isascii() and after.isdigit() and len(after) <= FARTHEST else 0
    found = reads.latest(house.access, account=account, about=about, skip=skip, limit=PAGE + 1)
    page = house.desk.draw(
        "pages/readings.html",
        visit,
        dated=False,
        title="Consultations",
        rows=[
            Shown(stamp(one.at), _named(one.account, visit), words_of_reading(one.what, visit)) for one in found[:PAGE]
        ],
        readers=sorted(((one, _named(one, visit)) for one in reads.accounts(house.access)), key=lambda pair: pair[1]),
        account=account,
        about=about,
        about_named=visit.ledger.label(about) if is_id(about) and visit.may(READERS) else about,
        later=_here(account, about, skip - PAGE) if skip else "",
        earlier=_here(account, about, skip + PAGE) if len(found) > PAGE else "",
    )
    return html(page)


def _shown(one: reads.Reading, visit: Visit) -> Shown:
    return Shown(stamp(one.at), _named(one.account, visit), words_of_reading(one.what, visit))


def _named(account: str, visit: Visit) -> str:
    return "Terminal de la machine" if account == TERMINAL else visit.ledger.label(account)


def _here(account: str, about: str, skip: int) -> str:
    wanted = {"compte": account, "sur": about, "apres": str(skip) if skip > 0 else ""}
    return with_query("/consultations", {name: value for name, value in wanted.items() if value})


ROUTES = (readings,)
