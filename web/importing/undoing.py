"""Batches that are being undone, each in a thread of its own."""

import threading
from dataclasses import dataclass

from core.facts import AccountId
from core.imports import undo
from core.ledger import Ledger
from core.subjects.batches import BatchId
from web.importing.working import guarded


@dataclass(slots=True)
class Undoing:
    """How far the undoing of a batch is, and why it stopped, "" when it did not."""

    working: bool = True
    done: int = 0
    of: int = 0
    failure: str = ""

    def tell(self, done: int, of: int) -> None:
        """Note how far the thread is."""
        self.done, self.of = done, of


class Undoings:
    """The batches being undone, or that were since the start of the server."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: dict[BatchId, Undoing] = {}

    def of(self, batch: BatchId) -> Undoing | None:
        """Return how far a batch is; None when nobody is undoing it, or asked to."""
        return self._known.get(batch)

    def begin(self, ledger: Ledger, batch: BatchId, by: AccountId, reason: str) -> None:
        """Begin to undo a batch, unless somebody is at it."""
        with self._lock:
            known = self._known.get(batch)
            if known is not None and known.working:
                return
            one = self._known[batch] = Undoing()

        def work() -> None:
            undo(ledger, batch, by, reason, one.tell)

        def ended(failure: str) -> None:
            one.failure, one.working = failure, False

        threading.Thread(target=guarded, args=(work, ended), name="undo", daemon=True).start()
