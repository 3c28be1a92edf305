"""SQLite and ``fork``: what a parent had open can neither be used nor opened again in its child.

SQLite keeps the locks of a file per process, in memory that a fork copies: the child would believe that it holds what
only its parent holds, and see as held for ever what its parent has since let go.
"""

import os
import weakref
from pathlib import Path

import apsw

from core.store.errors import ForkedError

Identity = tuple[int, int]  # device and inode

_opened: weakref.WeakKeyDictionary[apsw.Connection, Identity] = weakref.WeakKeyDictionary()
_inherited: dict[apsw.Connection, Identity] = {}  # kept, since closing them here would be using them


def remember(connection: apsw.Connection, path: Path) -> None:
    """Note which file a connection is to, for children to come."""
    _opened[connection] = _identity(path)


def assert_own(path: Path) -> None:
    """Raise ForkedError when the parent of this process had the file open as it forked."""
    if _inherited and path.exists() and _identity(path) in _inherited.values():
        raise forked()


def forked() -> ForkedError:
    """Return the error for whoever uses what its parent had opened."""
    return ForkedError(
        "forked", "Ce processus est issu d’un autre qui avait déjà ouvert ce fichier : il faut le lancer à part."
    )


def _identity(path: Path) -> Identity:
    found = path.stat()
    return found.st_dev, found.st_ino


def _inherit() -> None:
    # Asked anything, a connection that another thread was using would wait for that thread, which is not here.
    still_open = set(apsw.connections())
    _inherited.update((connection, file) for connection, file in _opened.items() if connection in still_open)


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_inherit)
