"""Links sent by e-mail: used once, for one purpose, before they expire. Only the digest of a link is kept."""

import hashlib
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from core.access.file import AccessFile
from core.clock import stamp
from core.ids import token


class Purpose(StrEnum):
    """What a link is for."""

    LOGIN = "login"
    INVITATION = "invitation"


LASTING: Final = {Purpose.LOGIN: timedelta(minutes=30), Purpose.INVITATION: timedelta(days=7)}


def issue(access: AccessFile, account: str, purpose: Purpose, at: datetime) -> str:
    """Return the secret of a new link, which is in no file; it lives 30 minutes (login) or 7 days (invitation)."""
    secret = token()
    row = (_digest(secret), account, purpose, stamp(at + LASTING[purpose]))
    access.database.run("INSERT INTO link(digest, account, purpose, expires_at) VALUES(?, ?, ?, ?)", row)
    return secret


_ALIVE: Final = "WHERE digest = ? AND purpose = ? AND consumed_at IS NULL AND expires_at > ?"


def peek(access: AccessFile, secret: str, purpose: Purpose, at: datetime) -> str | None:
    """Return the account of a link that may still be used: for the page that asks before it is."""
    query = f"SELECT account FROM link {_ALIVE}"  # noqa: S608 - a constant
    row = access.database.row(query, (_digest(secret), purpose, stamp(at)))
    return row[0] if row else None


def consume(access: AccessFile, secret: str, purpose: Purpose, at: datetime) -> str | None:
    """Use a link and return its account; ``None`` when it is unknown, used, expired or for something else.

    However many ask at once, one gets the account.
    """
    query = f"UPDATE link SET consumed_at = ? {_ALIVE} RETURNING account"  # noqa: S608 - a constant
    row = access.database.row(query, (stamp(at), _digest(secret), purpose, stamp(at)))
    return row[0] if row else None


def forget(access: AccessFile, account: str) -> None:
    """Erase the links of an account, used or not."""
    access.database.run("DELETE FROM link WHERE account = ?", (account,))


def purge(access: AccessFile, at: datetime) -> int:
    """Erase the expired links and return how many there were."""
    return access.database.run("DELETE FROM link WHERE expires_at <= ?", (stamp(at),))


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
