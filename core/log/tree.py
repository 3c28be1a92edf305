"""The Merkle tree of RFC 6962 §2.1 and RFC 9162 §2.1, over SHA-256.

Position n of the ledger is leaf n - 1. A tree of n leaves is kept as its frontier: the roots of the largest
complete subtrees, from the left, whose sizes are the powers of two that make up n.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from itertools import islice
from typing import Self

import msgspec

HASH_SIZE = 32
_CHUNK_HEIGHT = 10  # of 6 to 17, the height whose lists still fit the processor's cache
_CHUNK = 1 << _CHUNK_HEIGHT


def leaf_hash(record: bytes) -> bytes:
    """Hash one record as it is stored: SHA-256(0x00 ‖ record), 32 bytes."""
    return sha256(b"\x00" + record).digest()


def leaf_hashes(records: Iterable[bytes]) -> Iterator[bytes]:
    """Hash records one after the other, as they are asked for; faster than one call of :func:`leaf_hash` each."""
    return (sha256(b"\x00" + record).digest() for record in records)


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash two subtrees, of 32 bytes each, into their parent: SHA-256(0x01 ‖ left ‖ right), 32 bytes."""
    return sha256(b"\x01" + left + right).digest()


def empty_root() -> bytes:
    """Return the root of the tree without leaves: SHA-256 of nothing, 32 bytes."""
    return sha256(b"").digest()


def subtree_root(hashes: Sequence[bytes]) -> bytes:
    """Hash the level of a complete subtree, whose length is a power of two, up to its root."""
    level = hashes
    while len(level) > 1:
        nodes = iter(level)
        level = [sha256(b"\x01" + left + right).digest() for left, right in zip(nodes, nodes, strict=True)]
    return level[0]


class Frontier(msgspec.Struct, frozen=True):
    """A tree of ``size`` leaves, small enough to keep with every transaction: at most 63 hashes of 32 bytes.

    It never changes: appending gives another one, so that a transaction which fails has nothing to undo.
    """

    size: int = 0
    peaks: tuple[bytes, ...] = ()  # roots of its complete subtrees, the largest first

    def append(self, leaf: bytes) -> Self:
        """Return the tree with one leaf hash more."""
        return self.extend((leaf,))

    def extend(self, leaves: Iterable[bytes]) -> Self:
        """Return the tree with these leaf hashes added in their order; at most 1,024 of them are held at a time."""
        size, peaks = self.size, list(self.peaks)
        coming = iter(leaves)
        for leaf in islice(coming, -size % _CHUNK):
            _carry(peaks, size, leaf)
            size += 1
        while len(chunk := list(islice(coming, _CHUNK))) == _CHUNK:
            _carry(peaks, size >> _CHUNK_HEIGHT, subtree_root(chunk))
            size += _CHUNK
        for leaf in chunk:
            _carry(peaks, size, leaf)
            size += 1
        return type(self)(size, tuple(peaks))

    def root(self) -> bytes:
        """Return the root of the whole tree, 32 bytes."""
        if not self.peaks:
            return empty_root()
        *higher, root = self.peaks
        for peak in reversed(higher):
            root = node_hash(peak, root)
        return root


def root_of(leaves: Iterable[bytes]) -> bytes:
    """Return the root of the tree over these leaf hashes, read once and not kept."""
    return Frontier().extend(leaves).root()


def _carry(peaks: list[bytes], size: int, peak: bytes) -> None:
    """Add one complete subtree to a tree of ``size`` subtrees as large, as a binary counter adds one."""
    while size & 1:
        peak = node_hash(peaks.pop(), peak)
        size >>= 1
    peaks.append(peak)
