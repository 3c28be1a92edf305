"""From what people type to their account: an index that does not hold their e-mail address."""

from typing import ClassVar
from unicodedata import normalize

from core.access.file import AccessFile


class LoginTakenError(Exception):
    """Another account has this login."""

    code: ClassVar[str] = "login-taken"

    def __init__(self) -> None:
        super().__init__("Cette adresse sert déjà à un autre compte.")


def bind(access: AccessFile, account: str, login: str) -> None:
    """Give an account its login, in place of the one it had; ``LoginTakenError`` when it is another account's."""
    digest = _digest(access, login)
    with access.database.writing():
        owner = access.database.row("SELECT account FROM login WHERE digest = ?", (digest,))
        if owner and owner != (account,):
            raise LoginTakenError
        access.database.run("INSERT OR REPLACE INTO login VALUES(?, ?)", (digest, account))


def find(access: AccessFile, login: str) -> str | None:
    """Return the account of a login, whatever its capitals, its composed accents and the blanks around it."""
    row = access.database.row("SELECT account FROM login WHERE digest = ?", (_digest(access, login),))
    return row[0] if row else None


def forget(access: AccessFile, account: str) -> None:
    """Erase the login of an account."""
    access.database.run("DELETE FROM login WHERE account = ?", (account,))


def normalised(login: str) -> str:
    """Return the one form of a login: no blanks around, no capitals, accents composed (NFC)."""
    return normalize("NFC", normalize("NFD", login).strip().casefold())


def _digest(access: AccessFile, login: str) -> bytes:
    return access.digest("login", normalised(login))
