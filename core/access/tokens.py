"""Tokens of the API: each belongs to an account, has a name, is shown once, and can be revoked."""

import hashlib
from datetime import datetime
from typing import Final

from msgspec import Struct

from core.access.file import AccessFile
from core.clock import moment, stamp
from core.ids import new_id, token

MARK: Final = "registre_"
"""What a secret begins with, so that a leak is recognised."""


class ApiToken(Struct, frozen=True):
    """A token without its secret."""

    id: str
    account: str
    name: str
    created: datetime
    revoked: datetime | None


def create(access: AccessFile, account: str, name: str, at: datetime) -> tuple[ApiToken, str]:
    """Make a token; return it and its secret, which is in no file and is shown this once."""
    made, secret = ApiToken(new_id("k"), account, name, at, None), MARK + token()
    row = (made.id, _digest(secret), account, name, stamp(at))
    access.database.run("INSERT INTO token(id, digest, account, name, created_at) VALUES(?, ?, ?, ?, ?)", row)
    return made, secret


def find(access: AccessFile, secret: str) -> ApiToken | None:
    """Return the token of a secret, unless it is unknown or revoked."""
    rows = access.database.rows(f"{_SELECT} WHERE digest = ? AND revoked_at IS NULL", (_digest(secret),))
    return _read(rows[0]) if rows else None


def of_account(access: AccessFile, account: str) -> tuple[ApiToken, ...]:
    """Return the tokens of an account in the order of their making, those revoked included."""
    return tuple(map(_read, access.database.rows(f"{_SELECT} WHERE account = ? ORDER BY created_at, id", (account,))))


def revoke(access: AccessFile, account: str, token_id: str, at: datetime) -> bool:
    """Revoke a token of an account; ``False`` when it has none such, or revoked it already."""
    update = "UPDATE token SET revoked_at = ? WHERE id = ? AND account = ? AND revoked_at IS NULL"
    return access.database.run(update, (stamp(at), token_id, account)) == 1


def forget(access: AccessFile, account: str) -> None:
    """Erase the tokens of an account."""
    access.database.run("DELETE FROM token WHERE account = ?", (account,))


_SELECT: Final = "SELECT id, account, name, created_at, revoked_at FROM token"


def _read(row: tuple[str, str, str, str, str | None]) -> ApiToken:
    token_id, account, name, created, revoked = row
    return ApiToken(token_id, account, name, moment(created), moment(revoked) if revoked else None)


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode()).digest()
