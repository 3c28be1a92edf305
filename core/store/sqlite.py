"""The recorder of the ledger on SQLite: the library's interface, and a shorter path for whoever holds the lock."""

from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import chain, islice, repeat
from typing import Any

import apsw
import msgspec
from eventsourcing.dcb.api import (
    DCBAppendCondition,
    DCBEvent,
    DCBQuery,
    DCBReadResponse,
    DCBRecorder,
    DCBSequencedEvent,
)
from eventsourcing.persistence import IntegrityError, ProgrammingError

from core.log.tree import leaf_hash
from core.store.connection import Connection
from core.store.errors import store_error
from core.store.pages import fetch, scan
from core.store.query import plan
from core.store.reader import LedgerReader
from core.store.rows import Row
from core.store.subscription import SqliteSubscription
from core.store.writer import Writer

_PAGE = 5_000  # each page seeks its matches anew
_INSERT = "INSERT INTO record(position, kind, data, tags, leaf, corrects) VALUES "
_INSERT_TAG = "INSERT INTO tag(tag, position) VALUES "
_TOGETHER = 50  # rows in one statement, which costs less than a statement each
_encode = msgspec.json.Encoder().encode
_decode_tags = msgspec.json.Decoder(list[str]).decode


class SqliteRecorder(LedgerReader, DCBRecorder):
    """The records of one ledger: positions 1, 2, 3 … without a gap, in the order of commits.

    It may be used by all threads of the process that made it, and the file by several processes at a time; but not by
    the forked child of a process that has it open.
    """

    def writing(self) -> AbstractContextManager[int]:
        """Hold the writer lock of every process: ``with recorder.writing() as head:``.

        It is committed at the exit, undone by an exception. Entered again in the same thread it is a savepoint, which
        an exception undoes alone. Raises :class:`~core.store.errors.StoreError`, ``busy`` after five seconds.
        """
        return self._access.writer

    def append_rows(self, rows: Sequence[Row], condition: DCBAppendCondition | None = None) -> int:
        """Append rows, in the transaction of :meth:`writing` or in one of their own; return the position of the last.

        Raises IntegrityError, with nothing appended, when a record after ``condition.after`` matches the condition;
        ProgrammingError without rows; :class:`~core.store.errors.StoreError`, which spoils the transaction.
        """
        if not rows:
            raise ProgrammingError("at least one row is needed")
        writer = self._access.writer
        if writer.is_mine():
            return _append(writer, rows, condition)
        with writer:
            return _append(writer, rows, condition)

    def append(self, events: Sequence[DCBEvent], condition: DCBAppendCondition | None = None) -> int:
        """Append events of the library, as :meth:`append_rows` does rows."""
        rows = [Row(event.type, event.data, tuple(event.tags), leaf_hash(event.data)) for event in events]
        return self.append_rows(rows, condition)

    def read(
        self, query: DCBQuery | None = None, *, after: int | None = None, limit: int | None = None
    ) -> DCBReadResponse:
        """Read the events that match; ``head`` is the ledger's, or with ``limit`` that of the last event given."""
        found, head = plan(query), self.head()
        page = _PAGE if limit is None else min(max(limit, 0), _PAGE)
        select = found.rows("position, kind, data, tags")
        rows = scan(self._connection, select, after or 0, head if page else 0, found.values, page=page)
        if limit is None:
            return _Response(map(_event, rows), head or None)
        events = [_event(row) for row in islice(rows, max(limit, 0))]
        return _Response(iter(events), events[-1].position if events else None)

    def subscribe(self, query: DCBQuery | None = None, *, after: int | None = None) -> SqliteSubscription:
        """Follow the events that match, those there are and those to come."""
        return SqliteSubscription(self, self._access, query=query, after=after)


class _Response(DCBReadResponse):
    """Events, fetched as they are asked for, and the head they were read at."""

    def __init__(self, events: Iterator[DCBSequencedEvent], head: int | None) -> None:
        self._events = events
        self._head = head

    @property
    def head(self) -> int | None:
        return self._head

    def __next__(self) -> DCBSequencedEvent:
        return next(self._events)


def _event(row: tuple[Any, ...]) -> DCBSequencedEvent:
    position, kind, data, tags = row
    return DCBSequencedEvent(event=DCBEvent(type=kind, data=data, tags=_decode_tags(tags)), position=position)


def _append(writer: Writer, rows: Sequence[Row], condition: DCBAppendCondition | None) -> int:
    writer.assert_whole()
    if condition is not None and _fails(writer.connection, condition, writer.head):
        raise IntegrityError(condition)
    records: list[tuple[Any, ...]] = []
    tags: list[tuple[str, int]] = []
    for position, row in enumerate(rows, writer.head + 1):
        records.append((position, row.kind, row.data, _encode(row.tags).decode(), row.leaf, row.corrects))
        tags += zip(dict.fromkeys(row.tags), repeat(position))
    try:
        _insert(writer.connection, _INSERT, "(?, ?, ?, ?, ?, ?)", records)
        _insert(writer.connection, _INSERT_TAG, "(?, ?)", sorted(tags))
    except BaseException as error:
        writer.torn = True
        if isinstance(error, apsw.Error):
            raise store_error(error) from error
        raise
    writer.head += len(rows)
    return writer.head


def _insert(connection: Connection, into: str, row: str, rows: list[tuple[Any, ...]]) -> None:
    whole = len(rows) - len(rows) % _TOGETHER
    if whole:
        statement = into + ", ".join([row] * _TOGETHER)
        for start in range(0, whole, _TOGETHER):
            connection.execute(statement, tuple(chain.from_iterable(rows[start : start + _TOGETHER])))
    connection.executemany(into + row, rows[whole:])


def _fails(connection: Connection, condition: DCBAppendCondition, head: int) -> bool:
    after = condition.after or 0
    if after >= head:
        return False
    found = plan(condition.fail_if_events_match)
    return bool(fetch(connection, found.probe(), (after, head, *found.values)))
