"""Passwords: argon2id, at most two at once (64 MiB each), the same work whether the account exists or not."""

import threading
from base64 import b64encode
from contextlib import suppress
from datetime import datetime
from enum import StrEnum
from typing import Final
from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError

from core.access.file import AccessFile
from core.access.obvious import is_obvious
from core.clock import stamp
from core.ids import random_bytes
from core.store.errors import UNWRITABLE

SHORTEST: Final = 12
LONGEST: Final = 1024
"""Characters, once composed (NFC)."""
HASHER: Final = PasswordHasher()
"""Parameters of RFC 9106 for modest memory; when they change, each hash follows at its next login."""
_SLOTS: Final = threading.BoundedSemaphore(2)


class PasswordRefusal(StrEnum):
    """Why a new password is refused; ``sentence`` says it in French."""

    SHORT = "password-short"
    LONG = "password-long"
    OBVIOUS = "password-obvious"

    @property
    def sentence(self) -> str:
        """The refusal in French."""
        return _SENTENCES[self]


_SENTENCES: Final = {
    PasswordRefusal.SHORT: f"Il faut au moins {SHORTEST} caractères : par exemple quatre mots sans rapport entre eux.",
    PasswordRefusal.LONG: f"Ce mot de passe dépasse {LONGEST} caractères.",
    PasswordRefusal.OBVIOUS: "Ce mot de passe est parmi les premiers qu’on essaierait : choisissez-en un autre.",
}


def check(password: str) -> PasswordRefusal | None:
    """Tell why a new password would be refused; ``None`` when it may be set."""
    composed = normalize("NFC", password)
    if len(composed) < SHORTEST:
        return PasswordRefusal.SHORT
    if len(composed) > LONGEST:
        return PasswordRefusal.LONG
    return PasswordRefusal.OBVIOUS if is_obvious(composed) else None


def set_password(
    access: AccessFile, account: str, password: str, at: datetime, *, hasher: PasswordHasher = HASHER
) -> PasswordRefusal | None:
    """Set the password of an account, unless it is refused."""
    if refusal := check(password):
        return refusal
    _write(access, account, _hash(hasher, password), at)
    return None


def verify(
    access: AccessFile, account: str | None, password: str, at: datetime, *, hasher: PasswordHasher = HASHER
) -> bool:
    """Tell whether this is the account's password; the work is the same for ``None`` and accounts without one.

    Waits for its turn: call it from a thread. A right password is hashed anew when the parameters have changed.
    """
    row = access.database.row("SELECT hash FROM password WHERE account = ?", (account,))
    known: str = row[0] if row else _decoy(hasher)
    fits = len(password) <= LONGEST
    with _SLOTS:
        try:
            hasher.verify(known, normalize("NFC", password) if fits else "")
        except VerifyMismatchError:
            return False
    if not fits or account is None:
        return False
    if hasher.check_needs_rehash(known):
        renewed = _hash(hasher, password)
        query = "UPDATE password SET hash = ?, set_at = ? WHERE account = ? AND hash = ?"
        with suppress(*UNWRITABLE):  # at the next login, then
            access.database.run(query, (renewed, stamp(at), account, known))
    return True


def has_password(access: AccessFile, account: str) -> bool:
    """Tell whether an account may log in by password."""
    return access.database.row("SELECT 1 FROM password WHERE account = ?", (account,)) is not None


def forget(access: AccessFile, account: str) -> None:
    """Erase the password of an account: it logs in by links from now on."""
    access.database.run("DELETE FROM password WHERE account = ?", (account,))


def _write(access: AccessFile, account: str, encoded: str, at: datetime) -> None:
    access.database.run("INSERT OR REPLACE INTO password VALUES(?, ?, ?)", (account, encoded, stamp(at)))


def _hash(hasher: PasswordHasher, password: str) -> str:
    with _SLOTS:
        return hasher.hash(normalize("NFC", password))


def _decoy(hasher: PasswordHasher) -> str:
    cost = f"m={hasher.memory_cost},t={hasher.time_cost},p={hasher.parallelism}"
    salt, tag = (b64encode(random_bytes(size)).decode().rstrip("=") for size in (hasher.salt_len, hasher.hash_len))
    return f"$argon2id$v=19${cost}${salt}${tag}"
