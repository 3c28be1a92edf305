"""Who read which page, for a year: noted once the answer is gone, under the page's address without its query."""

import logging
from typing import Any, Final

from litestar import Request
from litestar.concurrency import sync_to_thread
from litestar.types import Message, Scope

from core.access import reads
from core.store import StoreError
from web.entrance.account import current, house_of, is_known
from web.entrance.guard import is_safe

log = logging.getLogger(__name__)
_STATUS: Final = "registre.status"
_PAGE: Final = "registre.page"
_READ: Final = 200
_AGAIN: Final = frozenset({200, 409, 413, 422, 503, 507})
"""How a form is answered that is shown again, with the whole page around it: more rows asked for, or refused."""


def remember_status(message: Message, scope: Scope) -> None:
    """Remember how a request was answered."""
    if message["type"] == "http.response.start":
        state = scope.setdefault("state", {})
        state[_STATUS] = message["status"]
        headers = dict(message.get("headers", ()))
        state[_PAGE] = headers.get(b"content-type", b"").startswith(b"text/html")


async def note_reading(request: Request[Any, Any, Any]) -> None:
    """Note what somebody known was shown; an address that leads nowhere is no reading."""
    state = request.scope.get("state", {})
    status = state.get(_STATUS)
    if is_known(request) and (status == _READ if is_safe(request) else state.get(_PAGE) and status in _AGAIN):
        await sync_to_thread(_note, request)


def _note(request: Request[Any, Any, Any]) -> None:
    house, account = house_of(request), current(request)
    if account is None or house.access.readonly:
        return
    try:
        reads.note(house.access, account.id, request.url.path[: reads.LONGEST], house.clock())
    except StoreError as error:  # the answer is gone: there is nobody left to tell
        log.warning("a reading was not noted: %s", error.code)
