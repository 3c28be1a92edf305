"""What an auditor receives: the records up to a signed checkpoint, sealed texts still sealed."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from core.copies.errors import CopyError
from core.ledger import Ledger
from core.log import checkpoints
from core.log.checkpoints import Kept
from core.log.exports import ExportRefusedError, write_export
from core.log.notes import Checkpoint


def export(ledger: Ledger, target: Path, known: int | date | datetime | None = None) -> Checkpoint:
    """Write into a new directory what was recorded by then, as the last checkpoint signed by then covers it.

    Without ``known`` the register is signed first, so that all of it is exported; where nothing can be written, what
    was signed before is. :class:`CopyError` when there is nothing to export, the directory holds something, or the
    register is not what was signed.
    """
    note = _note(ledger, known)
    try:
        return write_export(target, _records(ledger), note, ledger.checkpoints.verifiers[0])
    except ExportRefusedError as error:
        raise CopyError("export-refused", str(error)) from error
    except FileExistsError as error:
        raise CopyError("target-exists", f"Le dossier {target} n’est pas vide : choisissez-en un autre.") from error


def _note(ledger: Ledger, known: int | date | datetime | None) -> bytes:
    if ledger.health.read_only and not ledger.only_unwritable:
        raise CopyError(ledger.health.code, ledger.health.message)
    if known is None and not ledger.health.read_only:
        return ledger.checkpoint()
    size = ledger.asof(known=known).known
    kept = checkpoints.at_or_before(ledger.layout.checkpoints, size, ledger.checkpoints.verifiers)
    if not isinstance(kept, Kept):
        message = kept.message if kept else f"Aucune empreinte signée ne date d’avant l’enregistrement n° {size + 1}."
        raise CopyError("checkpoint-missing", message)
    return kept.note


def _records(ledger: Ledger) -> Iterator[bytes]:
    return (data for _, data in ledger.recorder.rows())
