"""What was imported, batch by batch."""

from datetime import date

from msgspec import Struct, field

from core.facts import Record
from core.model.fold import Fold
from core.subjects.batches.facts import BatchId, BatchImported, BatchUndone


class Batch(Struct, frozen=True):
    """A batch, and, once it is undone, when, how much of it was kept, and the record that says so."""

    imported: BatchImported
    position: int
    undone: date | None = None
    kept: int = 0
    undone_at: int = 0


class Batches(Struct):
    """Every batch by id, in the order of recording."""

    by_id: dict[BatchId, Batch] = field(default_factory=dict)

    def times(self, digest: str, asked: str) -> int:
        """Count how often a file was imported for the same thing."""
        return sum((one.imported.digest, one.imported.asked) == (digest, asked) for one in self.by_id.values())

    def fields(self, header: str, asked: str) -> tuple[str, ...]:
        """Return the fields of the columns when such a header was last imported, none if it never was."""
        found: tuple[str, ...] = ()
        for one in self.by_id.values():
            if (one.imported.header, one.imported.asked) == (header, asked):
                found = one.imported.fields
        return found

    def words(self, asked: str) -> dict[str, str]:
        """Return what words were said to mean in imports of one sort, by digest, the last word on each."""
        same = (one.imported for one in self.by_id.values() if one.imported.asked == asked)
        return {told.word: told.value for one in same for told in one.words}


def _imported(state: Batches, fact: BatchImported, _record: Record, position: int) -> None:
    state.by_id[fact.batch] = Batch(fact, position)


def _undone(state: Batches, fact: BatchUndone, _record: Record, position: int) -> None:
    if (known := state.by_id.get(fact.batch)) is not None:
        state.by_id[fact.batch] = Batch(known.imported, known.position, fact.on, fact.kept, position)


BATCHES = Fold("batches", Batches, {BatchImported: _imported, BatchUndone: _undone})
