"""Files of a register in one archive (tar, not compressed), and out of it again: nothing but what we put in."""

import os
import re
import tarfile
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from core.copies.errors import CopyError

RECORDS: Final = re.compile(
    r"registre\.json|ledger\.db|log\.vkey|checkpoints/[0-9]{19}\.checkpoint|attachments/[0-9a-f]{64}"
)
"""What the archive of the records holds: all of it sealed or public."""
KEYS: Final = re.compile(r"vault\.db|access\.db|keys/[a-z]+\.(?:key|pem)")
"""What the archive of the keys holds: all of it secret."""
_PRIVATE: Final = 0o600


def pack(root: Path, names: Iterable[str], target: Path) -> None:
    """Write files of a directory into a new archive that only its owner reads, whole or not at all."""
    draft = target.with_name(f"{target.name}.part")
    try:
        with open(os.open(draft, os.O_CREAT | os.O_TRUNC | os.O_RDWR, _PRIVATE), "wb") as file:  # noqa: PTH123 - born 0600
            with tarfile.open(fileobj=file, mode="w") as archive:
                for name in names:
                    archive.add(root / name, name, recursive=False, filter=_plain)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(target)
    finally:
        draft.unlink(missing_ok=True)


def unpack(source: Path, allowed: re.Pattern[str], root: Path) -> None:
    """Read an archive into a directory; :class:`CopyError` when it is none, or holds anything else."""
    try:
        with tarfile.open(source, mode="r:") as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isreg() else None
                if content is None or not allowed.fullmatch(member.name):
                    raise CopyError("backup-foreign", f"« {member.name} » n’a rien à faire dans une sauvegarde.")
                _write(root / member.name, content.read())
    except (tarfile.TarError, EOFError) as error:
        raise CopyError("backup-unreadable", f"Le fichier {source} n’est pas une sauvegarde entière.") from error
    except FileNotFoundError as error:
        raise CopyError("backup-missing", f"Le fichier {source} n’existe pas.") from error


def _plain(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    member.mode = _PRIVATE
    return member


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with open(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE), "wb") as file:  # noqa: PTH123 - born 0600
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
