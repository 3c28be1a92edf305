"""The proof of one record as a file that stands alone: https://c2sp.org/tlog-proof."""

import base64
import re
from collections.abc import Sequence

import msgspec

from core.log.notes import Checkpoint, open_checkpoint
from core.log.proofs import LARGEST_SIZE, inclusion_holds
from core.log.signing import Verifier, unbase64
from core.log.tree import HASH_SIZE, leaf_hash
from core.log.verdict import Rejected

_FIRST_LINE = "c2sp.org/tlog-proof@v1"
_INDEX = re.compile(r"index (0|[1-9][0-9]{0,18})")
_NO_PROOF = Rejected("malformed", "Ce n’est pas une preuve d’enregistrement (tlog-proof).")


class RecordProof(msgspec.Struct, frozen=True):
    """That a record is in the log: its index (position - 1), the hashes up to the root, the signed checkpoint."""

    index: int
    hashes: tuple[bytes, ...]
    note: bytes


def write_proof(proof: RecordProof) -> bytes:
    """Write a proof as a ``.tlog-proof`` file."""
    hashes = (base64.b64encode(value).decode() for value in proof.hashes)
    return "\n".join((_FIRST_LINE, f"index {proof.index}", *hashes, "", "")).encode() + proof.note


def parse_proof(written: bytes) -> RecordProof | Rejected:
    """Read a ``.tlog-proof`` file, strictly; its extra line, which nothing vouches for, is left aside."""
    head, _, note = written.partition(b"\n\n")
    try:
        first, *lines = head.decode("ascii").split("\n")
    except UnicodeDecodeError:
        return _NO_PROOF
    if lines and lines[0].startswith("extra "):
        if unbase64(lines[0].removeprefix("extra ")) is None:
            return _NO_PROOF
        del lines[0]
    index = _INDEX.fullmatch(lines[0]) if lines else None
    if first != _FIRST_LINE or index is None or int(index[1]) >= LARGEST_SIZE:
        return _NO_PROOF
    hashes = [unbase64(line) for line in lines[1:]]
    found = tuple(value for value in hashes if value is not None and len(value) == HASH_SIZE)
    return RecordProof(int(index[1]), found, note) if len(found) == len(hashes) else _NO_PROOF


def open_proof(written: bytes, record: bytes, verifiers: Sequence[Verifier]) -> Checkpoint | Rejected:
    """Judge whether a file proves this record to be in a log whose key is known; answers with the log's checkpoint."""
    proof = parse_proof(written)
    if isinstance(proof, Rejected):
        return proof
    checkpoint = open_checkpoint(proof.note, verifiers)
    if isinstance(checkpoint, Rejected):
        return checkpoint
    if not inclusion_holds(leaf_hash(record), proof.index, checkpoint.size, proof.hashes, checkpoint.root):
        return Rejected("not-included", f"Cet enregistrement n’est pas le n° {proof.index + 1} du registre.")
    return checkpoint
