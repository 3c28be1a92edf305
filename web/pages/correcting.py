"""Correcting a record by the form that makes its like, and withdrawing one that should never have been."""

from typing import Any

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath
from litestar.status_codes import HTTP_200_OK
from msgspec import Struct

from core.facts import Ref, Sealed
from core.intake import Field, fields, show_minutes, write_amount
from core.ledger import Entry, WithdrawRecord
from core.model.command import Command
from web.drawing.address import FROM, with_query
from web.drawing.amending import corrector_of, may_correct, may_withdraw, standing
from web.drawing.forms import Attempt, blank_form, draw_form
from web.drawing.grids import extended, typed
from web.drawing.returning import back_from
from web.drawing.visit import Visit
from web.entrance.account import house_of, notice, visit_of
from web.entrance.asked import Asked
from web.pages.answers import html, onward
from web.pages.positions import position_of
from web.pages.register import is_there
from web.pages.sending import Sent, Shown, read_sent, said_of, send

DEEDS = {"corriger": "Corriger", "retirer": "Retirer"}
DONE = {"corriger": "Corrigé", "retirer": "Retiré"}
BUTTONS = {"corriger": "Enregistrer la correction", "retirer": "Retirer l’enregistrement"}


@get("/enregistrements/{position:str}/{deed:str}", include_in_schema=False)
async def ask(request: Asked, position: FromPath[str], deed: FromPath[str]) -> Response[str]:
    """Show the form of a correction, filled from the record, or that of a withdrawal."""
    return await sync_to_thread(_show, request, position_of(position), deed, None, HTTP_200_OK)


@post("/enregistrements/{position:str}/{deed:str}", include_in_schema=False, status_code=HTTP_200_OK)
async def do(request: Asked, position: FromPath[str], deed: FromPath[str]) -> Response[Any]:
    """Record a correction or a withdrawal and lead back to where it was asked, or show the form again."""
    sent = await read_sent(request)
    return await sync_to_thread(_record, request, position_of(position), deed, sent)


def _record(request: Asked, position: int, deed: str, sent: Sent) -> Response[Any]:
    visit = visit_of(request)
    _, command = _allowed(visit, position, deed)
    given, corrects = ({"position": str(position)}, None) if deed == "retirer" else ({}, position)
    outcome = send(command, sent, visit, house_of(request).desk.choices, given=given, corrects=corrects)
    if isinstance(outcome, Shown):
        return _show(request, position, deed, outcome.attempt, outcome.status)
    made = next(iter(outcome.recorded.positions), None)
    notice(request, f"{DONE[deed]} : voir l’enregistrement n° {made}." if made else said_of(outcome))
    back, now = back_from(visit), visit_of(request)
    if back is not None and is_there(back.link, now):
        return onward(request, back.link)
    return onward(request, f"/enregistrements/{made if made and deed == 'corriger' else position}")


def _show(request: Asked, position: int, deed: str, attempt: Attempt | None, status: int) -> Response[str]:
    visit, desk = visit_of(request), house_of(request).desk
    entry, command = _allowed(visit, position, deed)
    given = {"position": str(position)} if deed == "retirer" else {}
    start = blank_form(command, given, visit) if given else filled(command, entry, visit)
    raw = attempt.raw if attempt else start
    form = draw_form(command, visit, desk.choices, raw=raw, given=given, attempt=attempt, button=BUTTONS[deed])
    title = f"{DEEDS[deed]} l’enregistrement n° {position}"
    back, asked = back_from(visit), with_query("", {FROM: visit.query.get(FROM, "")})
    said: dict[str, Any] = {"dated": False, "title": title, "entry": entry, "block": form, "back": back, "asked": asked}
    return html(desk.draw("pages/correct.html", visit, **said), status)


def filled(command: type[Command], entry: Entry, visit: Visit) -> dict[str, Any]:
    """Fill the form of a command from a record, field by field of the same name; sealed texts are opened."""
    blank = blank_form(command, {}, visit)
    known = entry.fact.__struct_fields__ if entry.fact else ()
    return {one.name: _typed(one, entry, visit) if one.name in known else blank[one.name] for one in fields(command)}


def _typed(one: Field, entry: Entry, visit: Visit) -> Any:
    value = getattr(entry.fact, one.name)
    if one.kind == "grid":
        rows = {str(n): _row(row, f"{one.name}.{n}.", entry, visit) for n, row in enumerate(value or ())}
        return extended(rows)
    if isinstance(value, tuple):
        return [typed(item, visit) for item in value]
    return _plain(value, one.kind, entry, one.name, visit)


def _row(row: Struct, path: str, entry: Entry, visit: Visit) -> dict[str, str]:
    kinds = {one.name: one.kind for one in fields(type(row))}
    return {
        name: _plain(getattr(row, name), kinds.get(name, ""), entry, path + name, visit)
        for name in row.__struct_fields__
    }


def _plain(value: Any, kind: str, entry: Entry, path: str, visit: Visit) -> str:
    if isinstance(value, Sealed):
        return visit.ledger.text(Ref(entry.position, path))
    if kind == "minutes" and value is not None:
        return show_minutes(value)
    return write_amount(value) if kind == "cents" and value is not None else typed(value, visit)


def _allowed(visit: Visit, position: int, deed: str) -> tuple[Entry, type[Command]]:
    """Return the record as it stands and the command: 404 for what does not exist, 403 for who may not."""
    entry = visit.ledger.entry(position)
    if entry is None or deed not in DEEDS:
        raise NotFoundException(visit.path)
    last = standing(entry, visit)
    if not (may_withdraw(last, visit) if deed == "retirer" else may_correct(last, visit)):
        raise PermissionDeniedException("role-missing")
    corrector = corrector_of(last, visit)
    return last, WithdrawRecord if deed == "retirer" or corrector is None else corrector.command


ROUTES = (ask, do)
