"""The records themselves: the journal, and each one with its fields, its bytes, its author and its leaf."""

import base64
from typing import Any, Final
from urllib.parse import urlsplit, urlunsplit

import msgspec
from litestar import Response, get
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from core.ledger import Entry
from core.model.view import READERS
from web.drawing.address import FROM, with_query
from web.drawing.amending import may_correct, may_withdraw
from web.drawing.facts import things_of, told
from web.drawing.returning import back_to, behind
from web.drawing.visit import Visit
from web.entrance.account import house_of, visit_of
from web.entrance.asked import Asked
from web.pages.answers import file, html
from web.pages.positions import position_of

PAGE: Final = 50
"""Records of a page of the journal."""


@get("/enregistrements", include_in_schema=False, sync_to_thread=True)
def journal(request: Asked) -> Response[str]:
    """Show the journal, the newest first; ``kind`` and ``tag`` choose, ``avant`` goes on from a position."""
    visit = reader(request)
    kind, tag, before = (visit.query.get(name, "").strip() for name in ("kind", "tag", "avant"))
    upto = min(visit.clocks.asof.known, int(before[:18]) - 1 if before.isascii() and before.isdigit() else 1 << 60)
    entries = visit.ledger.journal(kind=kind, tag=tag, upto=upto, limit=PAGE + 1) if upto > 0 else []
    registry = visit.ledger.registry
    kinds = {found.stem: found.title for name in registry.wire.types if (found := registry.kind(name)) is not None}
    page = house_of(request).desk.draw(
        "pages/records.html",
        visit,
        title="Enregistrements",
        entries=entries[:PAGE],
        kinds=sorted(kinds.items(), key=lambda pair: pair[1]),
        kind=kind,
        tag=tag,
        about=visit.ledger.label(tag) if tag else "",
        after=visit.here(avant=str(entries[PAGE - 1].position)) if len(entries) > PAGE else "",
        first=visit.here(avant="") if before else "",
    )
    return html(page)


@get("/enregistrements/{position:str}", include_in_schema=False, sync_to_thread=True)
def record(request: Asked, position: FromPath[str]) -> Response[str]:
    """Show a record: what it says, who made it and when, its bytes and its leaf, what corrects it."""
    visit = reader(request)
    entry = entry_at(visit, position)
    back = back_to(_came_from(request), visit)
    page = house_of(request).desk.draw(
        "pages/record.html",
        visit,
        title=f"Enregistrement n° {entry.position}",
        entry=entry,
        back=back,
        asked=with_query("", {FROM: behind(back)}),
        doubted=visit.ledger.health.position == entry.position,
        fields=told(entry, visit),
        things=things_of(entry, visit),
        raw=msgspec.json.format(entry.data, indent=2).decode(),
        leaf=base64.b64encode(entry.leaf).decode(),
        corrects=may_correct(entry, visit),
        withdraws=may_withdraw(entry, visit),
    )
    return html(page)


@get("/enregistrements/{position:str}/octets", include_in_schema=False, sync_to_thread=True)
def exact(request: Asked, position: FromPath[str]) -> Response[Any]:
    """Give the very bytes that are stored and hashed."""
    visit = reader(request)
    entry = entry_at(visit, position)
    return file(entry.data, f"enregistrement-{entry.position}.json", "application/json")


def _came_from(request: Asked) -> str:
    """Return the address, within the register, of the page whose link was followed, "" when it is elsewhere."""
    came = urlsplit(request.headers.get("referer", ""))
    return urlunsplit(("", "", came.path, came.query, "")) if came.netloc == request.headers.get("host") else ""


def reader(request: Asked) -> Visit:
    """Return the visit of somebody who reads the register; 403 for others."""
    visit = visit_of(request)
    if not visit.may(READERS):
        raise PermissionDeniedException("role-missing")
    return visit


def entry_at(visit: Visit, position: str) -> Entry:
    """Return a record by its number in the address, 404 when there is none."""
    entry = visit.ledger.entry(position_of(position))
    if entry is None:
        raise NotFoundException(f"/enregistrements/{position}")
    return entry


ROUTES = (journal, record, exact)
