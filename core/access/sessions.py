"""Sessions of the web face: opaque bytes under a key that the caller has hashed, until they expire.

Where ``access.db`` cannot be written they go on in memory, by the same rules, and end with the process at the latest.
"""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from core.access.file import AccessFile
from core.access.passing import passing
from core.clock import moment, stamp

IDLE: Final = timedelta(minutes=30)
ABSOLUTE: Final = timedelta(hours=12)
STEP: Final = timedelta(minutes=1)
"""A renewal is written when it wins at least this much: not at every request."""


class Session(Struct, frozen=True):
    """A session as its owner sees it, among « mes connexions »."""

    key: str
    opened: datetime
    seen: datetime
    expires: datetime


@passing
def start(
    access: AccessFile,
    key: str,
    data: bytes,
    at: datetime,
    *,
    account: str | None = None,
    opened: datetime | None = None,
) -> None:
    """Open a session; it expires 30 min after its last renewal, and 12 h after its opening whatever happens.

    ``opened`` carries the opening over when a session changes its key. ``ValueError`` when the key is taken: a
    session is never opened under a key that somebody chose.
    """
    expires = min(at + IDLE, (opened or at) + ABSOLUTE)
    row = (key, account, data, stamp(opened or at), stamp(at), stamp(expires))
    if not access.passing.run("INSERT OR IGNORE INTO session VALUES(?, ?, ?, ?, ?, ?)", row):
        raise ValueError("a session has this key already")


@passing
def get(access: AccessFile, key: str, at: datetime) -> bytes | None:
    """Return the data of a session that lives, and put off its end to 30 min after ``at``, within its 12 h."""
    query = "SELECT data, opened_at, expires_at FROM session WHERE key = ? AND expires_at > ?"
    row = access.passing.row(query, (key, stamp(at)))
    if row is None:
        return None
    data: bytes = row[0]
    expires = min(at + IDLE, moment(row[1]) + ABSOLUTE)
    if expires - moment(row[2]) >= STEP:
        update = "UPDATE session SET seen_at = ?, expires_at = ? WHERE key = ? AND expires_at > ?"
        access.passing.run(update, (stamp(at), stamp(expires), key, stamp(at)))
    return data


@passing
def save(access: AccessFile, key: str, data: bytes, at: datetime) -> bool:
    """Replace the data of a session that lives; ``False`` when it expired or was revoked meanwhile: it stays dead."""
    update = "UPDATE session SET data = ? WHERE key = ? AND expires_at > ?"
    return access.passing.run(update, (data, key, stamp(at))) == 1


@passing
def delete(access: AccessFile, key: str) -> None:
    """End a session."""
    access.passing.run("DELETE FROM session WHERE key = ?", (key,))


def of_account(access: AccessFile, account: str, at: datetime) -> tuple[Session, ...]:
    """Return the living sessions of an account, the last seen first."""
    query = (
        "SELECT key, opened_at, seen_at, expires_at FROM session WHERE account = ? AND expires_at > ?"
        " ORDER BY seen_at DESC, key"
    )
    rows = access.passing.rows(query, (account, stamp(at)))
    return tuple(Session(key, *map(moment, moments)) for key, *moments in rows)


@passing
def revoke(access: AccessFile, account: str, *, keep: str | None = None) -> int:
    """End the sessions of an account, but the one to keep, and return how many there were."""
    return access.passing.run("DELETE FROM session WHERE account = ? AND key IS NOT ?", (account, keep))


def purge(access: AccessFile, at: datetime) -> int:
    """Erase the expired sessions and return how many there were."""
    return access.passing.run("DELETE FROM session WHERE expires_at <= ?", (stamp(at),))
