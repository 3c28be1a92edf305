"""Links that lend the right to follow one command, some of its fields given. Only the digest of a link is kept."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final, Literal

import msgspec
from msgspec import Struct

from core.access.file import AccessFile
from core.clock import moment, stamp
from core.facts import is_id
from core.ids import new_id, token

Standing = Literal["good", "used", "expired", "revoked"]
_PLAIN: Final = re.compile(r"[0-9]{1,4}|(?=.{1,20}$)[a-z]+(?:-[a-z]+)*")
"""A number too short to be anybody's, or a code."""
KEPT: Final = timedelta(days=30)
"""How long a link is remembered after its term, so that its answer is the true one."""


class Lent(Struct, frozen=True):
    """A link without its secret; ``given`` holds ids, numbers and codes, never a name."""

    id: str
    account: str
    """Who lent it."""
    command: str
    given: Mapping[str, str]
    once: bool
    """Whether its first use is the last."""
    made: datetime
    until: datetime
    used: datetime | None = None
    revoked: datetime | None = None

    def standing(self, at: datetime) -> Standing:
        """Tell whether it may be used at a moment, and if not, why."""
        if self.revoked is not None:
            return "revoked"
        if self.used is not None:
            return "used"
        return "good" if at < self.until else "expired"


def issue(
    access: AccessFile,
    account: str,
    command: str,
    given: Mapping[str, str],
    *,
    until: datetime,
    once: bool,
    at: datetime,
) -> str:
    """Return the secret of a new link, which is in no file; ``ValueError`` for a value that may name somebody."""
    if wrong := [name for name, value in given.items() if not (is_id(value) or _PLAIN.fullmatch(value))]:
        raise ValueError(f"neither ids, numbers nor codes: {', '.join(wrong)}")
    secret = token()
    written = msgspec.json.encode(dict(given), order="sorted").decode()
    row = (new_id("l"), _digest(secret), account, command, written, int(once), stamp(at), stamp(until))
    access.database.run(
        "INSERT INTO lent(id, digest, account, command, given, once, made_at, until) VALUES(?, ?, ?, ?, ?, ?, ?, ?)",
        row,
    )
    return secret


def peek(access: AccessFile, secret: str) -> Lent | None:
    """Return the link of a secret, used or not, living or not; looking changes nothing."""
    row = access.database.row(f"{_SELECT} WHERE digest = ?", (_digest(secret),))
    return _read(row) if row else None


def consume(access: AccessFile, link: str, at: datetime) -> bool:
    """Note that a single-use link was used; of however many say so at once, one hears ``True``.

    To be said once its command was followed: what was refused leaves the link as it was.
    """
    update = "UPDATE lent SET used_at = ? WHERE id = ? AND once = 1 AND used_at IS NULL"
    return access.database.run(update, (stamp(at), link)) == 1


def of(access: AccessFile, command: str, given: Mapping[str, str]) -> tuple[Lent, ...]:
    """Return the links of a command whose fields have these values, the last made first."""
    rows = access.database.rows(f"{_SELECT} WHERE command = ? ORDER BY made_at DESC, id", (command,))
    return tuple(one for one in map(_read, rows) if given.items() <= one.given.items())


def revoke(access: AccessFile, ids: Iterable[str], at: datetime) -> int:
    """Revoke links and return how many were not revoked before."""
    update = "UPDATE lent SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL"
    with access.database.writing():
        return sum(access.database.run(update, (stamp(at), one)) for one in ids)


def of_account(access: AccessFile, account: str) -> tuple[Lent, ...]:
    """Return the links that an account lent and that nobody revoked, used ones too, the last made first."""
    where = "WHERE account = ? AND revoked_at IS NULL ORDER BY made_at DESC, id"
    return tuple(map(_read, access.database.rows(f"{_SELECT} {where}", (account,))))


def forget(access: AccessFile, account: str) -> None:
    """Erase the links that an account lent: nobody uses a right that its lender no longer has."""
    access.database.run("DELETE FROM lent WHERE account = ?", (account,))


def purge(access: AccessFile, at: datetime) -> int:
    """Erase the links whose term is long past and return how many there were."""
    return access.database.run("DELETE FROM lent WHERE until <= ?", (stamp(at - KEPT),))


_SELECT: Final = "SELECT id, account, command, given, once, made_at, until, used_at, revoked_at FROM lent"


def _read(row: tuple[str, str, str, str, int, str, str, str | None, str | None]) -> Lent:
    link, account, command, given, once, made, until, used, revoked = row
    return Lent(
        link,
        account,
        command,
        msgspec.json.decode(given, type=dict[str, str]),
        bool(once),
        moment(made),
        moment(until),
        moment(used) if used else None,
        moment(revoked) if revoked else None,
    )


def _digest(secret: str) -> bytes:
    return hashlib.sha256(secret.encode(errors="surrogateescape")).digest()
