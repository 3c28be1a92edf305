"""A batch that was imported: what it recorded that still stands, and undoing it."""

from typing import Any, Final

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from core.facts import AccountId, Id
from core.imports import Row, targets, undoable
from core.model.roles import WRITERS
from core.subjects.batches import BATCHES, Batch, BatchId
from web.drawing.visit import Visit
from web.entrance.account import house_of
from web.entrance.asked import Asked
from web.pages.answers import html, onward
from web.pages.records import reader
from web.pages.register import shown
from web.pages.sending import read_sent

SHOWN: Final = 200
"""Rows listed."""


@get("/lots", include_in_schema=False, sync_to_thread=True)
def every(request: Asked) -> Response[Any]:
    """Show the page that lists batches: the route of each of them would hide it."""
    return shown(request)


@get("/lots/{batch:str}", include_in_schema=False)
async def show(request: Asked, batch: FromPath[str]) -> Response[Any]:
    """Show a batch, the rows that can be undone and those that cannot, with why."""
    return await sync_to_thread(_show, request, batch)


def _show(request: Asked, batch: str) -> Response[Any]:
    visit = reader(request)
    return _page(request, visit, _known(visit, batch))


@post("/lots/{batch:str}", include_in_schema=False, status_code=200)
async def withdraw(request: Asked, batch: FromPath[str]) -> Response[Any]:
    """Undo a batch for a reason."""
    reason = (await read_sent(request)).value("reason").strip()
    return await sync_to_thread(_withdraw, request, batch, reason)


def _withdraw(request: Asked, batch: str, reason: str) -> Response[Any]:
    visit = reader(request)
    known = _known(visit, batch)
    if not _may(visit, known):
        raise PermissionDeniedException("role-missing")
    if not reason:
        return _page(request, visit, known, "Dites pourquoi ce lot est annulé.", 422)
    house_of(request).undoings.begin(visit.ledger, BatchId(Id(batch)), AccountId(Id(visit.account.id)), reason)
    return onward(request, f"/lots/{batch}")


def _page(request: Asked, visit: Visit, known: Batch, wrong: str = "", status: int = 200) -> Response[Any]:
    undoing = house_of(request).undoings.of(known.imported.batch)
    if undoing is not None and undoing.working:
        page = house_of(request).desk.draw(
            "pages/importing/work.html",
            visit,
            dated=False,
            title=_title(known),
            path=visit.path,
            doing="Annulation du lot",
            work=undoing,
        )
        return html(page)
    rows = undoable(visit.ledger, known.imported.batch)
    asked = targets(visit.ledger).get(known.imported.asked)
    kept: list[Row] = [row for row in reversed(rows) if row.why]
    page = house_of(request).desk.draw(
        "pages/importing/batch.html",
        visit,
        dated=False,
        title=_title(known),
        batch=known,
        asked=asked.title if asked else known.imported.asked,
        standing=len(rows),
        kept=kept[:SHOWN],
        more=max(len(kept) - SHOWN, 0),
        may=_may(visit, known),
        wrong=wrong or (undoing.failure if undoing else ""),
    )
    return html(page, status)


def _title(known: Batch) -> str:
    return f"Lot importé le {known.imported.on:%d/%m/%Y}"


def _known(visit: Visit, batch: str) -> Batch:
    with visit.ledger.states.lock:
        found: Batch | None = visit.ledger.state(BATCHES).by_id.get(BatchId(Id(batch)))
    if found is None:
        raise NotFoundException(visit.path)
    return found


def _may(visit: Visit, known: Batch) -> bool:
    return visit.may(WRITERS) and known.imported.asked in targets(visit.ledger, AccountId(Id(visit.account.id)))


ROUTES = (every, show, withdraw)
