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
_READ: Final = 200


def remember_status(message: Message, scope: Scope) -> None:
    """Remember how a request was answered."""
    if message["type"] == "http.response.start":
        scope.setdefault("state", {})[_STATUS] = message["status"]


async def note_reading(request: Request[Any, Any, Any]) -> None:
    """Note what somebody known was shown; an address that leads nowhere is no reading."""
    if is_known(request) and is_safe(request) and request.scope.get("state", {}).get(_STATUS) == _READ:
        await sync_to_thread(_note, request)


def _note(request: Request[Any, Any, Any]) -> None:
    house, account = house_of(request), current(request)
    if account is None or house.access.readonly:
        return
    try:
        reads.note(house.access, account.id, request.url.path[: reads.LONGEST], house.clock())
    except StoreError as error:  # the answer is gone: there is nobody left to tell
        log.warning("a reading was not noted: %s", error.code)
