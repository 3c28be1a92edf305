"""What must hold of each record. What finds a record must say no more, and no less, than the record itself."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256
from typing import Any

import msgspec

from core.facts import MAX_RECORD, Wire
from core.facts.shape import tagger
from core.ledger.envelope import envelope
from core.ledger.writing import record_tags

Stored = tuple[int, str, bytes, str, bytes, int | None]
"""A record with what finds it: position, kind, data, tags as a JSON list, leaf, corrects."""

_STEP = 5_000
_encode = msgspec.json.Encoder().encode


class WrongError(Exception):
    """The first thing that is wrong: a position if there is one, a code, and a French sentence."""

    def __init__(self, position: int | None, code: str, message: str) -> None:
        super().__init__(message)
        self.position = position
        self.code = code
        self.message = message


class Checker:
    """Checks records one after the other, and keeps a sum of their tags to compare with the tag table in the end."""

    def __init__(
        self, wire: Wire, inherited: Callable[[int], tuple[str, ...]], progress: Callable[[int], None] | None = None
    ) -> None:
        self.unknown: set[str] = set()
        self.tag_sum = 0
        """Sum of the hashes of every (tag, position), whatever their order."""
        self._decode: Callable[[bytes], Any] = wire.decode
        self._derivations = {whole: (wire.kind(cls).name, tagger(cls)) for cls, whole in wire.envelopes.items()}
        self._known = wire.types
        self._inherited = inherited
        self._progress = progress
        self._last_at = ""

    def leaves(self, rows: Iterable[Stored], after: int, upto: int) -> Iterator[bytes]:  # noqa: C901 - one loop, for speed
        """Give the leaf of each record that holds, from ``after`` to ``upto``; :class:`WrongError` at the first bad."""
        decode, known, derivations, last_at = self._decode, self._known, self._derivations, self._last_at
        expected, total, progress = after, 0, self._progress
        for position, kind, data, tags, leaf, corrects in rows:
            expected += 1
            if position != expected:
                raise _missing(expected)
            if type(data) is not bytes or sha256(b"\0" + data).digest() != leaf or len(data) > MAX_RECORD:
                raise _altered(position)
            try:
                record = decode(data) if kind in known else envelope(data)
            except ValueError as error:
                raise _unreadable(position) from error
            derivation = derivations.get(type(record))
            if derivation is None:
                said, named = self._unknown(record, position, tags), record.kind
            elif record.corrects is None:
                said, named = (*derivation[1](record.fact), "cmd:" + record.command), derivation[0]
            else:
                inherited = self._inherited(record.corrects)
                said, named = record_tags(derivation[1](record.fact), record.command, inherited), derivation[0]
            if kind != named or record.corrects != corrects or not _written(said, tags):
                raise index_altered(position)
            for tag in said:
                total += hash((tag, position))
            if record.at < last_at:
                text = f"L’heure de l’enregistrement n° {position} précède la précédente."
                raise WrongError(position, "clock-back", text)
            last_at = record.at
            if progress is not None and position % _STEP == 0:
                progress(position)
            yield leaf
        self._last_at = last_at
        self.tag_sum += total
        if expected != upto:
            raise _missing(expected + 1)

    def _unknown(self, record: Any, position: int, stored: str) -> tuple[str, ...]:
        """Take note of a kind that no plugin here knows: its tags can only be taken as they are stored."""
        self.unknown.add(record.kind)
        try:
            return tuple(msgspec.json.decode(stored, type=list[str]))
        except (TypeError, ValueError) as error:
            raise index_altered(position) from error


def _written(tags: tuple[str, ...], stored: str) -> bool:
    """Tell whether tags are what a JSON list says; most need no escape, and no encoder."""
    return '["' + '","'.join(tags) + '"]' == stored or _encode(tags).decode() == stored


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
