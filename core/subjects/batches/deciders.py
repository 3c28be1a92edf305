"""Recording that a batch begins, or is undone: asked by whoever records its rows, through the register itself."""

from datetime import date
from typing import Annotated, Final

from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.subjects.batches.facts import BatchId, BatchImported, BatchUndone, WordMeant
from core.subjects.batches.fold import BATCHES, Batches

IMPORTING: Final = "importation"
"""The role that no account has: what a batch may record is decided row by row."""


class ImportBatch(Command, frozen=True, kw_only=True):
    """Say what is about to be imported; see :class:`BatchImported`."""

    name = "import-batch"
    title = "Importer un tableau"

    batch: Annotated[BatchId, ask("Lot")]
    on: Annotated[date, ask("Importé le", today=True)]
    asked: Annotated[Line, ask("Ce que sont les lignes")]
    digest: Annotated[Line, ask("Empreinte du fichier")]
    header: Annotated[Line, ask("Empreinte de l’en-tête")]
    fields: Annotated[tuple[str, ...], ask("Colonnes")]
    first: Annotated[int, ask("Première ligne")]
    last: Annotated[int, ask("Dernière ligne")]
    rows: Annotated[int, ask("Lignes")]
    new: Annotated[int, ask("Nouvelles")]
    changed: Annotated[int, ask("Modifiées")]
    set_aside: Annotated[int, ask("Laissées de côté")]
    words: Annotated[tuple[WordMeant, ...], ask("Mots expliqués")] = ()


class UndoBatch(Command, frozen=True, kw_only=True):
    """Say that the records of a batch are withdrawn, but those of some rows."""

    name = "undo-batch"
    title = "Annuler un lot"

    batch: Annotated[BatchId, ask("Lot")]
    on: Annotated[date, ask("Annulé le", today=True)]
    kept: Annotated[int, ask("Lignes gardées")]


def begin(command: ImportBatch, batches: Batches) -> Decided:
    """Record a batch once; nothing when it is known."""
    if command.batch in batches.by_id:
        return ()
    return (BatchImported(**{name: getattr(command, name) for name in BatchImported.__struct_fields__}),)


def undo(command: UndoBatch, batches: Batches) -> Decided:
    """Refused as ``batch-unknown``; nothing when it was undone as far already."""
    known = batches.by_id.get(command.batch)
    if known is None:
        return Refused("batch-unknown", "Ce lot n’est pas au registre.")
    if known.undone is not None and known.kept <= command.kept:
        return ()
    return (BatchUndone(batch=command.batch, on=command.on, kept=command.kept),)


_READ = (Read(BATCHES, by=lambda command: (command.batch,)),)

DECIDERS = (
    Decider(ImportBatch, frozenset({IMPORTING}), _READ, begin, (BatchImported,)),
    Decider(UndoBatch, frozenset({IMPORTING}), _READ, undo, (BatchUndone,)),
)
