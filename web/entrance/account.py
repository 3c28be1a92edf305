"""The account behind a request, and the visit that those who draw receive."""

from collections.abc import Mapping
from typing import Any, Final

from litestar.connection import ASGIConnection
from litestar.exceptions import NotAuthorizedException
from msgspec import Struct

from core.access import tokens
from core.subjects.accounts.fold import ACCOUNTS
from web.drawing.clocks import clocks_of
from web.drawing.visit import Visit
from web.entrance.guard import bearer, is_safe
from web.entrance.headers import nonce_of
from web.entrance.session import Opened, csrf_of, keep, leave, opened_in, renew, sid_of
from web.house import House, NoRegisterError

Connection = ASGIConnection[Any, Any, Any, Any]
_KNOWN: Final = "registre.account"


class Account(Struct, frozen=True):
    """Somebody who is logged in; the roles are those of this moment."""

    id: str
    name: str
    roles: frozenset[str]


def house_of(connection: Connection) -> House:
    """Return the house of an application."""
    house: House = connection.app.state.house
    return house


def current(connection: Connection) -> Account | None:
    """Return the account of a request, by token of the API or by session; None when nobody is known."""
    state = connection.scope.setdefault("state", {})
    if _KNOWN not in state:
        state[_KNOWN] = _known(house_of(connection), connection)
    known: Account | None = state[_KNOWN]
    return known


def is_known(connection: Connection) -> bool:
    """Tell whether the account of a request was found before: asking then costs nothing."""
    return connection.scope.get("state", {}).get(_KNOWN) is not None


def required(connection: Connection) -> Account:
    """Return the account of a request.

    ``NoRegisterError`` before there is a register; ``NotAuthorizedException`` when nobody is known: login follows.
    """
    if not house_of(connection).founded:
        raise NoRegisterError
    account = current(connection)
    if account is None:
        raise NotAuthorizedException
    return account


def named(house: House, account: str | None) -> Account | None:
    """Return an open account by its id, None when it is closed or unknown."""
    ledger = house.ledger
    with ledger.states.lock:
        accounts = ledger.state(ACCOUNTS)
        known = accounts.by_id.get(account)
        if account is None or known is None or not known.live:
            return None
        label, roles = known.label, accounts.roles(account)
    return Account(account, ledger.text(label), roles)


def visit_of(connection: Connection, query: Mapping[str, str] | None = None) -> Visit:
    """Return what a page needs to know of a request; what the session has to say is said once.

    ``query`` replaces that of the address, for a page that has no clocks. :class:`UnreadableError` for wrong ones.
    """
    house, account = house_of(connection), required(connection)
    if query is None:
        query = {name: value for name, value in connection.query_params.items() if isinstance(value, str)}
    clocks = clocks_of(query, house.ledger)
    return Visit(
        ledger=house.ledger,
        account=account,
        path=connection.url.path,
        query=query,
        clocks=clocks,
        csrf=csrf_of(sid_of(house, connection)),
        nonce=nonce_of(connection.scope),
        notices=_notices(house, connection),
    )


def notice(connection: Connection, said: str) -> None:
    """Have something said at the top of the next page of this session."""
    house = house_of(connection)
    if (opened := opened_in(house, connection)) is not None and not bearer(connection):
        opened.session.notices.append(said)
        keep(house, opened)


def _notices(house: House, connection: Connection) -> tuple[str, ...]:
    opened = opened_in(house, connection)
    if opened is None or not opened.session.notices or not is_safe(connection):
        return ()
    notices = tuple(opened.session.notices)
    opened.session.notices.clear()
    keep(house, opened)
    return notices


def _known(house: House, connection: Connection) -> Account | None:
    if secret := bearer(connection):
        found = tokens.find(house.access, secret)
        return named(house, found.account) if found else None
    opened = opened_in(house, connection)
    return _of_session(house, connection, opened) if opened else None


def _of_session(house: House, connection: Connection, opened: Opened) -> Account | None:
    """Return the account of a session; its id changes with the roles, and dies with the account."""
    account = named(house, opened.session.account)
    if account is None:
        leave(house, connection)
    elif account.roles != frozenset(opened.session.roles):
        renew(house, connection, opened, account.roles)
    return account
