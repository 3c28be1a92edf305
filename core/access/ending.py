"""What ends: whatever is past its term, and everything of an account that is closed or erased."""

from datetime import datetime

from core.access import attempts, lent, links, logins, passwords, reads, sessions, tokens
from core.access.file import AccessFile


def purge(access: AccessFile, at: datetime) -> dict[str, int]:
    """Erase what is past its term; return how many rows of each kind. Once a day is often enough."""
    return {
        kind.__name__.rpartition(".")[2]: kind.purge(access, at) for kind in (attempts, lent, links, reads, sessions)
    }


def forget(access: AccessFile, account: str) -> None:
    """Erase every secret of an account, from the file and from its log; what it read stays noted under its id.

    ``TimeoutError`` when another process kept the log from being emptied: to be said again.
    """
    for kind in (lent, links, logins, passwords, tokens):
        kind.forget(access, account)
    sessions.revoke(access, account)
    access.scrub()
