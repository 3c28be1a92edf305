"""« Mon compte »: one's roles, password and connections, and the page that shows one's tokens too."""

from datetime import datetime
from typing import Any, Final, NamedTuple

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread

from core.access import attempts, links, passwords, sessions, tokens
from core.clock import stamp
from core.model.roles import ROLES
from web.drawing.formats import instant
from web.entrance.account import Account, house_of, notice, required
from web.entrance.asked import Asked
from web.entrance.login import address_of, seconds_of, wait_sentence
from web.entrance.session import digest, leave, opened_in, renew, sid_of
from web.entrance.showing import SMALL, show_inside
from web.pages.answers import onward
from web.pages.sending import Sent, read_sent

PAGE: Final = "/compte"


class Connected(NamedTuple):
    """A session as its owner reads it."""

    key: str
    opened: str
    seen: str
    expires: str
    mine: bool


class Made(NamedTuple):
    """A token as its owner reads it."""

    id: str
    name: str
    created: str
    revoked: bool


@get(PAGE, include_in_schema=False, sync_to_thread=True)
def show(request: Asked) -> Response[Any]:
    """Show the account of whoever asks."""
    return page(request)


@post(f"{PAGE}/mot-de-passe", include_in_schema=False, request_max_body_size=SMALL, status_code=200)
async def change_password(request: Asked) -> Response[Any]:
    """Change the password; every other connection and every link still open ends."""
    return await sync_to_thread(_change_password, request, await read_sent(request))


def _change_password(request: Asked, sent: Sent) -> Response[Any]:
    house, account = house_of(request), required(request)
    access, now, chosen = house.access, house.clock(), sent.value("password")
    if passwords.has_password(access, account.id):
        if wait := attempts.attempt(access, account.id, address_of(request), now):
            answer = page(request, {"current": wait_sentence(wait)}, status=429)
            answer.headers["Retry-After"] = str(seconds_of(wait))
            return answer
        if not passwords.verify(access, account.id, sent.value("current"), now):
            return page(request, {"current": "Ce n’est pas le mot de passe actuel."}, status=422)
        attempts.succeeded(access, account.id, address_of(request))
    if (refusal := passwords.set_password(access, account.id, chosen, now)) is not None:
        return page(request, {"password": refusal.sentence}, status=422)
    links.forget(access, account.id)
    if (opened := opened_in(house, request)) is not None:
        renewed = renew(house, request, opened, account.roles)
        sessions.revoke(access, account.id, keep=digest(renewed.sid))
    notice(request, "Le mot de passe est changé, et vos autres connexions sont fermées.")
    return onward(request, PAGE)


@post(f"{PAGE}/connexions", include_in_schema=False, request_max_body_size=SMALL, status_code=200)
async def end_session(request: Asked) -> Response[Any]:
    """End one of one's connections; ending this one leads out."""
    return await sync_to_thread(_end_session, request, await read_sent(request))


def _end_session(request: Asked, sent: Sent) -> Response[Any]:
    house, account, key = house_of(request), required(request), sent.value("key")
    if key == digest(sid_of(house, request)):
        leave(house, request)
        return onward(request, "/connexion")
    if key in {session.key for session in sessions.of_account(house.access, account.id, house.clock())}:
        sessions.delete(house.access, key)
        notice(request, "Cette connexion est fermée.")
    return onward(request, PAGE)


def page(request: Asked, errors: dict[str, str] | None = None, *, status: int = 200, made: str = "") -> Response[Any]:
    """Show « Mon compte », with what is wrong in it, or a token just made."""
    house, account = house_of(request), required(request)
    return show_inside(
        request,
        "access/account.html",
        status,
        title="Mon compte",
        roles=[told for role, told in ROLES.items() if role in account.roles],
        has_password=passwords.has_password(house.access, account.id),
        sessions=_connected(request, account),
        tokens=[
            Made(one.id, one.name, _said(one.created), one.revoked is not None)
            for one in tokens.of_account(house.access, account.id)
        ],
        errors=errors or {},
        message="",
        made=made,
    )


def _connected(request: Asked, account: Account) -> list[Connected]:
    house = house_of(request)
    mine = digest(sid_of(house, request))
    return [
        Connected(one.key, _said(one.opened), _said(one.seen), _said(one.expires), one.key == mine)
        for one in sessions.of_account(house.access, account.id, house.clock())
    ]


def _said(moment: datetime) -> str:
    return instant(stamp(moment))


ROUTES = (show, change_password, end_session)
