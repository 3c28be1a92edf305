"""Batches: what a sheet brought at once, and what undid it."""

from datetime import date
from typing import NewType

from core.facts import Fact, Id, fact

BatchId = NewType("BatchId", Id)
"""What was imported at once: ``b-`` and 16 characters of base32."""


@fact("batch-imported.1", "Lot importé")
class BatchImported(Fact, frozen=True, kw_only=True, gc=False):
    """Rows of a sheet are about to be recorded, each by the command named, or by those that a roster asks.

    ``digest`` is the SHA-256 of the file, ``header`` that of its titles; neither is kept, since a sheet names people.
    ``fields`` are those of the columns, in their order, "" for a column left aside. ``first`` and ``last`` are row
    numbers of the file; the counts are those of the preview.
    """

    batch: BatchId
    on: date
    asked: str
    digest: str
    header: str
    fields: tuple[str, ...]
    first: int
    last: int
    rows: int
    new: int
    changed: int
    set_aside: int


@fact("batch-undone.1", "Lot annulé")
class BatchUndone(Fact, frozen=True, kw_only=True, gc=False):
    """The records of a batch are withdrawn, but those that something later rests on: ``kept`` of its rows."""

    batch: BatchId
    on: date
    kept: int
