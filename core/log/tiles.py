"""A log as files that any tool for transparency logs reads: https://c2sp.org/tlog-tiles.

A tile is 256 hashes of one level, a bundle the 256 records under a tile of level 0; the last ones may be partial.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path

from core.log.proofs import Subtree
from core.log.tree import HASH_SIZE, leaf_hash, subtree_root

LONGEST_RECORD = 65_535
"""Bytes: the length before a record is an unsigned integer of 16 bits."""
WIDTH = 256
_HEIGHT = 8
_LENGTH = 2  # bytes of the length before a record


class RecordTooLongError(ValueError):
    """A record of more than 65,535 bytes."""


def tile_path(level: int | str, number: int, width: int = WIDTH) -> str:
    """Name a tile of a level, or the bundle of ``entries``: ``tile/0/x001/234``, ``tile/0/x001/234.p/17``."""
    path = f"{number % 1000:03d}"
    while number := number // 1000:
        path = f"x{number % 1000:03d}/{path}"
    return f"tile/{level}/{path}" + (f".p/{width}" if width < WIDTH else "")


def write_tiles(directory: Path, records: Iterable[bytes], size: int) -> None:
    """Write the tiles and bundles of the first ``size`` records, held 256 at a time.

    Raises ``RecordTooLongError``, or ``ValueError`` when there are fewer records; what is written so far remains.
    """
    coming, done, row = iter(records), 0, list[bytes]()
    for number in range(-(-size // WIDTH)):
        bundle = list(islice(coming, min(WIDTH, size - done)))
        done += len(bundle)
        if done < min(size, (number + 1) * WIDTH):
            raise ValueError(f"{done} records where {size} were announced")
        _put(directory, tile_path("entries", number, len(bundle)), map(_entry, bundle))
        row += _put_row(directory, 0, number, list(map(leaf_hash, bundle)))
    level = 1
    while row:
        tiles = [row[start : start + WIDTH] for start in range(0, len(row), WIDTH)]
        row = [root for number, tile in enumerate(tiles) for root in _put_row(directory, level, number, tile)]
        level += 1


def read_records(directory: Path, size: int, start: int = 0) -> Iterator[bytes]:
    """Read back the records from leaf ``start`` (from 0) on, of a log exported with ``size`` records."""
    for number in range(start // WIDTH, -(-size // WIDTH)):
        width = min(WIDTH, size - number * WIDTH)
        bundle = (directory / tile_path("entries", number, width)).read_bytes()
        yield from islice(_split(bundle), max(0, start - number * WIDTH), None)


def read_subtrees(directory: Path, size: int) -> Subtree:
    """Answer for the subtrees of a log exported with ``size`` records, by hashing at most one tile for each."""

    @lru_cache(maxsize=64)
    def tile(level: int, number: int) -> tuple[bytes, ...]:
        width = min(WIDTH, (size >> level * _HEIGHT) - number * WIDTH)
        hashes = (directory / tile_path(level, number, width)).read_bytes()
        return tuple(hashes[at : at + HASH_SIZE] for at in range(0, len(hashes), HASH_SIZE))

    def subtree(height: int, number: int) -> bytes:
        level, above = divmod(height, _HEIGHT)
        first = number << above
        within = first % WIDTH
        return subtree_root(tile(level, first // WIDTH)[within : within + (1 << above)])

    return subtree


def _entry(record: bytes) -> bytes:
    if len(record) > LONGEST_RECORD:
        raise RecordTooLongError(f"a record of {len(record)} bytes; at most {LONGEST_RECORD}")
    return len(record).to_bytes(_LENGTH, "big") + record


def _split(bundle: bytes) -> Iterator[bytes]:
    at = 0
    while at < len(bundle):
        start = at + _LENGTH
        at = start + int.from_bytes(bundle[at:start], "big")
        yield bundle[start:at]


def _put_row(directory: Path, level: int, number: int, hashes: Sequence[bytes]) -> list[bytes]:
    """Write one tile, and return what it adds to the level above: its root once it is full."""
    _put(directory, tile_path(level, number, len(hashes)), hashes)
    return [subtree_root(hashes)] if len(hashes) == WIDTH else []


def _put(directory: Path, name: str, parts: Iterable[bytes]) -> None:
    path = directory / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"".join(parts))
