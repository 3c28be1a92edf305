"""The pages that plugins describe: shown, exported under their own address, and written to by their forms."""

from typing import Any
from urllib.parse import unquote, urlsplit

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import ClientException, NotFoundException, PermissionDeniedException
from litestar.status_codes import HTTP_200_OK
from msgspec.structs import asdict

from core.model.screens import Form, Press, Table
from core.model.view import READERS
from web.drawing.address import fill, said
from web.drawing.page import NothingThereError, draw_page, heading, offered
from web.drawing.tables import FORMATS
from web.drawing.visit import Visit
from web.entrance.account import house_of, notice, visit_of
from web.entrance.asked import Asked
from web.pages.answers import WHOLE, html, onward
from web.pages.exports import download
from web.pages.finding import Found, find, page_at
from web.pages.sending import Done, Sent, Shown, read_sent, said_of, send


@get("/{path:path}", include_in_schema=False)
async def show(request: Asked) -> Response[Any]:
    """Show a page, or, under its address and ``.csv``, ``.xlsx`` or ``.json``, the rows of its first table."""
    return await sync_to_thread(shown, request)


def shown(request: Asked) -> Response[Any]:
    """Answer the page at the address of a request, or the rows of its first table."""
    visit = visit_of(request)
    path, _, form = visit.path.rpartition(".")
    if form in FORMATS:
        return _export(visit, path, form)
    return _drawn(request, page_at(visit, visit.path), visit)


def _drawn(request: Asked, found: Found, visit: Visit, again: Shown | None = None) -> Response[Any]:
    """Draw a page, with a form to show again; 404 when it is about what was not there at the clocks of the address."""
    attempt, status = (again.attempt, again.status) if again else (None, HTTP_200_OK)
    try:
        answer = html(draw_page(house_of(request).desk, found.page, found.parts, visit, attempt), status)
    except NothingThereError as error:
        raise NotFoundException(visit.path) from error
    if attempt is not None and not offered(found.page.blocks[attempt.ordinal - 1], found.parts, visit):
        answer.headers.update(WHOLE)  # done meanwhile in another window: what stands around the form is of before
    return answer


@post("/{path:path}", include_in_schema=False, status_code=HTTP_200_OK)
async def record(request: Asked) -> Response[Any]:
    """Record what a form of the page asks and lead on, or show the form again with what is wrong."""
    sent = await read_sent(request)
    return await sync_to_thread(_record, request, sent)


def _record(request: Asked, sent: Sent) -> Response[Any]:
    visit, desk = visit_of(request), house_of(request).desk
    found = page_at(visit, visit.path)
    place, block = _form_of(found, sent)
    given = {name: said(value, found.parts) for name, value in block.given.items()} if isinstance(block, Form) else {}
    decider = visit.ledger.registry.deciders[block.command]
    if not visit.may(decider.roles):
        raise PermissionDeniedException("role-missing")
    outcome = send(decider.command, sent, visit, desk.choices, ordinal=place, given=given)
    if isinstance(outcome, Shown):
        return _drawn(request, found, visit, outcome)
    notice(request, said_of(outcome))
    return onward(request, _next(block, found, outcome, visit_of(request)))


def _form_of(found: Found, sent: Sent) -> tuple[int, Form | Press]:
    """Return the form of a page that was sent, with its place among the blocks."""
    place = sent.value("_block")
    blocks = dict(enumerate(found.page.blocks, 1))
    block = blocks.get(int(place)) if place.isascii() and place.isdigit() and len(place) < 4 else None  # noqa: PLR2004 - blocks of a page
    if not isinstance(block, Form | Press) or block.command != sent.value("_command"):
        raise ClientException("Ce formulaire n’est pas de cette page : rechargez-la.")
    return int(place), block


def _next(block: Form | Press, found: Found, done: Done, visit: Visit) -> str:
    """Return where a form leads: the record itself where its page shows nothing today, of what is to come."""
    values = {**found.parts, **{name: str(value) for name, value in asdict(done.command).items() if value is not None}}
    path = fill(block.then, values) if isinstance(block, Form) else ""
    path = path or visit.path
    if is_there(path, visit):
        return path
    positions = done.recorded.positions
    return f"/enregistrements/{positions[0]}" if positions and visit.may(READERS) else "/"


def is_there(path: str, visit: Visit) -> bool:
    """Tell whether a page has something to show now; an address that no plugin describes is trusted."""
    found = find(visit.ledger.registry, urlsplit(path).path)
    if found is None:
        return True
    try:
        heading(found.page, {name: unquote(value) for name, value in found.parts.items()}, visit)
    except NothingThereError:
        return False
    return True


def _export(visit: Visit, path: str, form: str) -> Response[bytes]:
    found = page_at(visit, path)
    table = next((block for block in found.page.blocks if isinstance(block, Table)), None)
    if table is None:
        raise NotFoundException(visit.path)
    only = {name: said(value, found.parts) for name, value in table.only.items()}
    return download(visit, table.view, form, only, table.columns)


ROUTES = (show, record)
