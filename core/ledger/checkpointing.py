"""Signing what the ledger holds: after each act of governance, every so many records, and each hour with news."""

import threading
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Final

from core.ledger.directory import Identity, Layout
from core.log import checkpoints
from core.log.checkpoints import Kept
from core.log.notes import Checkpoint, sign_checkpoint
from core.log.signing import Signer, Verifier, parse_vkey, verifier_of
from core.log.tree import Frontier
from core.log.verdict import Rejected
from core.store import SqliteRecorder, StoreError, write_error

EVERY: Final = 5_000
"""Records after which a checkpoint is signed in any case."""
HOUR: Final = timedelta(hours=1)


class Checkpointing:
    """The tree as a frontier that follows the ledger, and the directory of signed checkpoints."""

    def __init__(self, layout: Layout, identity: Identity, recorder: SqliteRecorder, signer: Signer | None) -> None:
        self.verifiers = _believed(layout, signer)
        """The public keys whose signatures are believed."""
        self._directory = layout.checkpoints
        self._origin = identity.origin
        self._recorder = recorder
        self._signer = signer
        self._frontier = Frontier()
        self._lock = threading.Lock()
        self._last = self.latest_size()
        self._owed = False
        self._written_at: datetime | None = None

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
        """Sign the tree as it stands, keep the checkpoint and return its note.

        ``StoreError`` when it cannot be written; :class:`~core.log.checkpoints.CheckpointForkError` when another tree
        of this size was signed.
        """
        if self._signer is None:
            raise StoreError("key-file", "La clé de signature manque ou ne se lit pas.")
        self._owed = True
        frontier = self.frontier()
        note = sign_checkpoint(Checkpoint(self._origin, frontier.size, frontier.root()), [self._signer])
        try:
            checkpoints.write(self._directory, note)
        except OSError as error:
            raise write_error(error) from error
        self._last, self._owed = frontier.size, False
        return note

    def after(self, head: int, *, act: bool) -> None:
        """Sign after a command, when it was an act of governance or enough has been recorded.

        The command is recorded by then: a signature that cannot be written now is owed until it can.
        """
        if act or self._owed or head - self._last >= EVERY:
            with suppress(StoreError):
                self.write()

    def due(self, now: datetime) -> None:
        """Sign what is owed, and when an hour has passed with news; said at each tick of a server."""
        if self._written_at is None:
            self._written_at = now
        if self._owed:
            self.write()
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

    def covering(self, size: int) -> Kept | None:
        """Read the first checkpoint that covers so many records, the last one when none does yet."""
        found = checkpoints.at_or_after(self._directory, size, self.verifiers)
        return found if isinstance(found, Kept) else self.latest()

    def latest_size(self) -> int:
        """Return the size that the last checkpoint speaks of, 0 when there is none."""
        found = self.latest()
        return found.checkpoint.size if found else 0


def _believed(layout: Layout, signer: Signer | None) -> tuple[Verifier, ...]:
    """Return the public half of the private key or, without one, the public key that lies beside it."""
    if signer is not None:
        return (verifier_of(signer),)
    written = layout.public_key.read_text(encoding="utf-8", errors="replace") if layout.public_key.exists() else ""
    found = parse_vkey(written)
    return () if isinstance(found, Rejected) else (found,)
