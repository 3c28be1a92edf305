"""Batches: what a sheet brought at once, and what undid it."""

from datetime import date
from typing import Annotated, NewType

from msgspec import Struct

from core.facts import Fact, Id, fact
from core.model.command import ask

BatchId = NewType("BatchId", Id)
"""What was imported at once: ``b-`` and 16 characters of base32."""


class WordMeant(Struct, frozen=True, kw_only=True):
    """What somebody said that a word of a sheet stands for: a digest keyed by the vault, and a code, "" for none."""

    word: Annotated[str, ask("Empreinte du mot")]
    value: Annotated[str, ask("Ce qu’il veut dire")]


@fact("batch-imported.1", "Lot importé")
class BatchImported(Fact, frozen=True, kw_only=True, gc=False):
    """Rows of a sheet are about to be recorded, each by the command named, or by those that a roster asks.

    ``digest`` tells that the same file comes again: it is keyed by the vault, and confirms no guess to whoever has not
    that key (that of older batches is the SHA-256 of the file). ``header`` is the SHA-256 of its titles. Neither file
    nor titles are kept, since a sheet names people.
    ``fields`` are those of the columns, in their order, "" for a column left aside. ``first`` and ``last`` are row
    numbers of the file; the counts are those of the preview.
    """

    batch: Annotated[BatchId, ask("Lot")]
    on: Annotated[date, ask("Importé le")]
    asked: Annotated[str, ask("Saisie demandée par chaque ligne")]
    digest: Annotated[str, ask("Empreinte du fichier")]
    header: Annotated[str, ask("Empreinte de l’en-tête")]
    fields: Annotated[tuple[str, ...], ask("Champs des colonnes")]
    first: Annotated[int, ask("Première ligne")]
    last: Annotated[int, ask("Dernière ligne")]
    rows: Annotated[int, ask("Lignes")]
    new: Annotated[int, ask("Nouvelles")]
    changed: Annotated[int, ask("Changées")]
    set_aside: Annotated[int, ask("Laissées de côté")]
    words: Annotated[tuple[WordMeant, ...], ask("Mots expliqués")] = ()


@fact("batch-undone.1", "Lot annulé")
class BatchUndone(Fact, frozen=True, kw_only=True, gc=False):
    """The records of a batch are withdrawn, but those that something later rests on: ``kept`` of its rows."""

    batch: Annotated[BatchId, ask("Lot")]
    on: Annotated[date, ask("Annulé le")]
    kept: Annotated[int, ask("Lignes gardées, sur lesquelles d’autres reposent")]
