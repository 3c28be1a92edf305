"""Files that only their owner reads, written whole or not at all."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from core.ids import random_bytes, token
from core.vault.errors import SecretFileError

SECRET_SIZE: Final = 32
"""Bytes of a secret: 256 bits."""
_PRIVATE: Final = 0o600


def private_directory(path: Path) -> Path:
    """Make a directory that only its owner enters, if it is not there yet, and return it."""
    path.mkdir(mode=0o700, parents=True, exist_ok=True)
    return path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that after a crash it is there whole or not at all; an existing one is replaced."""
    with _draft(path, content) as draft:
        draft.replace(path)
    _sync(path.parent)


def make_secret(path: Path) -> None:
    """Draw a secret of 32 bytes into a file, mode 0600; when another process was first, its secret stands."""
    private_directory(path.parent)
    with _draft(path, random_bytes(SECRET_SIZE)) as draft, suppress(FileExistsError):
        path.hardlink_to(draft)
    _sync(path.parent)


def read_secret(path: Path) -> bytes:
    """Read a secret of 32 bytes; ``SecretFileError`` when it is missing, readable by others or of another size."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
    except FileNotFoundError:
        raise SecretFileError(f"Le fichier de clé {path} manque : sans lui, le registre reste fermé.") from None
    if mode != _PRIVATE:
        raise SecretFileError(f"Le fichier de clé {path} est ouvert à d’autres ({mode:04o}) : « chmod 600 {path} ».")
    secret = path.read_bytes()
    if len(secret) != SECRET_SIZE:
        raise SecretFileError(f"Le fichier de clé {path} est abîmé : {len(secret)} octets au lieu de {SECRET_SIZE}.")
    return secret


@contextmanager
def _draft(path: Path, content: bytes) -> Iterator[Path]:
    draft = path.with_name(f".{token()}.part")
    try:
        with open(os.open(draft, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE), "wb") as file:  # noqa: PTH123 - born 0600
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
