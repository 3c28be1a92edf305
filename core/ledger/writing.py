"""Appending decided facts: stamped, sealed, encoded and tagged under the writer's lock, in one transaction."""

from collections.abc import Callable, Sequence
from functools import partial

from msgspec import Struct

from core.clock import Clock, stamp
from core.facts import MAX_RECORD, Fact, Wire, kind_of, tags_of
from core.ledger.boundary import Boundary, command_tag, condition
from core.ledger.envelope import recorded_at
from core.ledger.keyring import is_named
from core.ledger.sealing import keys_needed, sealed
from core.log.tree import leaf_hash
from core.store import Row, SqliteRecorder
from core.vault import Vault


class TooLongError(Exception):
    """A record would be longer than a record may be."""

    code = "record-too-long"
    message = "Cet enregistrement serait trop long : raccourcissez les textes ou enregistrez en plusieurs fois."


class Author(Struct, frozen=True):
    """Who records, and the id of the command."""

    by: str
    command_id: str


class Writer:
    """What an append needs; it remembers the last recorded time, and reads it again when others have written."""

    def __init__(self, recorder: SqliteRecorder, wire: Wire, vault: Vault, clock: Clock) -> None:
        self._recorder = recorder
        self._wire = wire
        self._vault = vault
        self.clock = clock
        self._last = (0, "")

    def make_keys(self, needed: frozenset[str]) -> None:
        """Make the keys that are missing; ``KeyDestroyed``, ``KeyLost``: none is made then."""
        self._vault.keys_for(needed, stamp(self.clock()), partial(is_named, self._recorder, self._wire))

    def append(
        self,
        facts: Sequence[Fact],
        boundary: Boundary,
        after: int,
        author: Author,
        corrects: int | None,
        still: Callable[[int], None] = lambda _head: None,
    ) -> range:
        """Append facts as one command; return their positions.

        ``still(head)`` is asked under the lock, when nobody else can write: what it raises undoes the append.

        ``IntegrityError`` when the boundary has changed since ``after``; ``StoreError``; :class:`TooLongError`;
        ``KeyDestroyed`` when a text is about somebody whose data were erased, ``KeyLost`` when their key is missing.
        """
        if needed := keys_needed(facts, author.command_id):
            self.make_keys(needed)
        inherited = chain_tags(self._recorder, corrects) if corrects is not None else ()
        with self._recorder.writing() as head:
            still(head)
            at = max(stamp(self.clock()), self._last_at(head))
            whole = (
                [sealed(fact, self._vault, author.command_id, n) for n, fact in enumerate(facts)] if needed else facts
            )
            rows = [self._row(fact, at, author, corrects, inherited) for fact in whole]
            last = self._recorder.append_rows(rows, condition(boundary, after))
        self._last = last, at
        return range(head + 1, last + 1)

    def _row(self, fact: Fact, at: str, author: Author, corrects: int | None, inherited: tuple[str, ...]) -> Row:
        data = self._wire.encode(fact, at=at, by=author.by, command=author.command_id, corrects=corrects)
        if len(data) > MAX_RECORD:
            raise TooLongError
        tags = record_tags(tags_of(fact), author.command_id, inherited)
        return Row(kind_of(type(fact)).name, data, tags, leaf_hash(data), corrects)

    def _last_at(self, head: int) -> str:
        if self._last[0] != head:
            self._last = head, recorded_at(self._recorder, head) if head else ""
        return self._last[1]


def chain_tags(recorder: SqliteRecorder, root: int, before: int | None = None) -> tuple[str, ...]:
    """Return the tags of a record and of all that has corrected it, those before a position if one is given.

    What looks for somebody whom only a former correction named must find that it was corrected again.
    """
    chain = [root, *(later for later in recorder.corrected_by(root) if before is None or later < before)]
    return tuple({tag: None for position in chain for tag in recorder.tags_of(position) or ()})


def record_tags(own: Sequence[str], command_id: str, inherited: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the tags of a record: the ids of its fact, its command, and those of what it corrects, see `chain_tags`.

    The tags of the commands of corrected records are not passed on: each finds the first answer of its command.
    """
    if not inherited:
        return (*own, command_tag(command_id))
    passed = (tag for tag in inherited if not tag.startswith("cmd:"))
    return (*sorted({*own, *passed}), command_tag(command_id))
