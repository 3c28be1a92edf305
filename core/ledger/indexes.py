"""What finds records, compared with the records: the tag table, and the indexes and pages of the file.

It says nothing of the records themselves, and so needs no kind: a long ledger is compared in a process of its own,
beside the one that checks each record.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Final

import msgspec

from core.ledger.resting import resting_collector
from core.store import LedgerReader, StoreError

LONG: Final = 100_000
"""Records from which a process of its own is worth the half second that it takes to start."""
_decode = msgspec.json.Decoder(list[str]).decode


class Agreement(msgspec.Struct, frozen=True):
    """Whether what finds the records says what they say."""

    position: int | None
    """The first record that the tag table finds by other tags than its own; None when there is none."""
    sound: bool
    """The pages of the file are whole, and its indexes say what its tables say."""


def compare(reader: LedgerReader, head: int) -> Agreement:
    """Compare the tag table and the indexes with the records up to a position; ``StoreError``."""
    with resting_collector():
        return Agreement(_first_astray(reader, head), reader.is_sound())


@contextmanager
def comparing(reader: LedgerReader, head: int) -> Iterator[Callable[[], Agreement]]:
    """Compare beside what is done meanwhile; gives what waits for the answer, ``StoreError`` as :func:`compare`."""
    if head < LONG:
        yield lambda: compare(reader, head)
        return
    beside = get_context("spawn")  # never a fork: SQLite does not outlive one
    answers, says = beside.Pipe(duplex=False)
    process = beside.Process(target=_answer, args=(says, reader.path, head), daemon=True)
    process.start()
    says.close()

    def answer() -> Agreement:
        try:
            found: Agreement = answers.recv()
        except EOFError:  # it was killed, or met an error that is told better from here
            return compare(reader, head)
        return found

    try:
        yield answer
    finally:
        process.kill()
        process.join()
        answers.close()


def _answer(says: Connection, path: Path, head: int) -> None:
    """Say what is found, in a process of its own, or nothing when it cannot be."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asked stops it
    with suppress(StoreError, TypeError, ValueError), LedgerReader(path, readonly=True) as reader:
        says.send(compare(reader, head))


def _first_astray(reader: LedgerReader, head: int) -> int | None:
    """Return the first position whose tags differ: sums of hashes, in any order, and names only when they differ."""
    total = 0
    for position, tags in reader.tag_lists(head):
        for tag in _decode(tags):
            total += hash((tag, position))
    if sum(map(hash, reader.tag_rows(head))) == total:
        return None
    found: dict[int, set[str]] = {}
    for tag, position in reader.tag_rows(head):
        found.setdefault(position, set()).add(tag)
    for position, tags in reader.tag_lists(head):
        if found.pop(position, set()) != set(_decode(tags)):
            return position
    return min(found, default=None)
