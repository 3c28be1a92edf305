"""« Créer l'association »: the first page of an empty data directory; everything that is wrong is said at once."""

import hmac
from typing import Any, Final

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread

from core.access import AccessFile, logins, passwords
from core.clock import day_in_paris
from core.ids import new_id
from core.intake import FORBIDDEN, Invalid, bind, forbidden_in, mentions_nir
from core.model.command import Command
from core.store import StoreError
from core.subjects.accounts.deciders import OpenAccount
from core.subjects.association.deciders import FoundAssociation
from web.entrance.account import house_of, named, notice
from web.entrance.asked import Asked
from web.entrance.guard import OPEN
from web.entrance.session import start
from web.entrance.showing import SMALL, show_outside
from web.house import House
from web.outbox import is_address
from web.pages.answers import onward
from web.pages.sending import Sent, read_sent

FIELDS: Final = ("name", "department", "holder", "email")
"""What is shown again when something is wrong; a password never is."""
NOT_AN_ADDRESS: Final = "Écrivez une adresse complète, comme camille.roux@exemple.fr."
_LOST: Final = "L’association vient d’être créée par quelqu’un d’autre : demandez-lui un compte, ou connectez-vous."


@get("/creation", include_in_schema=False)
async def ask(request: Asked) -> Response[Any]:
    """Show the form, until there is an association."""
    return await sync_to_thread(_ask, request)


def _ask(request: Asked) -> Response[Any]:
    if house_of(request).founded:
        return onward(request, "/")
    return _form(request, {"code": request.query_params.get("code", "")})


@post("/creation", include_in_schema=False, opt=OPEN, request_max_body_size=SMALL, status_code=200)
async def found(request: Asked) -> Response[Any]:
    """Make the register and log its founder in; or show the form again, or say that somebody was faster."""
    return await sync_to_thread(_found, request, await read_sent(request))


def _found(request: Asked, sent: Sent) -> Response[Any]:
    house = house_of(request)
    typed = {name: sent.value(name).strip() for name in FIELDS} | {"code": sent.value("code")}
    if house.founded:
        return _form(request, typed, message=_LOST, status=409)
    errors = wrong(house, typed, sent.value("password"))
    if errors:
        return _form(request, typed, errors, status=422)

    def let_in(access: AccessFile, account: str) -> None:
        passwords.set_password(access, account, sent.value("password"), house.clock())
        logins.bind(access, account, typed["email"])

    try:
        account = house.found(typed["name"], typed["department"].upper(), typed["holder"], let_in)
    except StoreError as error:
        if error.code != "already-there":
            raise
        return _form(request, typed, message=_LOST, status=409)
    holder = named(house, account)
    start(house, request, account, holder.roles if holder else frozenset())
    notice(
        request, "L’association est créée. Ce compte a tous les rôles ; ouvrez-en d’autres dans « Comptes d’accès »."
    )
    return onward(request, "/")


def wrong(house: House, typed: dict[str, str], password: str) -> dict[str, str]:
    """Return a French sentence for every field that cannot stand, in the order of the form."""
    association = {"label": typed["name"], "department": typed["department"].upper()}
    errors = _wrong(house, FoundAssociation, association, {"label": "name"})
    if typed["department"] and "department" in errors:
        errors["department"] = "Indiquez le numéro d’un département : 59, 2A, 974."
    errors |= _wrong(house, OpenAccount, {"label": typed["holder"]}, {"label": "holder"})
    if not is_address(typed["email"]):
        errors["email"] = NOT_AN_ADDRESS
    elif mentions_nir(typed["email"]):
        errors["email"] = FORBIDDEN
    if (refusal := passwords.check(password)) is not None:
        errors["password"] = refusal.sentence
    if not hmac.compare_digest(typed["code"].encode(), house.settings.founding_code.encode()):
        errors["code"] = "Ce n’est pas le code écrit au démarrage du serveur."
    return errors


def _wrong(house: House, command: type[Command], raw: dict[str, str], names: dict[str, str]) -> dict[str, str]:
    bound = bind(command, raw, command_id=new_id("c"), today=day_in_paris(house.clock()))
    errors = bound.fields if isinstance(bound, Invalid) else forbidden_in(bound)
    return {names.get(field, field): sentence for field, sentence in errors.items()}


def _form(
    request: Asked, typed: dict[str, str], errors: dict[str, str] | None = None, *, message: str = "", status: int = 200
) -> Response[Any]:
    return show_outside(
        request,
        "access/create.html",
        status,
        title="Créer l’association",
        typed=typed,
        errors=errors or {},
        message=message,
        coded=bool(house_of(request).settings.founding_code),
    )


ROUTES = (ask, found)
