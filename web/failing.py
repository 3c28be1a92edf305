"""What is answered when something is wrong: a French page, JSON to programs, and never a word of the inside."""

import logging
from collections.abc import Mapping, Sequence
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import msgspec
from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException
from litestar.response import Redirect
from litestar.types import ExceptionHandlersMap

from core.store import BusyError, DiskFailureError, StoreError, write_error
from web.api.answers import refused
from web.drawing.clocks import UnreadableError
from web.entrance.account import house_of, is_known, visit_of
from web.entrance.guard import API, is_safe
from web.entrance.resuming import beside_the_form, held
from web.entrance.session import csrf_of, sid_of
from web.house import NoRegisterError
from web.noting import route_of, trail
from web.refusals import RETRY_AFTER, status_of_store
from web.wording import BODY_TOO_LARGE, BY_DETAIL, NO_REGISTER, UNEXPECTED, Words, words_of

log = logging.getLogger(__name__)
LOGIN: Final = "/connexion"
CREATION: Final = "/creation"
_SIGNED_OUT: Final = 401


def http_error(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    """Answer a refusal of Litestar or of a handler by its status; 401 leads to the login page."""
    status, words = error.status_code, words_of(error.status_code, error.detail)
    pairs = held(request) if status == _SIGNED_OUT or words.code == "form-expired" else []
    if pairs and not request.scope["path"].startswith(API):
        return _resumed(request, status, words, pairs)
    if status == _SIGNED_OUT:
        return _outside(request, LOGIN, status, words)
    if words.code == "too-large" and request.scope["path"].startswith(API):
        words = BODY_TOO_LARGE
    if error.detail not in BY_DETAIL and _is_ours(error) and " " in error.detail:
        words = words._replace(sentence=error.detail)
    return _answer(request, status, words, error.headers)


def no_register(request: Request[Any, Any, Any], _error: NoRegisterError) -> Response[Any]:
    """Lead to « Créer l'association »."""
    return _outside(request, CREATION, 503, NO_REGISTER)


def unreadable(request: Request[Any, Any, Any], error: UnreadableError) -> Response[Any]:
    """Answer a clock of the address that cannot be read."""
    return _answer(request, 400, Words("clock-unreadable", "Date illisible", str(error)))


def store_error(request: Request[Any, Any, Any], error: StoreError) -> Response[Any]:
    """Answer for a store that did not."""
    log.error("%s: %s at %s", route_of(request), error.code, trail(error))
    headers = {"Retry-After": str(RETRY_AFTER)} if isinstance(error, BusyError) else {}
    words = Words(error.code, "Le registre ne répond pas", error.message)
    return _answer(request, status_of_store(error), words, headers)


def disk_error(request: Request[Any, Any, Any], error: OSError) -> Response[Any]:
    """Answer for a file that no room or no right lets be written, as for the databases beside it."""
    told = write_error(error)
    return unexpected(request, error) if isinstance(told, DiskFailureError) else store_error(request, told)


def unexpected(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    """Answer for a mistake of ours, and note where it happened; what it says may name people, and is not noted."""
    log.error("%s: %s at %s", route_of(request), type(error).__name__, trail(error))
    return _answer(request, UNEXPECTED, words_of(UNEXPECTED))


HANDLERS: Final[ExceptionHandlersMap] = {
    HTTPException: http_error,
    NoRegisterError: no_register,
    UnreadableError: unreadable,
    StoreError: store_error,
    OSError: disk_error,
    Exception: unexpected,
}


def page_of(request: Request[Any, Any, Any]) -> str:
    """Return the address of the page that somebody was on: that of the request, or the one its form stood on."""
    if is_safe(request):
        return f"{request.url.path}?{request.url.query}" if request.url.query else request.url.path
    page = urlsplit(request.headers.get("hx-current-url") or request.headers.get("referer", ""))
    if page.netloc != request.headers.get("host"):
        return "/"
    return f"{page.path}?{page.query}" if page.query else page.path


def _outside(request: Request[Any, Any, Any], path: str, status: int, words: Words) -> Response[Any]:
    """Lead out of the register; programs are told why, and htmx leaves the page."""
    if request.scope["path"].startswith(API):
        return _json(status, words, {"WWW-Authenticate": "Bearer"} if path == LOGIN else {})
    page = page_of(request)
    where = path if page == "/" or path == CREATION else f"{path}?{urlencode({'suite': page})}"
    if request.headers.get("hx-request"):
        return Response("", status_code=status, headers={"HX-Redirect": where})
    return Redirect(where, status_code=303)


def _resumed(
    request: Request[Any, Any, Any], status: int, words: Words, pairs: Sequence[tuple[str, str]]
) -> Response[Any]:
    """Give back what was typed in a form that came too late, to be sent again; htmx has it on the page still."""
    house = house_of(request)
    page = house.desk.draw(
        "errors/expired.html",
        None,
        dated=False,
        title=words.title,
        sentence=words.sentence,
        login=LOGIN if status == _SIGNED_OUT else "",
        csrf=csrf_of(sid_of(house, request)),
        action=request.url.path,
        pairs=pairs,
    )
    return Response(page, status_code=status, media_type=MediaType.HTML, headers=beside_the_form(request))


def _answer(
    request: Request[Any, Any, Any], status: int, words: Words, headers: Mapping[str, Any] | None = None
) -> Response[Any]:
    if request.scope["path"].startswith(API):
        return _json(status, words, headers)
    page = _page(request, status, words)
    return Response(page, status_code=status, media_type=MediaType.HTML, headers=dict(headers or {}))


def _json(status: int, words: Words, headers: Mapping[str, Any] | None) -> Response[Any]:
    body = msgspec.json.encode(refused(words.code, words.sentence))
    return Response(body, status_code=status, media_type=MediaType.JSON, headers=dict(headers or {}))


def _page(request: Request[Any, Any, Any], status: int, words: Words) -> str:
    """Draw the page of an error: with the menu when the account was known by then, and can still be shown."""
    desk = house_of(request).desk
    said: dict[str, Any] = {"title": words.title, "sentence": words.sentence, "status": status, "dated": False}
    if is_known(request):
        try:
            return desk.draw("errors/error.html", visit_of(request, {}), **said)
        except StoreError as error:
            log.warning("an error page without its menu: %s", error.code)
    return desk.draw("errors/error.html", None, **said)


def _is_ours(error: HTTPException) -> bool:
    """Tell whether the words of an error are ours: those of the library are in English, and for programmers."""
    step = error.__traceback__
    while step is not None and step.tb_next is not None:
        step = step.tb_next
    return step is not None and str(step.tb_frame.f_globals.get("__name__", "")).startswith("web.")
