"""What rows of a sheet brought of adhesions and mandates: hundreds of late truths that are one event."""

from collections import Counter
from collections.abc import Iterable
from typing import Any, Final

from msgspec import Struct, field

from core.facts import Fact, Record
from core.model.fold import Fold
from core.subjects.batches.facts import BatchId, BatchImported
from core.subjects.batches.marking import by_a_sheet
from core.subjects.mandates.fold import MANDATES
from core.subjects.membership.fold import MEMBERS


class Brought(Struct):
    """Batches, the last that each account began, and which batch brought each record."""

    batches: dict[BatchId, BatchImported] = field(default_factory=dict)
    last: dict[str, BatchId] = field(default_factory=dict)
    at: dict[int, BatchId] = field(default_factory=dict)

    def by(self, positions: Iterable[int]) -> Counter[BatchId]:
        """Count how many of some records each batch brought, in the order of the batches."""
        found = Counter(batch for position in positions if (batch := self.at.get(position)))
        return Counter({batch: found[batch] for batch in self.batches if batch in found})


def _imported(state: Brought, fact: BatchImported, record: Record, _position: int) -> None:
    state.batches[fact.batch] = fact
    state.last[record.by] = fact.batch


def _recorded(state: Brought, _fact: Fact, record: Record, position: int) -> None:
    batch = state.last.get(record.by)
    if batch is not None and by_a_sheet(record.command):
        state.at[position] = batch


_HANDLERS: dict[type[Fact], Any] = dict.fromkeys((*MEMBERS.handlers, *MANDATES.handlers), _recorded)
BROUGHT: Final = Fold("hindsight.brought", Brought, {BatchImported: _imported, **_HANDLERS})
