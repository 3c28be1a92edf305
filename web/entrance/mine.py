"""« Mon compte »: one's roles, password, connections, and tokens of the API."""

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
MOST_TOKENS: Final = 20
LONGEST_NAME: Final = 100


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
    return _page(request)


@post(f"{PAGE}/mot-de-passe", include_in_schema=False, request_max_body_size=SMALL, status_code=200)
async def change_password(request: Asked) -> Response[Any]:
    """Change the password; every other connection and every link still open ends."""
    return await sync_to_thread(_change_password, request, await read_sent(request))


def _change_password(request: Asked, sent: Sent) -> Response[Any]:
    house, account = house_of(request), required(request)
    access, now, chosen = house.access, house.clock(), sent.value("password")
    if passwords.has_password(access, account.id):
        if wait := attempts.attempt(access, account.id, address_of(request), now):
            answer = _page(request, {"current": wait_sentence(wait)}, status=429)
            answer.headers["Retry-After"] = str(seconds_of(wait))
            return answer
        if not passwords.verify(access, account.id, sent.value("current"), now):
            return _page(request, {"current": "Ce n’est pas le mot de passe actuel."}, status=422)
        attempts.succeeded(access, account.id, address_of(request))
    if (refusal := passwords.set_password(access, account.id, chosen, now)) is not None:
        return _page(request, {"password": refusal.sentence}, status=422)
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


@post(f"{PAGE}/jetons", include_in_schema=False, request_max_body_size=SMALL, status_code=200)
async def make_token(request: Asked) -> Response[Any]:
    """Make a token of the API and show it, this once."""
    return await sync_to_thread(_make_token, request, await read_sent(request))


def _make_token(request: Asked, sent: Sent) -> Response[Any]:
    house, account, name = house_of(request), required(request), " ".join(sent.value("token-name").split())
    living = [one for one in tokens.of_account(house.access, account.id) if one.revoked is None]
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        return _page(
            request, {"token-name": f"Dites à quoi servira ce jeton, en {LONGEST_NAME} caractères."}, status=422
        )
    if len(living) >= MOST_TOKENS:
        return _page(request, {"token-name": "Vous avez déjà vingt jetons : révoquez-en un."}, status=422)
    _, secret = tokens.create(house.access, account.id, name, house.clock())
    return _page(request, made=secret)


@post(f"{PAGE}/jetons/revoquer", include_in_schema=False, request_max_body_size=SMALL, status_code=200)
async def revoke_token(request: Asked) -> Response[Any]:
    """Revoke a token: it is refused from now on."""
    return await sync_to_thread(_revoke_token, request, await read_sent(request))


def _revoke_token(request: Asked, sent: Sent) -> Response[Any]:
    house, account = house_of(request), required(request)
    if tokens.revoke(house.access, account.id, sent.value("id"), house.clock()):
        notice(request, "Ce jeton est révoqué.")
    return onward(request, PAGE)


def _page(request: Asked, errors: dict[str, str] | None = None, *, status: int = 200, made: str = "") -> Response[Any]:
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


ROUTES = (show, change_password, end_session, make_token, revoke_token)
