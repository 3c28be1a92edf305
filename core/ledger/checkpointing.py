"""Signing what the ledger holds: after each act of governance, every so many records, and each hour with news."""

import threading
from datetime import datetime, timedelta
from typing import Final

from core.ledger.directory import Identity, Layout
from core.log import checkpoints
from core.log.checkpoints import Kept
from core.log.notes import Checkpoint, sign_checkpoint
from core.log.signing import Signer, Verifier, load_key, verifier_of
from core.log.tree import Frontier
from core.log.verdict import Rejected
from core.store import SqliteRecorder

EVERY: Final = 1_000
"""Records after which a checkpoint is signed in any case."""
HOUR: Final = timedelta(hours=1)


class Checkpointing:
    """The tree as a frontier that follows the ledger, and the directory of signed checkpoints."""

    def __init__(self, layout: Layout, identity: Identity, recorder: SqliteRecorder) -> None:
        self._directory = layout.checkpoints
        self._origin = identity.origin
        self._recorder = recorder
        self._signer: Signer = load_key(layout.signing_key, identity.origin)
        self._frontier = Frontier()
        self._lock = threading.Lock()
        self._last = self.latest_size()
        self._written_at: datetime | None = None

    @property
    def verifiers(self) -> tuple[Verifier, ...]:
        """The public keys whose signatures are believed."""
        return (verifier_of(self._signer),)

    def start(self, frontier: Frontier) -> None:
        """Begin from a tree that was verified."""
        with self._lock:
            self._frontier = frontier

    def frontier(self) -> Frontier:
        """Return the tree of the ledger as it stands."""
        with self._lock:
            head = self._recorder.head()
            if head > self._frontier.size:
                self._frontier = self._frontier.extend(self._recorder.leaves(self._frontier.size, head))
            return self._frontier

    def write(self) -> bytes:
        """Sign the tree as it stands, keep the checkpoint and return its note."""
        frontier = self.frontier()
        note = sign_checkpoint(Checkpoint(self._origin, frontier.size, frontier.root()), [self._signer])
        checkpoints.write(self._directory, note)
        self._last = frontier.size
        return note

    def after(self, head: int, *, act: bool) -> None:
        """Sign after a command, when it was an act of governance or enough has been recorded."""
        if act or head - self._last >= EVERY:
            self.write()

    def hourly(self, now: datetime) -> None:
        """Sign when an hour has passed with news; said at each tick of a server."""
        if self._written_at is None:
            self._written_at = now
        if now - self._written_at >= HOUR:
            self._written_at = now
            if self._recorder.head() > self._last:
                self.write()

    def kept(self) -> list[Kept | Rejected]:
        """Read every checkpoint kept, the oldest first."""
        return checkpoints.every(self._directory, self.verifiers)

    def latest(self) -> Kept | None:
        """Read the last checkpoint, None when there is none or it is not believed."""
        found = checkpoints.latest(self._directory, self.verifiers)
        return found if isinstance(found, Kept) else None

    def latest_size(self) -> int:
        """Return the size that the last checkpoint speaks of, 0 when there is none."""
        found = checkpoints.latest(self._directory, (verifier_of(self._signer),))
        return found.checkpoint.size if isinstance(found, Kept) else 0
