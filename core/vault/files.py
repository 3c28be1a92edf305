"""Secrets in files that only their owner reads."""

import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from core.files import PRIVATE, private_directory, reason, write_new
from core.ids import random_bytes
from core.vault.errors import SecretFileError

SECRET_SIZE: Final = 32
"""Bytes of a secret: 256 bits."""


def make_secret(path: Path) -> None:
    """Draw a secret of 32 bytes into a file, mode 0600; when another process was first, its secret stands."""
    private_directory(path.parent)
    with suppress(FileExistsError):
        write_new(path, random_bytes(SECRET_SIZE))


def read_secret(path: Path) -> bytes:
    """Read a secret of 32 bytes; ``SecretFileError`` when it is missing, open to others or of another size."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & ~PRIVATE:
            text = f"Le fichier de clé {path} est ouvert à d’autres ({mode:04o}) : « chmod 600 {path} »."
            raise SecretFileError(text)
        secret = path.read_bytes()
    except FileNotFoundError:
        raise SecretFileError(f"Le fichier de clé {path} manque : remettez-le depuis une sauvegarde.") from None
    except OSError as error:
        raise SecretFileError(f"Le fichier de clé {path} ne se lit pas : {reason(error)}.") from error
    if len(secret) != SECRET_SIZE:
        raise SecretFileError(f"Le fichier de clé {path} est abîmé : {len(secret)} octets au lieu de {SECRET_SIZE}.")
    return secret
