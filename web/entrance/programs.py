"""Tokens of the API: one's own programs, each with a token that is shown once and can be revoked."""

from typing import Any, Final

from litestar import Response, post
from litestar.concurrency import sync_to_thread

from core.access import tokens
from core.intake import FORBIDDEN, mentions_nir
from web.entrance.account import house_of, notice, required
from web.entrance.asked import Asked
from web.entrance.mine import PAGE, page
from web.entrance.showing import SMALL
from web.pages.answers import onward
from web.pages.sending import Sent, read_sent

MOST: Final = 20
"""Living tokens of one account."""
LONGEST: Final = 100


@post(f"{PAGE}/jetons", include_in_schema=False, request_max_body_size=SMALL, status_code=200)
async def make_token(request: Asked) -> Response[Any]:
    """Make a token of the API and show it, this once."""
    return await sync_to_thread(_make_token, request, await read_sent(request))


def _make_token(request: Asked, sent: Sent) -> Response[Any]:
    house, account, name = house_of(request), required(request), " ".join(sent.value("token-name").split())
    living = [one for one in tokens.of_account(house.access, account.id) if one.revoked is None]
    if not name or len(name) > LONGEST or not name.isprintable():
        return page(request, {"token-name": f"Dites à quoi servira ce jeton, en {LONGEST} caractères."}, status=422)
    if mentions_nir(name):
        return page(request, {"token-name": FORBIDDEN}, status=422)
    if len(living) >= MOST:
        return page(request, {"token-name": "Vous avez déjà vingt jetons : révoquez-en un."}, status=422)
    _, secret = tokens.create(house.access, account.id, name, house.clock())
    return page(request, made=secret)


@post(f"{PAGE}/jetons/revoquer", include_in_schema=False, request_max_body_size=SMALL, status_code=200)
async def revoke_token(request: Asked) -> Response[Any]:
    """Revoke a token: it is refused from now on."""
    return await sync_to_thread(_revoke_token, request, await read_sent(request))


def _revoke_token(request: Asked, sent: Sent) -> Response[Any]:
    house, account = house_of(request), required(request)
    if tokens.revoke(house.access, account.id, sent.value("id"), house.clock()):
        notice(request, "Ce jeton est révoqué.")
    return onward(request, PAGE)


ROUTES = (make_token, revoke_token)
