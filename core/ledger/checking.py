"""What must hold of each record. What finds a record must say no more, and no less, than the record itself."""

from collections.abc import Callable
from typing import Any

import msgspec

from core.facts import MAX_RECORD, Wire, tags_of
from core.ledger.envelope import envelope
from core.ledger.writing import record_tags
from core.log.tree import leaf_hash
from core.store import Row


class WrongError(Exception):
    """The first thing that is wrong: a position, a code, and a French sentence."""

    def __init__(self, position: int, code: str, message: str) -> None:
        super().__init__(message)
        self.position = position
        self.code = code
        self.message = message


class Checker:
    """Checks records one after the other, and in the end that the tag table holds their tags and no others."""

    def __init__(
        self,
        wire: Wire,
        inherited: Callable[[int], tuple[str, ...]],
        tag_sum: Callable[[], int] | None = None,
        first_stray_tag: Callable[[], int] | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> None:
        self.unknown: set[str] = set()
        self._decode = wire.decode
        self._known = wire.types
        self._inherited = inherited
        self._tag_sum = tag_sum
        self._first_stray_tag = first_stray_tag
        self._progress = progress
        self._sum = 0
        self._last_at = ""

    def leaf(self, position: int, row: Row) -> bytes:
        """Return the leaf of a record that holds; :class:`WrongError` otherwise."""
        leaf = leaf_hash(row.data)
        if leaf != row.leaf or len(row.data) > MAX_RECORD:
            raise WrongError(position, "record-altered", f"L’enregistrement n° {position} a été modifié.")
        try:
            at, kind, tags, corrects = self._derived(row)
        except msgspec.MsgspecError as error:
            text = f"L’enregistrement n° {position} ne se lit pas ({error})."
            raise WrongError(position, "record-unreadable", text) from error
        if kind != row.kind or tags != row.tags or corrects != row.corrects:
            raise WrongError(
                position, "index-altered", f"Les repères de l’enregistrement n° {position} ont été modifiés."
            )
        if at < self._last_at:
            raise WrongError(
                position, "clock-back", f"L’heure de l’enregistrement n° {position} précède la précédente."
            )
        self._last_at = at
        self._sum += sum(hash((tag, position)) for tag in tags)
        if self._progress is not None and position % 5_000 == 0:
            self._progress(position)
        return leaf

    def finish(self) -> None:
        """Compare the tag table with the tags of the records; :class:`WrongError` with the first that differs."""
        if self._tag_sum is not None and self._tag_sum() != self._sum and self._first_stray_tag is not None:
            position = self._first_stray_tag()
            raise WrongError(
                position, "index-altered", f"Les repères de l’enregistrement n° {position} ont été modifiés."
            )

    def _derived(self, row: Row) -> tuple[str, str, tuple[str, ...], int | None]:
        if row.kind not in self._known:
            self.unknown.add(row.kind)
            outside = envelope(row.data)
            return outside.at, outside.kind, row.tags, outside.corrects
        record: Any = self._decode(row.data)
        inherited = self._inherited(record.corrects) if record.corrects else ()
        tags = record_tags(tags_of(record.fact), record.command, inherited)
        return record.at, record.__struct_config__.tag, tags, record.corrects


def _index_altered(position: int) -> WrongError:
    text = f"Les repères de l’enregistrement n° {position} ont été modifiés."
    return WrongError(position, "index-altered", text)
