"""Which records correct which: sought among those recorded since, or by the record that they correct."""

import threading
from collections.abc import Collection
from pathlib import Path
from typing import Any

import msgspec

from core.store.errors import store_errors
from core.store.file import LedgerFile
from core.store.pages import fetch
from core.store.writer import head_of

_CORRECTIONS = """
    SELECT position, corrects FROM record INDEXED BY record_corrects
    WHERE corrects IS NOT NULL AND position > ? AND position <= ? ORDER BY position
"""
_CORRECTIONS_OF = """
    SELECT record.position, record.corrects FROM record INDEXED BY record_corrects
    CROSS JOIN record AS first ON first.position = record.corrects
    WHERE record.corrects IS NOT NULL AND record.position > ? AND record.position <= ?
    AND first.kind IN (SELECT value FROM json_each(?)) ORDER BY record.position
"""
_KIND = "SELECT kind FROM record WHERE position = ?"
_CORRECTS = "SELECT corrects FROM record WHERE position = ?"


class CorrectionsReader(LedgerFile):
    """The corrections of a ledger; ``after`` is excluded and ``upto`` included, which is the head unless said."""

    def __init__(self, path: Path, *, readonly: bool = False) -> None:
        super().__init__(path, readonly=readonly)
        self._lock = threading.Lock()
        self._corrected: dict[int, list[int]] = {}
        self._upto_corrected = 0

    def head(self) -> int:
        """Return the position of the last record, 0 when there is none."""
        with store_errors:
            return head_of(self._connection())

    def kind_of(self, position: int) -> str:
        """Return the kind of one record, "" when the position is not taken yet."""
        row = self._one(_KIND, position)
        return row[0] if row else ""

    def corrections(self, upto: int | None = None, after: int = 0) -> list[tuple[int, int]]:
        """Return (position, corrected position) of every record that corrects another, by position."""
        return fetch(self._connection(), _CORRECTIONS, (after, self._upto(upto)))

    def corrects(self, position: int) -> int | None:
        """Return the record that one corrects, None when it corrects none."""
        row = self._one(_CORRECTS, position)
        return row[0] if row else None

    def corrections_of(self, kinds: Collection[str], after: int, upto: int) -> list[tuple[int, int]]:
        """Return what :meth:`corrections` does where the corrected record is of some kinds."""
        return fetch(self._connection(), _CORRECTIONS_OF, (after, upto, msgspec.json.encode(sorted(kinds)).decode()))

    def corrected_by(self, position: int) -> list[int]:
        """Return the records that correct one, in order; each correction is read once, since none ever goes."""
        head = self.head()
        if self._access.writer.is_mine():  # what is read inside may still be undone
            return [later for later, root in self.corrections(head) if root == position]
        with self._lock:
            if head > self._upto_corrected:
                for later, root in self.corrections(head, self._upto_corrected):
                    self._corrected.setdefault(root, []).append(later)
                self._upto_corrected = head
            return list(self._corrected.get(position, ()))

    def _upto(self, upto: int | None) -> int:
        return self.head() if upto is None else upto

    def _one(self, select: str, position: int) -> tuple[Any, ...] | None:
        rows = fetch(self._connection(), select, (position,))
        return rows[0] if rows else None
