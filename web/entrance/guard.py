"""The door of every route: the right host, and for what changes something, this site and this browser's own form."""

import hmac
from typing import Any, Final, cast

from litestar import Request
from litestar.concurrency import sync_to_thread
from litestar.connection import ASGIConnection
from litestar.enums import RequestEncodingType
from litestar.exceptions import ClientException, NotAuthorizedException, PermissionDeniedException
from litestar.handlers.base import BaseRouteHandler

from web.entrance.resuming import hold, is_ours
from web.entrance.session import csrf_of, opened_in, sid_of
from web.house import House, NoRegisterError

API: Final = "/api/"
SAFE: Final = frozenset({"GET", "HEAD", "OPTIONS"})
FIELD: Final = "_csrf"
HEADER: Final = "x-csrf-token"
OPEN: Final = {"open": True}
"""``opt`` of the routes that change something for somebody who is not logged in yet."""
_FORMS: Final = (RequestEncodingType.URL_ENCODED.value, RequestEncodingType.MULTI_PART.value)


def bearer(connection: ASGIConnection[Any, Any, Any, Any]) -> str:
    """Return the secret of a request to the API that comes with a token: it then owes nothing to a cookie."""
    if not connection.scope["path"].startswith(API):
        return ""
    scheme, _, secret = connection.headers.get("authorization", "").partition(" ")
    return secret.strip() if scheme.lower() == "bearer" else ""


def is_safe(connection: ASGIConnection[Any, Any, Any, Any]) -> bool:
    """Tell whether a request only reads."""
    return connection.scope.get("method") in SAFE


async def admit(connection: ASGIConnection[Any, Any, Any, Any], handler: BaseRouteHandler) -> None:
    """Refuse a request for another host, and a write that this site's own page did not send.

    ``ClientException`` for the host; ``NotAuthorizedException`` when nobody is logged in, before much is read;
    ``PermissionDeniedException``, whose detail is ``other-site`` or ``form-expired``, for the rest.
    """
    house: House = connection.app.state.house
    request = cast("Request[Any, Any, Any]", connection)
    if connection.headers.get("host", "") not in house.settings.hosts:
        raise ClientException("Ce registre n’est pas servi sous ce nom.")
    if is_safe(connection) or bearer(connection):
        return
    if not _from_here(connection, house):
        raise PermissionDeniedException("other-site")
    if not handler.opt.get("open"):
        if not await sync_to_thread(lambda: house.founded):
            raise NoRegisterError
        if await sync_to_thread(opened_in, house, connection) is None:
            await hold(request)
            raise NotAuthorizedException
    await _own_form(request, house)


async def _own_form(request: Request[Any, Any, Any], house: House) -> None:
    given = request.headers.getall(HEADER, [])
    encoding = request.content_type[0]
    if encoding in _FORMS:
        given = given or [str(one) for one in (await request.form()).getall(FIELD, [])]
    elif encoding != RequestEncodingType.JSON.value:
        raise PermissionDeniedException("other-site")
    elif not given and is_ours(request):
        return  # a browser asks before it sends JSON elsewhere, and says where it comes from
    own = csrf_of(sid_of(house, request)).encode() or b"none"
    if not any(hmac.compare_digest(one.encode(errors="replace"), own) for one in given):
        raise PermissionDeniedException("form-expired")


def _from_here(connection: ASGIConnection[Any, Any, Any, Any], house: House) -> bool:
    """Tell whether nothing says that a request comes from elsewhere."""
    site, origin = connection.headers.get("sec-fetch-site"), connection.headers.get("origin")
    scheme = "https" if house.settings.secure else "http"
    here = f"{scheme}://{connection.headers.get('host', '')}"
    return site in {None, "same-origin"} and origin in {None, here}
