"""The application: everything that is served, behind one door, with the same headers on every answer."""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any, Final

from litestar import Litestar
from litestar.concurrency import sync_to_thread
from litestar.datastructures import State
from litestar.types import Message, Scope

from core.clock import Clock
from core.registry import Registry
from core.store import StoreError
from web import api
from web.entrance import bearing, founding, holders, lending, links, login, mine, programs
from web.entrance.asked import Asked
from web.entrance.guard import admit
from web.entrance.head import answering_head
from web.entrance.headers import add_headers
from web.entrance.reading import note_reading, remember_status
from web.failing import HANDLERS
from web.house import House, Settings
from web.noting import trail
from web.pages import (
    batches,
    correcting,
    exports,
    home,
    import_files,
    importing,
    letters,
    papers,
    pieces,
    privacy,
    proofs,
    readings,
    reasons,
    records,
    register,
    rules,
    search,
    sendings,
    static,
)

log = logging.getLogger(__name__)
LARGEST: Final = 12_000_000
"""Bytes of a request at most: a file of 10 Mo, and the form around it."""
MOST_PARTS: Final = 10_000
"""Parts of a form with files: a grid has a part for each of its cells."""
SECOND: Final = 1.0

ENTRANCE: Final = (
    *founding.ROUTES,
    *login.ROUTES,
    *links.ROUTES,
    *mine.ROUTES,
    *programs.ROUTES,
    *holders.ROUTES,
    *lending.ROUTES,
    *bearing.ROUTES,
)
PAGES: Final = (
    *static.ROUTES,
    *home.ROUTES,
    *records.ROUTES,
    *correcting.ROUTES,
    *exports.ROUTES,
    *import_files.ROUTES,
    *importing.ROUTES,
    *letters.ROUTES,
    *batches.ROUTES,
    *papers.ROUTES,
    *pieces.ROUTES,
    *privacy.ROUTES,
    *proofs.ROUTES,
    *readings.ROUTES,
    *reasons.ROUTES,
    *rules.ROUTES,
    *search.ROUTES,
    *sendings.ROUTES,
    *register.ROUTES,
)


def create_app(settings: Settings, registry: Registry, clock: Clock) -> Litestar:
    """Return the application of one data directory, empty or not.

    ``StoreError`` when there is a register that cannot be opened at all.
    """
    app = Litestar(
        route_handlers=[*PAGES, *ENTRANCE, *api.ROUTES],
        request_class=Asked,
        guards=[admit],
        exception_handlers=HANDLERS,
        before_send=[_before_send],
        after_response=note_reading,
        lifespan=[_kept],
        state=State({"house": House(settings, registry, clock)}),
        request_max_body_size=LARGEST,
        multipart_form_part_limit=MOST_PARTS,
        openapi_config=None,
        logging_config=None,
        debug=False,
        pdb_on_exception=False,
    )
    app.asgi_handler = answering_head(app.asgi_handler)
    return app


async def _before_send(message: Message, scope: Scope) -> None:
    house: House = scope["litestar_app"].state.house
    add_headers(message, scope, house.settings)
    remember_status(message, scope)


@contextlib.asynccontextmanager
async def _kept(app: Litestar) -> AsyncIterator[None]:
    """Tick and deliver while the application runs, then close its files."""
    house: House = app.state.house
    tasks = [asyncio.create_task(_repeat(house.tick)), asyncio.create_task(_repeat(house.deliver))]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
        try:
            await sync_to_thread(house.close)
        except Exception as error:  # noqa: BLE001 - a request that outlives the server holds its connection: no harm done
            log.warning("files left open: %s at %s", type(error).__name__, trail(error))


async def _repeat(work: Callable[[], object]) -> None:
    """Do what is due each second; what could not be done is due again at the next."""
    failed: Any = None
    while True:
        try:
            await sync_to_thread(work)
            failed = None
        except (StoreError, TimeoutError) as error:
            if failed != trail(error):
                log.warning("not done this second: %s at %s", type(error).__name__, failed := trail(error))
        except Exception as error:  # noqa: BLE001 - whatever it is, the next second must come
            if failed != trail(error):
                log.error("a tick failed: %s at %s", type(error).__name__, failed := trail(error))  # noqa: TRY400 - words may name people
        await asyncio.sleep(SECOND)
