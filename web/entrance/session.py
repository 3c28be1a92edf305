"""Sessions on the server: a new id at each login, kept as its digest, dead at logout; none for anonymous visits.

A session is never opened under an id that a browser brought (session fixation). A browser that has no session still
has a cookie, drawn with the first form it is shown, so that every form is bound to the browser it was drawn for.
"""

import hashlib
import hmac
from datetime import datetime
from typing import Any, Final

import msgspec
from litestar.connection import ASGIConnection
from litestar.types import Scope

from core.access import sessions
from core.ids import token
from web.house import House

Connection = ASGIConnection[Any, Any, Any, Any]
_FOUND: Final = "registre.session"
_COOKIE: Final = "registre.cookie"


class Session(msgspec.Struct):
    """What is remembered between requests."""

    account: str
    roles: tuple[str, ...] = ()
    """Those of the account when this id was drawn: a change of role changes the id."""
    opened: datetime | None = None
    """When the person logged in; a session whose id changes ends no later for it."""
    notices: list[str] = []
    """What was just done, said once on the next page."""


class Opened(msgspec.Struct, frozen=True):
    """The session of a request, with the secret id of its cookie."""

    sid: str
    session: Session


def digest(sid: str) -> str:
    """Return the key under which a session is kept: whoever reads the file cannot take it over."""
    return hashlib.sha256(sid.encode(errors="surrogateescape")).hexdigest()


def csrf_of(sid: str) -> str:
    """Return the token that forms carry: it follows from the secret id of their browser, and fits no other."""
    return hmac.digest(sid.encode(errors="surrogateescape"), b"csrf", "sha256").hex() if sid else ""


def start(house: House, connection: Connection, account: str, roles: frozenset[str]) -> Opened:
    """Log an account in under a fresh id, which the answer brings; the session that this browser had ends."""
    leave(house, connection)
    opened = _drawn(house, Session(account, tuple(sorted(roles)), house.clock()))
    _put(connection, opened)
    return opened


def renew(house: House, connection: Connection, opened: Opened, roles: frozenset[str]) -> Opened:
    """Go on under a fresh id, for a password or roles that changed; the old id is dead."""
    sessions.delete(house.access, digest(opened.sid))
    session = opened.session
    renewed = _drawn(house, Session(session.account, tuple(sorted(roles)), session.opened, session.notices))
    _put(connection, renewed)
    return renewed


def leave(house: House, connection: Connection) -> None:
    """End the session of a browser, if it has one."""
    opened = opened_in(house, connection)
    if opened is not None:
        sessions.delete(house.access, digest(opened.sid))
    _put(connection, None)


def keep(house: House, opened: Opened) -> None:
    """Write a session back, unless it died meanwhile."""
    sessions.save(house.access, digest(opened.sid), msgspec.json.encode(opened.session), house.clock())


def opened_in(house: House, connection: Connection) -> Opened | None:
    """Return the living session of a request, looked for once; it reads a file: not for the event loop."""
    state = _state(connection)
    if _FOUND not in state:
        state[_FOUND] = _find(house, connection.cookies.get(house.settings.cookie, ""))
    found: Opened | None = state[_FOUND]
    return found


def sid_of(house: House, connection: Connection) -> str:
    """Return the secret id of a browser, whether or not there is a session behind it; "" when it has none."""
    state = _state(connection)
    return str(state[_COOKIE] if _COOKIE in state else connection.cookies.get(house.settings.cookie, ""))


def form_token(house: House, connection: Connection) -> str:
    """Return the token for a form shown to somebody who is not logged in; the browser is given an id if need be."""
    sid = sid_of(house, connection)
    if not sid:
        sid = _state(connection)[_COOKIE] = token()
    return csrf_of(sid)


def brought(scope: Scope) -> str | None:
    """Return the id that an answer brings to the browser; "" takes it away, None leaves it alone."""
    found: str | None = scope.get("state", {}).get(_COOKIE)
    return found


def _find(house: House, sid: str) -> Opened | None:
    if not sid or not house.founded:
        return None
    data = sessions.get(house.access, digest(sid), house.clock())
    return Opened(sid, msgspec.json.decode(data, type=Session)) if data is not None else None


def _drawn(house: House, session: Session) -> Opened:
    sid, data = token(), msgspec.json.encode(session)
    sessions.start(house.access, digest(sid), data, house.clock(), account=session.account, opened=session.opened)
    return Opened(sid, session)


def _put(connection: Connection, opened: Opened | None) -> None:
    state = _state(connection)
    state[_FOUND], state[_COOKIE] = opened, opened.sid if opened else ""


def _state(connection: Connection) -> dict[str, Any]:
    state: dict[str, Any] = connection.scope.setdefault("state", {})
    return state
