"""Logging in by password, asking for a link, logging out. An unknown account gets the same answer, as slowly."""

from datetime import timedelta
from typing import Any

from litestar import Response, get, post
from litestar.background_tasks import BackgroundTask
from litestar.concurrency import sync_to_thread

from core.access import attempts, logins, passwords
from web.entrance.account import current, house_of, named
from web.entrance.asked import Asked
from web.entrance.founding import NOT_AN_ADDRESS
from web.entrance.guard import OPEN
from web.entrance.letters import send_login
from web.entrance.session import leave, start
from web.entrance.showing import SMALL, onward_path, show_outside
from web.house import House
from web.outbox import is_address
from web.pages.answers import onward
from web.pages.sending import Sent, read_sent


@get("/connexion", include_in_schema=False)
async def ask(request: Asked) -> Response[Any]:
    """Show both ways in; who is in already goes on."""
    return await sync_to_thread(_ask, request)


def _ask(request: Asked) -> Response[Any]:
    where = onward_path(request.query_params.get("suite", ""))
    if current(request) is not None:
        return onward(request, where)
    return _form(request, where)


@post("/connexion", include_in_schema=False, opt=OPEN, request_max_body_size=SMALL, status_code=200)
async def log_in(request: Asked) -> Response[Any]:
    """Log in by password: 422 when it is not right, 429 when one must wait first."""
    return await sync_to_thread(_log_in, request, await read_sent(request))


def _log_in(request: Asked, sent: Sent) -> Response[Any]:
    house, email, where = house_of(request), sent.value("email").strip(), onward_path(sent.value("onward"))
    login, address = logins.normalised(email), address_of(request)
    if wait := attempts.attempt(house.access, login, address, house.clock()):
        return _form(request, where, email, message=wait_sentence(wait), wait=wait)
    account = named(house, logins.find(house.access, email))
    known = account.id if account else None
    right = passwords.verify(house.access, known, sent.value("password"), house.clock())
    if not right or account is None:
        return _form(request, where, email, message="Cette adresse et ce mot de passe ne vont pas ensemble.")
    attempts.succeeded(house.access, login, address)
    start(house, request, account.id, account.roles)
    return onward(request, where)


@post("/connexion/lien", include_in_schema=False, opt=OPEN, request_max_body_size=SMALL, status_code=200)
async def send_link(request: Asked) -> Response[Any]:
    """Send a link if there is an account, and say the same if there is none; 503 where none can be written."""
    return await sync_to_thread(_send_link, request, await read_sent(request))


def _send_link(request: Asked, sent: Sent) -> Response[Any]:
    house, email, where = house_of(request), sent.value("email").strip(), onward_path(sent.value("onward"))
    if house.access.in_memory:
        return _form(request, where, email, barred=True)
    if not is_address(email):
        return _form(request, where, email, message=NOT_AN_ADDRESS)
    account = named(house, logins.find(house.access, email))
    login = link_login(account.id if account else logins.normalised(email))
    if wait := attempts.attempt(house.access, login, address_of(request), house.clock()):
        return _form(request, where, email, message=wait_sentence(wait), wait=wait)
    if house.access.in_memory:
        return _form(request, where, email, barred=True)
    answer = _form(request, where, email, sent=True)
    answer.background = BackgroundTask(_post, house, account.id if account else "", email)
    return answer


@post("/deconnexion", include_in_schema=False, sync_to_thread=True, request_max_body_size=SMALL, status_code=200)
def log_out(request: Asked) -> Response[Any]:
    """End this session."""
    leave(house_of(request), request)
    return onward(request, "/connexion")


def address_of(request: Asked) -> str:
    """Return the network address that a request comes from, as the server knows it."""
    return request.client.host if request.client else ""


def link_login(who: str) -> str:
    """Return the name under which demands of links are counted: apart from passwords, so neither bars the other."""
    return f"link:{who}"


def wait_sentence(wait: timedelta) -> str:
    """Say in French how long to wait."""
    seconds = seconds_of(wait)
    told = f"{seconds} s" if seconds < 60 else f"{-(-seconds // 60)} min"  # noqa: PLR2004 - a minute
    return f"Trop d’essais à la suite : attendez {told}, puis recommencez."


def seconds_of(wait: timedelta) -> int:
    """Return a wait in whole seconds, rounded up."""
    return -(-wait // timedelta(seconds=1))


def _post(house: House, account: str, email: str) -> None:
    if account:
        send_login(house, account, email)


def _form(
    request: Asked,
    where: str,
    email: str = "",
    *,
    message: str = "",
    sent: bool = False,
    barred: bool = False,
    wait: timedelta | None = None,
) -> Response[Any]:
    house = house_of(request)
    answer = show_outside(
        request,
        "access/login.html",
        503 if barred else 429 if wait else 422 if message else 200,
        title="Se connecter",
        association=house.ledger.name,
        unwritable=house.access.in_memory,
        onward=where,
        email=email,
        message=message,
        sent=sent,
    )
    if wait:
        answer.headers["Retry-After"] = str(seconds_of(wait))
    return answer


ROUTES = (ask, log_in, send_link, log_out)
