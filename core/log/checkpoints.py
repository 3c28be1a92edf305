"""The directory where signed checkpoints are kept, one file for each size: ``0000000000000000421.checkpoint``."""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from core.files import PUBLIC, reason, write_whole
from core.log.notes import Checkpoint, Note, open_checkpoint, parse_checkpoint, parse_note, write_note
from core.log.proofs import LARGEST_SIZE
from core.log.signing import Verifier
from core.log.verdict import Rejected

_NAME = re.compile(r"([0-9]{19})\.checkpoint")


class CheckpointForkError(Exception):
    """Another tree of the same size has been signed before; the text is in French."""


class Kept(msgspec.Struct, frozen=True):
    """A checkpoint that was believed when it was read, and its note, signatures included."""

    checkpoint: Checkpoint
    note: bytes


def write(directory: Path, note: bytes) -> Path:
    """Keep a signed checkpoint, whole or not at all, and return its file; the directory is made when it is missing.

    The same checkpoint said again adds its signatures to those already kept. Another one of the same size raises
    ``CheckpointForkError``, and what is no checkpoint ``ValueError``; both leave the directory as it was.
    """
    said = parse_note(note)
    checkpoint = said if isinstance(said, Rejected) else parse_checkpoint(said.text)
    if isinstance(said, Rejected) or isinstance(checkpoint, Rejected):
        raise ValueError("not a signed checkpoint")  # noqa: TRY004 - the type is right, what it says is not
    directory.mkdir(parents=True, exist_ok=True)
    path = _path(directory, checkpoint.size)
    if path.exists():
        before = parse_note(path.read_bytes())
        if isinstance(before, Rejected) or before.text != said.text:
            raise CheckpointForkError(f"Une autre empreinte de {checkpoint.size} enregistrements est déjà signée.")
        said = Note(said.text, tuple(dict.fromkeys((*before.signatures, *said.signatures))))
    write_whole(path, write_note(said), PUBLIC)
    return path


def read(path: Path, verifiers: Sequence[Verifier]) -> Kept | Rejected:
    """Read one checkpoint, from here or from elsewhere; ``OSError`` when the file cannot be read."""
    note = path.read_bytes()
    checkpoint = open_checkpoint(note, verifiers)
    return checkpoint if isinstance(checkpoint, Rejected) else Kept(checkpoint, note)


def latest(directory: Path, verifiers: Sequence[Verifier]) -> Kept | Rejected | None:
    """Read the checkpoint of the largest tree; ``None`` when there is none yet.

    When that one is not believed the answer is why, never an older one: falling back would hide what came after.
    """
    return at_or_before(directory, LARGEST_SIZE, verifiers)


def at_or_before(directory: Path, size: int, verifiers: Sequence[Verifier]) -> Kept | Rejected | None:
    """Read the checkpoint of the largest tree of at most ``size`` records; ``None`` when there is none."""
    sizes = [kept for kept in _sizes(directory) if kept <= size]
    return _read(directory, max(sizes), verifiers) if sizes else None


def at_or_after(directory: Path, size: int, verifiers: Sequence[Verifier]) -> Kept | Rejected | None:
    """Read the checkpoint of the smallest tree of at least ``size`` records; ``None`` when none covers them yet."""
    sizes = [kept for kept in _sizes(directory) if kept >= size]
    return _read(directory, min(sizes), verifiers) if sizes else None


def every(directory: Path, verifiers: Sequence[Verifier]) -> list[Kept | Rejected]:
    """Read every checkpoint kept, the smallest tree first."""
    found = (at_or_before(directory, size, verifiers) for size in sorted(_sizes(directory)))
    return [point for point in found if point is not None]


def _read(directory: Path, size: int, verifiers: Sequence[Verifier]) -> Kept | Rejected:
    try:
        found = read(_path(directory, size), verifiers)
    except OSError as error:
        return Rejected("unreadable", f"L’empreinte rangée sous {size} ne se lit pas : {reason(error)}.")
    if isinstance(found, Kept) and found.checkpoint.size != size:
        return Rejected("other-size", f"L’empreinte rangée sous {size} est celle de {found.checkpoint.size}.")
    return found


def _path(directory: Path, size: int) -> Path:
    return directory / f"{size:019d}.checkpoint"


def _sizes(directory: Path) -> list[int]:
    if not directory.is_dir():
        return []
    names = (_NAME.fullmatch(path.name) for path in directory.iterdir())
    return [int(name[1]) for name in names if name]
