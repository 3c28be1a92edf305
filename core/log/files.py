"""Files that are there whole or not at all, whatever happens to the machine meanwhile."""

import os
import tempfile
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Write a file, replacing the one of that name, so that a crash leaves the old one or the new one."""
    draft = _draft(path, content)
    try:
        draft.chmod(0o644)
        draft.replace(path)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _sync(path.parent)


def write_secret(path: Path, content: bytes) -> None:
    """Write a file that only its owner reads (0600); ``FileExistsError`` when the name is taken."""
    draft = _draft(path, content)
    try:
        path.hardlink_to(draft)
    finally:
        draft.unlink()
    _sync(path.parent)


def _draft(path: Path, content: bytes) -> Path:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")  # born 0600
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a descriptor has no path
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink()
        raise
    return Path(name)


def _sync(directory: Path) -> None:
    handle = os.open(directory, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
