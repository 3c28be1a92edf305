"""What must hold of each record. What finds a record must say no more, and no less, than the record itself."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any

import msgspec

from core.facts import MAX_RECORD, Wire
from core.facts.shape import tagger
from core.ledger.envelope import Envelope, envelope
from core.ledger.writing import record_tags

Stored = tuple[int, str, bytes, str, bytes, int | None]
"""A record with what finds it: position, kind, data, tags as a JSON list, leaf, corrects."""

_STEP = 5_000
_encode = msgspec.json.Encoder().encode
_decode_tags = msgspec.json.Decoder(list[str]).decode


class WrongError(Exception):
    """The first thing that is wrong: a position if there is one, a code, and a French sentence."""

    def __init__(self, position: int | None, code: str, message: str) -> None:
        super().__init__(message)
        self.position = position
        self.code = code
        self.message = message


class Checker:
    """Checks records one after the other, with the columns that find them."""

    def __init__(
        self,
        wire: Wire,
        inherited: Callable[[int, int], tuple[str, ...]],
        progress: Callable[[int], None] | None = None,
    ) -> None:
        self.unknown: set[str] = set()
        self._decode: Callable[[bytes], Any] = wire.decode
        self._derivations = {name: (wire.envelopes[cls], tagger(cls)) for name, cls in wire.types.items()}
        self._inherited = inherited
        self._progress = progress
        self._last_at = ""

    def leaves(self, rows: Iterable[Stored], after: int, upto: int) -> Iterator[bytes]:  # noqa: C901 - one loop, for speed
        """Give the leaf of each record that holds, from ``after`` to ``upto``; :class:`WrongError` at the first bad."""
        decode, derivations, last_at = self._decode, self._derivations, self._last_at
        expected, progress = after, self._progress
        for position, kind, data, tags, leaf, corrects in rows:
            expected += 1
            if position != expected:
                raise _missing(expected)
            if type(data) is not bytes or sha256(b"\0" + data).digest() != leaf or len(data) > MAX_RECORD:
                raise _altered(position)
            known = derivations.get(kind)
            try:
                record = envelope(data) if known is None else decode(data)
            except ValueError as error:
                raise _unreadable(position) from error
            if known is None:
                found = self._unknown(record, kind, tags)
            elif type(record) is not known[0]:
                found = False
            elif record.corrects is None:
                found = _encode((*known[1](record.fact), "cmd:" + record.command)).decode() == tags
            else:
                said = record_tags(known[1](record.fact), record.command, self._inherited(record.corrects, position))
                found = _encode(said).decode() == tags
            if not found or record.corrects != corrects:
                raise index_altered(position)
            if record.at < last_at:
                text = f"L’heure de l’enregistrement n° {position} précède la précédente."
                raise WrongError(position, "clock-back", text)
            last_at = record.at
            if progress is not None and position % _STEP == 0:
                progress(position)
            yield leaf
        self._last_at = last_at
        if expected != upto:
            raise _missing(expected + 1)

    def _unknown(self, record: Envelope, kind: str, tags: str) -> bool:
        """Take note of a kind that no plugin here knows: its tags can only be taken as they are stored."""
        self.unknown.add(record.kind)
        try:
            _decode_tags(tags)
        except (TypeError, ValueError):
            return False
        return record.kind == kind


def index_altered(position: int) -> WrongError:
    """Return what is raised when what finds a record does not say what the record says."""
    text = f"Les repères de l’enregistrement n° {position} ont été modifiés."
    return WrongError(position, "index-altered", text)


def _altered(position: int) -> WrongError:
    return WrongError(position, "record-altered", f"L’enregistrement n° {position} a été modifié.")


def _missing(position: int) -> WrongError:
    return WrongError(position, "position-missing", f"L’enregistrement n° {position} manque.")


def _unreadable(position: int) -> WrongError:
    return WrongError(position, "record-unreadable", f"L’enregistrement n° {position} ne se lit pas.")
