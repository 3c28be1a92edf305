"""« Courriels » : what waits to leave, what was refused and why; tried again or taken out from here."""

from typing import Any, Final

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import PermissionDeniedException

from core.clock import PARIS, stamp
from core.model.roles import WRITERS
from web.drawing.formats import instant
from web.drawing.letters import letters
from web.drawing.menu import MAIL, homes
from web.drawing.visit import Visit
from web.entrance.account import house_of, notice, visit_of
from web.entrance.asked import Asked
from web.pages.answers import html, onward
from web.pages.sending import Sent, read_sent

PATH: Final = MAIL.path


@get(PATH, include_in_schema=False)
async def show(request: Asked) -> Response[Any]:
    """Show the messages of the outbox, without their content."""
    return await sync_to_thread(_show, request)


def _show(request: Asked) -> Response[Any]:
    visit, house = _visit(request), house_of(request)
    delivery = house.delivery
    page = house.desk.draw(
        "pages/letters.html",
        visit,
        dated=False,
        title=MAIL.title,
        letters=letters(house.outbox, visit, delivered=delivery is not None),
        home=homes(visit.ledger.registry, visit.account.roles).get("party", ""),
        server=delivery.relay.host if delivery else "",
        sender=delivery.relay.sender if delivery else "",
        why=delivery.why if delivery else "",
        again=instant(stamp(delivery.again.astimezone(PARIS))) if delivery and delivery.again else "",
    )
    return html(page)


@post(PATH, include_in_schema=False, status_code=200)
async def act(request: Asked) -> Response[Any]:
    """Try again at once, or take one message out."""
    return await sync_to_thread(_act, request, await read_sent(request))


def _act(request: Asked, sent: Sent) -> Response[Any]:
    _visit(request)
    house = house_of(request)
    if sent.value("_do") == "drop":
        gone = house.outbox.drop(sent.value("letter"))
        notice(request, "Ce courriel est retiré : il ne partira pas." if gone else "Ce courriel n’attendait plus.")
    else:
        if house.delivery is not None:
            house.delivery.renew()
        notice(request, "Tout ce qui attend est essayé de nouveau.")
    return onward(request, PATH)


def _visit(request: Asked) -> Visit:
    visit = visit_of(request, {})
    if not visit.may(WRITERS):
        raise PermissionDeniedException("role-missing")
    return visit


ROUTES = (show, act)
