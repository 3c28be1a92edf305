"""Following the ledger as it grows."""

from collections import deque
from typing import TYPE_CHECKING

from eventsourcing.dcb.api import DCBQuery, DCBSequencedEvent, DCBSubscription

from core.store.access import Access

if TYPE_CHECKING:
    from core.store.sqlite import SqliteRecorder

POLL_SECONDS = 1.0  # how late a commit of another process can be seen
_BATCH = 500


class SqliteSubscription(DCBSubscription["SqliteRecorder"]):
    """Give the records that match, those there are and then those to come, until :meth:`stop`.

    A commit of this process wakes it at once; one of another process is seen by looking at the head once a second, so
    no wait depends on a signal that could be lost.
    """

    def __init__(
        self, recorder: "SqliteRecorder", access: Access, query: DCBQuery | None = None, after: int | None = None
    ) -> None:
        super().__init__(recorder=recorder, query=query, after=after)
        self._access = access
        self._batch: deque[DCBSequencedEvent] = deque()

    def stop(self) -> None:
        """End the iteration, in whatever thread it waits."""
        super().stop()
        self._access.tell()

    def __next__(self) -> DCBSequencedEvent:
        while not self._has_been_stopped:
            if self._batch:
                return self._batch.popleft()
            seen = self._access.commits
            head = self._recorder.head()
            if head > self._last_position:
                self._fetch(head)
            else:
                self._access.wait(seen, POLL_SECONDS)
        raise StopIteration

    def _fetch(self, head: int) -> None:
        self._batch.extend(self._recorder.read(self._query, after=self._last_position, limit=_BATCH))
        last = self._batch[-1].position if self._batch else 0
        # A full batch may have left some behind; otherwise what does not match is not looked at again.
        self._last_position = last if len(self._batch) == _BATCH else max(last, head)
