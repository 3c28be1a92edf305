"""Links received by e-mail. Opening one uses nothing, since mail filters open them too: its button does."""

from typing import Any

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.params import FromPath

from core.access import attempts, links, passwords
from core.access.links import Purpose
from web.entrance.account import house_of, named, notice
from web.entrance.asked import Asked
from web.entrance.guard import OPEN
from web.entrance.letters import PATHS
from web.entrance.login import address_of, link_login
from web.entrance.session import start
from web.entrance.showing import SMALL, show_outside
from web.pages.answers import onward
from web.pages.sending import Sent, read_sent


@get("/lien/{secret:str}", include_in_schema=False, sync_to_thread=True)
def login(request: Asked, secret: FromPath[str]) -> Response[Any]:
    """Ask before a link to log in is used."""
    return _form(request, Purpose.LOGIN, secret)


@get("/invitation/{secret:str}", include_in_schema=False, sync_to_thread=True)
def invitation(request: Asked, secret: FromPath[str]) -> Response[Any]:
    """Ask which password the holder of a new account chooses."""
    return _form(request, Purpose.INVITATION, secret)


@post("/lien", include_in_schema=False, opt=OPEN, request_max_body_size=SMALL, status_code=200)
async def use_login(request: Asked) -> Response[Any]:
    """Use a link to log in."""
    return await sync_to_thread(_use, request, Purpose.LOGIN, await read_sent(request))


@post("/invitation", include_in_schema=False, opt=OPEN, request_max_body_size=SMALL, status_code=200)
async def use_invitation(request: Asked) -> Response[Any]:
    """Use an invitation: set the password and log in."""
    return await sync_to_thread(_use, request, Purpose.INVITATION, await read_sent(request))


def _use(request: Asked, purpose: Purpose, sent: Sent) -> Response[Any]:
    house, secret, password = house_of(request), sent.value("secret"), sent.value("password")
    invited = purpose is Purpose.INVITATION
    if invited and (refusal := passwords.check(password)) is not None:
        return _form(request, purpose, secret, {"password": refusal.sentence})
    account = named(house, links.consume(house.access, secret, purpose, house.clock()))
    if account is None:
        return _form(request, purpose, "")
    if invited:
        passwords.set_password(house.access, account.id, password, house.clock())
    else:
        attempts.succeeded(house.access, link_login(account.id), address_of(request))
    start(house, request, account.id, account.roles)
    if invited:
        notice(request, "Votre compte est prêt. Vous vous connecterez désormais avec votre adresse et ce mot de passe.")
    return onward(request, "/")


def _form(request: Asked, purpose: Purpose, secret: str, errors: dict[str, str] | None = None) -> Response[Any]:
    """Show the page of a link; one that is unknown, used or expired is gone, whoever's it was."""
    house = house_of(request)
    account = named(house, links.peek(house.access, secret, purpose, house.clock()))
    status = 410 if account is None else 422 if errors else 200
    return show_outside(
        request,
        "access/link.html",
        status,
        title="Bienvenue" if purpose is Purpose.INVITATION else "Se connecter",
        secret=secret if account else "",
        name=account.name if account else "",
        invited=purpose is Purpose.INVITATION,
        action=PATHS[purpose],
        errors=errors or {},
        message="",
    )


ROUTES = (login, invitation, use_login, use_invitation)
