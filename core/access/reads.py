"""Who of the staff read which personal data, and when; kept twelve months, outside the ledger."""

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from core.access.file import AccessFile
from core.clock import moment, stamp

KEPT: Final = timedelta(days=365)
SAME: Final = timedelta(hours=1)
"""The same page read again within the hour is the same reading."""
LONGEST: Final = 200
"""Characters of ``what``."""
TERMINAL: Final = "terminal"
"""Who reads on the machine itself, where nobody signs in."""


class Reading(Struct, frozen=True):
    """One reading: ``what`` is the name of a view or an id, never a name of a person."""

    at: datetime
    account: str
    what: str


def note(access: AccessFile, account: str, what: str, at: datetime) -> None:
    """Note that an account read something; ``ValueError`` when ``what`` is longer than a name or an id."""
    if len(what) > LONGEST:
        raise ValueError(f"what was read is named in at most {LONGEST} characters")
    access.database.run(
        "INSERT INTO reading SELECT ?1, ?2, ?3 WHERE NOT EXISTS"
        " (SELECT 1 FROM reading WHERE account = ?2 AND what = ?3 AND at > ?4)",
        (stamp(at), account, what, stamp(at - SAME)),
    )


def since(access: AccessFile, at: datetime) -> tuple[Reading, ...]:
    """Return the readings from a moment on, the latest first."""
    rows = access.database.rows("SELECT * FROM reading WHERE at >= ? ORDER BY at DESC, rowid DESC", (stamp(at),))
    return tuple(Reading(moment(written), account, what) for written, account, what in rows)


def latest(
    access: AccessFile, *, account: str = "", about: str = "", skip: int = 0, limit: int = 50
) -> tuple[Reading, ...]:
    """Return readings, the latest first, of an account or whose page names ``about``, an id; all when both are ""."""
    rows = access.database.rows(
        "SELECT * FROM reading WHERE (?1 = '' OR account = ?1) AND (?2 = '' OR instr(what, ?2))"
        " ORDER BY at DESC, rowid DESC LIMIT ?3 OFFSET ?4",
        (account, about, limit, skip),
    )
    return tuple(Reading(moment(written), reader, what) for written, reader, what in rows)


def accounts(access: AccessFile) -> tuple[str, ...]:
    """Return the accounts that have read something."""
    return tuple(account for (account,) in access.database.rows("SELECT DISTINCT account FROM reading ORDER BY 1"))


def purge(access: AccessFile, at: datetime) -> int:
    """Erase the readings older than twelve months and return how many there were."""
    return access.database.run("DELETE FROM reading WHERE at < ?", (stamp(at - KEPT),))
