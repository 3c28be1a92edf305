"""A register comes into being whole or not at all, whatever happens meanwhile, and once, whoever else tries."""

import fcntl
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import msgspec

from core.files import PUBLIC, is_writable, private_directory, write_whole
from core.ids import new_id
from core.ledger.directory import Identity, Layout
from core.store import BusyError, StoreError, write_error

_OURS: Final = ("registre.json", "ledger.db", "vault.db", "access.db", "keys", "checkpoints")
_PATIENCE: Final = 50
_MOMENT: Final = 0.1
"""Seconds between two looks at whether the other process that founds a register here has ended."""
_pause = threading.Event()


@contextmanager
def founding(root: Path) -> Iterator[tuple[Path, Identity]]:
    """Give a place where a register is made, and its name; in the end it stands at ``root``, whole or not at all.

    What one process leaves when it is killed, the next one goes on with or clears away. ``StoreError`` when the
    directory holds a register already, something in its place, cannot be written, or another process is at it for long.
    """
    if root.exists() and not root.is_dir():
        raise StoreError("not-a-folder", f"« {root} » n’est pas un dossier.")
    association = new_id("o")
    identity = Identity(association, f"registre.local/{association}")
    try:
        private_directory(root)
        with _alone(root) as handle:
            _settle(root, handle)
            if taken := next((root / name for name in _OURS if (root / name).exists()), None):
                raise _already_there(root, taken)
            draft = Layout(private_directory(Layout(root).draft))
            try:
                private_directory(draft.signing_key.parent)
                draft.checkpoints.mkdir()
                yield draft.root, identity
                _write(draft, identity)
            except BaseException:
                shutil.rmtree(draft.root)
                raise
            _settle(root, handle)
    except OSError as error:
        raise write_error(error) from error


def finish(root: Path) -> None:
    """Go on with a founding that was cut short: all was made, and is put in its place; or not, and is cleared away.

    Nothing happens where nothing can be written. ``StoreError`` when another process is at it for long.
    """
    if is_writable(Layout(root).draft):
        try:
            with _alone(root) as handle:
                _settle(root, handle)
        except OSError as error:
            raise write_error(error) from error


def _settle(root: Path, handle: int) -> None:
    """Put what was made in its place, what says whose register it is last; a draft without that is nobody's."""
    layout, draft = Layout(root), Layout(Layout(root).draft)
    if draft.identity.exists() and not layout.identity.exists():
        for path in sorted(draft.root.iterdir(), key=lambda path: path == draft.identity):
            if (root / path.name).exists():
                raise _already_there(root, root / path.name)
            os.fsync(handle)
            path.replace(root / path.name)
    if draft.root.exists():
        shutil.rmtree(draft.root)


def _write(layout: Layout, identity: Identity) -> None:
    write_whole(layout.identity, msgspec.json.format(msgspec.json.encode(identity)) + b"\n", PUBLIC)


def _already_there(root: Path, taken: Path) -> StoreError:
    return StoreError("already-there", f"Le dossier {root} contient déjà un registre ({taken.name}).")


@contextmanager
def _alone(root: Path) -> Iterator[int]:
    """Be the only process that founds a register here, by a handle that the system closes when one is killed."""
    handle = os.open(root, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for _ in range(_PATIENCE):
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                _pause.wait(_MOMENT)
        else:
            text = f"Un autre programme crée un registre dans {root} : réessayez dans un instant."
            raise BusyError("busy", text)
        yield handle
    finally:
        os.close(handle)
