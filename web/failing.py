"""What is answered when something is wrong: a French page, JSON to programs, and never a word of the inside."""

import logging
from collections.abc import Mapping
from typing import Any, Final
from urllib.parse import urlencode, urlsplit

import msgspec
from litestar import MediaType, Request, Response
from litestar.exceptions import HTTPException
from litestar.response import Redirect
from litestar.types import ExceptionHandlersMap

from core.store import BusyError, StoreError
from web.drawing.clocks import UnreadableError
from web.entrance.account import house_of, is_known, visit_of
from web.entrance.guard import API, is_safe
from web.house import NoRegisterError
from web.noting import route_of, trail
from web.refusals import RETRY_AFTER, status_of_store

log = logging.getLogger(__name__)
LOGIN: Final = "/connexion"
CREATION: Final = "/creation"
_UNEXPECTED: Final = 500
_TOLD: Final[Mapping[int, tuple[str, str, str]]] = {
    400: ("bad-request", "Demande incomprise", "Revenez à la page précédente, rechargez-la, puis recommencez."),
    401: ("not-authenticated", "Connexion nécessaire", "Connectez-vous, puis recommencez."),
    403: ("role-missing", "Page réservée", "Votre compte n’a pas le rôle que cette page ou cette action demande."),
    404: (
        "not-found",
        "Page introuvable",
        "Cette page n’existe pas, ou ce qu’elle montrait n’existait pas à cette date.",
    ),
    405: ("method-not-allowed", "Demande incomprise", "Cette adresse ne s’emploie pas ainsi."),
    413: ("too-large", "Envoi trop lourd", "Cet envoi dépasse ce que le registre accepte : 10 Mo pour un fichier."),
    415: ("unsupported-media-type", "Demande incomprise", "Cette adresse attend du JSON."),
    429: ("too-many-attempts", "Trop d’essais", "Patientez un peu, puis recommencez."),
    _UNEXPECTED: (
        "unexpected",
        "Quelque chose s’est mal passé",
        "Ce n’est pas de votre fait, et la panne est notée. Rechargez la page avant de recommencer.",
    ),
}
_FORBIDDEN: Final = {
    "form-expired": (
        "Formulaire expiré",
        "Ce formulaire a été affiché avant votre connexion actuelle. Rechargez la page.",
    ),
    "other-site": (
        "Envoi refusé",
        "Cet envoi ne vient pas d’une page du registre. Rechargez la page, puis recommencez.",
    ),
}


def http_error(request: Request[Any, Any, Any], error: HTTPException) -> Response[Any]:
    """Answer a refusal of Litestar or of a handler by its status; 401 leads to the login page."""
    status = error.status_code
    if status == 401:  # noqa: PLR2004 - not authenticated
        return _outside(request, LOGIN, status)
    code, title, sentence = _TOLD.get(status) or _TOLD[400 if status < _UNEXPECTED else _UNEXPECTED]
    if error.detail in _FORBIDDEN:
        code, (title, sentence) = error.detail, _FORBIDDEN[error.detail]
    elif _is_ours(error) and " " in error.detail:
        sentence = error.detail
    return _answer(request, status, code, title, sentence, error.headers)


def no_register(request: Request[Any, Any, Any], _error: NoRegisterError) -> Response[Any]:
    """Lead to « Créer l'association »."""
    return _outside(request, CREATION, 503)


def unreadable(request: Request[Any, Any, Any], error: UnreadableError) -> Response[Any]:
    """Answer a clock of the address that cannot be read."""
    return _answer(request, 400, "clock-unreadable", "Date illisible", str(error))


def store_error(request: Request[Any, Any, Any], error: StoreError) -> Response[Any]:
    """Answer for a store that did not."""
    log.error("%s: %s at %s", route_of(request), error.code, trail(error))
    headers = {"Retry-After": str(RETRY_AFTER)} if isinstance(error, BusyError) else {}
    title = "Le registre ne répond pas"
    return _answer(request, status_of_store(error), error.code, title, error.message, headers)


def unexpected(request: Request[Any, Any, Any], error: Exception) -> Response[Any]:
    """Answer for a mistake of ours, and note where it happened; what it says may name people, and is not noted."""
    log.error("%s: %s at %s", route_of(request), type(error).__name__, trail(error))
    return _answer(request, _UNEXPECTED, *_TOLD[_UNEXPECTED])


HANDLERS: Final[ExceptionHandlersMap] = {
    HTTPException: http_error,
    NoRegisterError: no_register,
    UnreadableError: unreadable,
    StoreError: store_error,
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


def _outside(request: Request[Any, Any, Any], path: str, status: int) -> Response[Any]:
    """Lead out of the register; programs are told why, and htmx leaves the page."""
    code, _, sentence = _TOLD[401] if path == LOGIN else ("no-register", "", "L’association n’est pas encore créée.")
    if request.scope["path"].startswith(API):
        return _json(status, code, sentence, {"WWW-Authenticate": "Bearer"} if path == LOGIN else {})
    page = page_of(request)
    where = path if page == "/" or path == CREATION else f"{path}?{urlencode({'suite': page})}"
    if request.headers.get("hx-request"):
        return Response("", status_code=status, headers={"HX-Redirect": where})
    return Redirect(where, status_code=303)


def _answer(
    request: Request[Any, Any, Any],
    status: int,
    code: str,
    title: str,
    sentence: str,
    headers: Mapping[str, Any] | None = None,
) -> Response[Any]:
    if request.scope["path"].startswith(API):
        return _json(status, code, sentence, headers)
    page = _page(request, status, title, sentence)
    return Response(page, status_code=status, media_type=MediaType.HTML, headers=dict(headers or {}))


def _json(status: int, code: str, sentence: str, headers: Mapping[str, Any] | None) -> Response[Any]:
    body = msgspec.json.encode({"refused": code, "message": sentence, "fields": {}})
    return Response(body, status_code=status, media_type=MediaType.JSON, headers=dict(headers or {}))


def _page(request: Request[Any, Any, Any], status: int, title: str, sentence: str) -> str:
    """Draw the page of an error: with the menu when the account was known by then, and can still be shown."""
    desk = house_of(request).desk
    said: dict[str, Any] = {"title": title, "sentence": sentence, "status": status, "dated": False}
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
