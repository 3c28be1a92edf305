"""What an auditor receives: the whole log as tiles, its checkpoint, proofs, and the means to check them without us."""

from collections.abc import Iterable, Sequence
from importlib.resources import files
from pathlib import Path
from string import Template
from tempfile import TemporaryDirectory
from typing import ClassVar

from core.log.notes import Checkpoint, open_checkpoint
from core.log.proofs import prove_inclusion, root_at
from core.log.signing import Verifier, vkey
from core.log.tiles import WIDTH, read_records, read_subtrees, tile_path, write_tiles
from core.log.tlog_proofs import RecordProof, write_proof
from core.log.tree import HASH_SIZE
from core.log.verdict import Rejected

_AUDITOR = files("core.log.auditor")


class ExportRefusedError(Exception):
    """The records are not those that the checkpoint signs, or the checkpoint is not believed; the text is in French."""


class _Page(Template):
    delimiter: ClassVar[str] = "¤"  # the dollar belongs to the shell


def write_export(
    directory: Path,
    records: Iterable[bytes],
    note: bytes,
    verifier: Verifier,
    positions: Sequence[int] = (),
) -> Checkpoint:
    """Export the records (as stored, from position 1) that a signed checkpoint covers, and return the checkpoint.

    Each of ``positions`` (from 1), and the last one always, gets its ``proofs/421.tlog-proof`` and ``421.record``.
    The directory appears complete or not at all. Raises ``ExportRefusedError``, ``RecordTooLongError``,
    ``ValueError`` for a position beyond the checkpoint, ``FileExistsError`` when the directory is there and not empty.
    """
    checkpoint = open_checkpoint(note, (verifier,))
    if isinstance(checkpoint, Rejected):
        raise ExportRefusedError(checkpoint.message)
    if not checkpoint.size:
        raise ExportRefusedError("Le registre est vide : il n’y a rien à exporter.")
    if directory.exists() and any(directory.iterdir()):
        raise FileExistsError(f"{directory} n’est pas vide.")
    directory.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=directory.parent, prefix=".export-") as parent:
        draft = Path(parent) / "export"
        draft.mkdir()
        write_tiles(draft, records, checkpoint.size)
        if root_at(checkpoint.size, read_subtrees(draft, checkpoint.size)) != checkpoint.root:
            raise ExportRefusedError("Les enregistrements ne sont pas ceux de l’empreinte signée.")
        _write_proofs(draft, checkpoint.size, note, {*positions, checkpoint.size})
        (draft / "checkpoint").write_bytes(note)
        (draft / "log.vkey").write_text(vkey(verifier) + "\n", encoding="utf-8")
        (draft / "verify.py").write_bytes((_AUDITOR / "verify.py").read_bytes())
        (draft / "README.md").write_text(_page(checkpoint, max(positions, default=checkpoint.size)), encoding="utf-8")
        draft.replace(directory)
    return checkpoint


def _write_proofs(directory: Path, size: int, note: bytes, positions: Iterable[int]) -> None:
    subtree = read_subtrees(directory, size)
    (directory / "proofs").mkdir()
    for position in positions:
        proof = RecordProof(position - 1, prove_inclusion(position - 1, size, subtree), note)
        stem = directory / "proofs" / str(position)
        stem.with_suffix(".tlog-proof").write_bytes(write_proof(proof))
        stem.with_suffix(".record").write_bytes(next(read_records(directory, size, position - 1)))


def _page(checkpoint: Checkpoint, position: int) -> str:
    """Write the auditor's page, with a position whose record and proof are in the export as its example."""
    number, place = divmod(position - 1, WIDTH)
    return _Page((_AUDITOR / "README.md").read_text(encoding="utf-8")).substitute(
        origin=checkpoint.origin,
        size=checkpoint.size,
        position=position,
        index=position - 1,
        tile=tile_path(0, number, min(WIDTH, checkpoint.size - number * WIDTH)),
        byte=place * HASH_SIZE + 1,
    )
