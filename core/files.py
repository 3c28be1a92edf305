"""Files that are there whole or not at all, whatever happens to the machine meanwhile."""

import errno
import fcntl
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from core.ids import token

PRIVATE: Final = 0o600
"""Read by its owner only."""
PUBLIC: Final = 0o644
"""Read by everybody on the machine: what auditors receive."""
_REASONS: Final[Mapping[int, str]] = {
    errno.EACCES: "accès refusé",
    errno.EPERM: "accès refusé",
    errno.EROFS: "disque en lecture seule",
    errno.ENOSPC: "disque plein",
    errno.EDQUOT: "place réservée épuisée",
    errno.EFBIG: "fichier trop long pour ce disque",
    errno.EIO: "disque défaillant",
    errno.ENOENT: "introuvable",
    errno.EEXIST: "déjà là",
    errno.EISDIR: "c’est un dossier",
    errno.ENOTDIR: "ce n’est pas un dossier",
    errno.ENOTEMPTY: "ce dossier n’est pas vide",
}


def reason(error: OSError) -> str:
    """Say in a few French words why a file could not be read or written."""
    return _REASONS.get(error.errno or 0) or f"erreur {errno.errorcode.get(error.errno or 0, 'inconnue')}"


def is_writable(path: Path) -> bool:
    """Tell whether this account may change a file that is there, and make others beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)


def private_directory(path: Path) -> Path:
    """Make a directory that only its owner enters, if it is not there yet, and return it."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def write_whole(path: Path, content: bytes, mode: int = PRIVATE) -> None:
    """Write a file, replacing the one of that name, so that a crash leaves the old one or the new one."""
    with _draft(path, content) as draft:
        draft.chmod(mode)
        draft.replace(path)
    _sync(path.parent)


def write_new(path: Path, content: bytes) -> None:
    """Write a file that only its owner reads; ``FileExistsError`` when the name is taken, by another process too."""
    with _draft(path, content) as draft:
        path.hardlink_to(draft)
    _sync(path.parent)


@contextmanager
def turn(directory: Path) -> Iterator[None]:
    """Wait for one's turn among the threads and processes that ask for it in a directory; a killed one gives it up."""
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)


@contextmanager
def _draft(path: Path, content: bytes) -> Iterator[Path]:
    draft = path.with_name(f".{token()}.part")
    try:
        with open(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, PRIVATE), "wb") as file:  # noqa: PTH123 - born 0600
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def _sync(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
