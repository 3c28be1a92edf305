"""Reading the ledger as raw rows in the order of positions, without an object per record."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from eventsourcing.dcb.api import DCBQuery

from core.store.backup import copy_ledger
from core.store.corrections import CorrectionsReader
from core.store.errors import DamagedError
from core.store.listing import TAGGED, positions
from core.store.pages import fetch, of_kinds, scan, scan_tags
from core.store.query import EVERYTHING, plan
from core.store.rows import Row

_decode_tags = msgspec.json.Decoder(tuple[str, ...]).decode
_RECORD = "SELECT kind, data, tags, leaf, corrects FROM record WHERE position = ?"
_TAGS = "SELECT tags FROM record WHERE position = ?"
_DATA = "SELECT data FROM record WHERE position = ?"
_LEAF = "SELECT leaf FROM record WHERE position = ?"
_COUNT_ALL = "SELECT kind, count(*) FROM record WHERE +position > ? AND +position <= ? GROUP BY kind"
_COUNT_NEWS = "SELECT kind, count(*) FROM record NOT INDEXED WHERE position > ? AND position <= ? GROUP BY kind"


class LedgerReader(CorrectionsReader):
    """A ledger file, read by any thread of any process, never blocked by its writer.

    ``after`` is excluded and ``upto`` included; ``upto=None`` is the head when the method is called. Inside
    ``writing()`` what is not committed yet is read too. Every method may raise :class:`~core.store.errors.StoreError`.
    """

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        super().__init__(path, readonly=readonly)
        self._counted: tuple[int, Counter[str]] = (0, Counter())

    def rows(self, after: int = 0, upto: int | None = None) -> Iterator[tuple[int, bytes]]:
        """Give (position, data) of every record."""
        return self._every("position, data", after, upto)

    def rows_of(self, kinds: Collection[str], after: int = 0, upto: int | None = None) -> Iterator[tuple[int, bytes]]:
        """Give (position, data) of the records of some kinds."""
        last = self.head() if upto is None else min(upto, self.head())  # before what is counted: all of it is
        select, values = of_kinds(kinds, self.kinds())
        return scan(self._connection, select, after, last, values)

    def leaves(self, after: int = 0, upto: int | None = None) -> Iterator[bytes]:
        """Give the leaf hash of every record, 32 bytes each."""
        return (leaf for _, leaf in self._every("position, leaf", after, upto))

    def entries(
        self, after: int = 0, upto: int | None = None
    ) -> Iterator[tuple[int, str, bytes, str, bytes, int | None]]:
        """Give (position, kind, data, tags as a JSON list, leaf, corrects) of every record, to check them all."""
        return self._every("position, kind, data, tags, leaf, corrects", after, upto)

    def tag_lists(self, upto: int | None = None) -> Iterator[tuple[int, str]]:
        """Give (position, tags as a JSON list) of every record, to compare with :meth:`tag_rows`."""
        return self._every("position, tags", 0, upto)

    def tag_rows(self, upto: int | None = None) -> Iterator[tuple[str, int]]:
        """Give every (tag, position) of the index that boundaries are sought in, by tag, to check it."""
        return scan_tags(self._connection, self._upto(upto))

    def rows_matching(self, query: DCBQuery | None, after: int = 0, upto: int | None = None) -> list[tuple[int, bytes]]:
        """Return (position, data) of the records that match a query."""
        found = plan(query)
        return fetch(self._connection(), found.rows("position, data"), (after, self._upto(upto), *found.values))

    def matching(self, query: DCBQuery | None, upto: int | None = None) -> tuple[int, list[tuple[int, bytes]]]:
        """Return the rows that match, after the position they are complete up to: ``after`` of an append condition.

        That position is the head, or ``upto`` when it is lower. It is read first: whatever is committed meanwhile lies
        above it, so no transaction is needed to keep the two together.
        """
        head = self.head()
        known = head if upto is None else min(upto, head)
        return known, self.rows_matching(query, 0, known)

    def record(self, position: int) -> Row | None:
        """Return one record, or ``None`` when the position is not taken yet."""
        row = self._one(_RECORD, position)
        if row is None:
            return None
        kind, data, tags, leaf, corrects = row
        return Row(kind=kind, data=data, tags=_tags(position, tags), leaf=leaf, corrects=corrects)

    def tags_of(self, position: int) -> tuple[str, ...] | None:
        """Return the tags of one record as they were given, or ``None`` when the position is not taken yet."""
        row = self._one(_TAGS, position)
        return None if row is None else _tags(position, row[0])

    def data(self, position: int) -> bytes:
        """Return the bytes of one record; DamagedError when there is none at this position."""
        row = self._one(_DATA, position)
        if row is None:
            raise DamagedError("record-missing", f"L’enregistrement n° {position} manque.")
        data: bytes = row[0]
        return data

    def leaf(self, position: int) -> bytes | None:
        """Return the leaf hash of one record, or ``None`` when the position is not taken yet."""
        row = self._one(_LEAF, position)
        return row[0] if row else None

    def positions_of(self, tag: str) -> list[int]:
        """Return every position that carries a tag, in order."""
        return [position for (position,) in fetch(self._connection(), TAGGED, (tag,))]

    def first_of(self, tag: str) -> int:
        """Return the first position that carries a tag, 0 when there is none."""
        rows = fetch(self._connection(), f"{TAGGED} LIMIT 1", (tag,))
        return rows[0][0] if rows else 0

    def positions(
        self,
        after: int = 0,
        upto: int | None = None,
        *,
        kinds: Sequence[str] = (),
        tag: str = "",
        limit: int = 100,
        newest_first: bool = True,
    ) -> list[int]:
        """Return positions for a list: some kinds, a tag, so many, from the newest or the oldest."""
        span = after, self._upto(upto)
        return positions(self._connection(), span, kinds=kinds, tag=tag, limit=limit, newest_first=newest_first)

    def kinds(self) -> dict[str, int]:
        """Return how many records there are of each kind; only those since the last call are counted."""
        counted, counts = self._counted
        head = self.head()
        if head > counted:
            news = fetch(self._connection(), _COUNT_ALL if counted == 0 else _COUNT_NEWS, (counted, head))
            counts = counts + Counter(dict(news))
            if not self._access.writer.is_mine():  # what is counted inside may still be undone
                self._counted = (head, counts)
        return dict(counts)

    def is_sound(self) -> bool:
        """Tell whether every page of the file is whole, and every index says what its table says."""
        return fetch(self._connection(), "PRAGMA integrity_check(1)") == [("ok",)]

    def backup(self, target: Path) -> None:
        """Copy the committed ledger to one new file that needs no other, while it is being used."""
        copy_ledger(self.path, target)

    def _every(self, columns: str, after: int, upto: int | None) -> Iterator[tuple[Any, ...]]:
        return scan(self._connection, EVERYTHING.rows(columns), after, self._upto(upto))


def _tags(position: int, written: str) -> tuple[str, ...]:
    try:
        return _decode_tags(written)
    except (TypeError, ValueError) as error:
        text = f"L’enregistrement n° {position} ne se lit pas : ses repères ont été modifiés."
        raise DamagedError("record-unreadable", text) from error
