"""What was imported from sheets, batch by batch."""

from core.subjects.batches.deciders import DECIDERS, IMPORTING, ImportBatch, UndoBatch
from core.subjects.batches.facts import BatchId, BatchImported, BatchUndone, WordMeant
from core.subjects.batches.fold import BATCHES, Batch, Batches
from core.subjects.batches.marking import by_a_sheet, marked
from core.subjects.batches.pages import PAGES
from core.subjects.batches.views import NAMES, VIEWS

FACTS = (BatchImported, BatchUndone)

__all__ = [
    "BATCHES",
    "DECIDERS",
    "FACTS",
    "IMPORTING",
    "NAMES",
    "PAGES",
    "VIEWS",
    "Batch",
    "BatchId",
    "BatchImported",
    "BatchUndone",
    "Batches",
    "ImportBatch",
    "UndoBatch",
    "WordMeant",
    "by_a_sheet",
    "marked",
]
