"""Signed notes, and the checkpoints that they carry: https://c2sp.org/signed-note, https://c2sp.org/tlog-checkpoint."""

import base64
import re
from collections.abc import Sequence

import msgspec

from core.log.proofs import LARGEST_SIZE
from core.log.signing import COSIGNATURE, Signer, Verifier, is_name, key_id, signature_holds, unbase64, verifier_of
from core.log.tree import HASH_SIZE
from core.log.verdict import Rejected

_LARGEST_NOTE = 1_000_000  # bytes
_MOST_SIGNATURES = 100
_KEY_ID_SIZE = 4
_DECIMAL = re.compile(r"0|[1-9][0-9]{0,18}")
_CONTROL = re.compile(r"[\x00-\x09\x0b-\x1f]")
_NO_NOTE = Rejected("malformed", "Ce n’est pas une empreinte signée du registre.")


class Signature(msgspec.Struct, frozen=True):
    """One signature line of a note, not yet believed."""

    name: str
    key_id: bytes  # 4 bytes
    signature: bytes


class Note(msgspec.Struct, frozen=True):
    """A text, with its last newline, and the signatures under it, not yet believed."""

    text: str
    signatures: tuple[Signature, ...]


class Checkpoint(msgspec.Struct, frozen=True):
    """What a log has signed: its name, its number of records, the root of their tree."""

    origin: str
    size: int
    root: bytes  # 32 bytes
    extensions: tuple[str, ...] = ()


def sign(text: str, signers: Sequence[Signer]) -> bytes:
    """Sign a text that ends in a newline; ``ValueError`` when it cannot be a note, as with a control character."""
    note = Note(
        text,
        tuple(Signature(one.name, key_id(verifier_of(one)), one.key.sign(text.encode())) for one in signers),
    )
    written = write_note(note)
    if parse_note(written) != note:
        raise ValueError("this text cannot be signed as a note")
    return written


def write_note(note: Note) -> bytes:
    """Write a note as it is kept and sent; :func:`parse_note` reads it back."""
    lines = (f"— {one.name} {base64.b64encode(one.key_id + one.signature).decode()}\n" for one in note.signatures)
    return "".join((note.text, "\n", *lines)).encode()


def parse_note(written: bytes) -> Note | Rejected:
    """Take a note apart, strictly; nothing in it is believed yet."""
    try:
        whole = written.decode()
    except UnicodeDecodeError:
        return _NO_NOTE
    head, blank, below = whole.rpartition("\n\n")
    lines = below.split("\n")
    if not blank or lines.pop() or len(written) > _LARGEST_NOTE or _CONTROL.search(whole):
        return _NO_NOTE
    signatures = [_signature(line) for line in lines]
    found = tuple(signature for signature in signatures if signature is not None)
    if not 0 < len(found) == len(signatures) <= _MOST_SIGNATURES:
        return _NO_NOTE
    return Note(head + "\n", found)


def believed(note: Note, verifiers: Sequence[Verifier]) -> tuple[Verifier, ...] | Rejected:
    """Return those of the verifiers who signed, at least one; one false signature under a known key spoils the note."""
    known = {(verifier.name, key_id(verifier)): verifier for verifier in verifiers}
    found: dict[Verifier, None] = {}
    for line in note.signatures:
        verifier = known.get((line.name, line.key_id))
        if verifier is None:
            continue
        if not signature_holds(verifier, note.text.encode(), line.signature):
            return Rejected("bad-signature", f"La signature de {line.name} est fausse.")
        found[verifier] = None
    return tuple(found) or Rejected("unknown-key", "Aucune signature n’est d’une clé connue.")


def checkpoint_text(checkpoint: Checkpoint) -> str:
    """Write what is signed; ``ValueError`` when it would not be read back, as with a line break in the origin."""
    root = base64.b64encode(checkpoint.root).decode()
    text = "".join(f"{line}\n" for line in (checkpoint.origin, checkpoint.size, root, *checkpoint.extensions))
    if parse_checkpoint(text) != checkpoint:
        raise ValueError(f"not a checkpoint: {checkpoint}")
    return text


def parse_checkpoint(text: str) -> Checkpoint | Rejected:
    """Read the text of a note as a checkpoint, strictly."""
    origin, *lines = text.split("\n")
    if len(lines) < 3 or lines.pop() or not origin or not all(lines):  # noqa: PLR2004 - size, root, end of text
        return _NO_NOTE
    size, root, *extensions = lines
    decoded = unbase64(root)
    if decoded is None or len(decoded) != HASH_SIZE or not _DECIMAL.fullmatch(size) or int(size) > LARGEST_SIZE:
        return _NO_NOTE
    return Checkpoint(origin, int(size), decoded, tuple(extensions))


def sign_checkpoint(checkpoint: Checkpoint, signers: Sequence[Signer]) -> bytes:
    """Write and sign a checkpoint; two signers while a key is being replaced."""
    return sign(checkpoint_text(checkpoint), signers)


def open_checkpoint(written: bytes, verifiers: Sequence[Verifier]) -> Checkpoint | Rejected:
    """Read a checkpoint signed by the log it speaks of, under a key that is known; witnesses alone do not suffice."""
    note = parse_note(written)
    if isinstance(note, Rejected):
        return note
    signed_by = believed(note, verifiers)
    if isinstance(signed_by, Rejected):
        return signed_by
    checkpoint = parse_checkpoint(note.text)
    if isinstance(checkpoint, Rejected):
        return checkpoint
    if not any(key.name == checkpoint.origin and key.algorithm != COSIGNATURE for key in signed_by):
        return Rejected("other-log", f"L’empreinte de {checkpoint.origin} n’est pas signée par ce registre.")
    return checkpoint


def _signature(line: str) -> Signature | None:
    dash, _, rest = line.partition(" ")
    name, _, encoded = rest.partition(" ")
    decoded = unbase64(encoded)
    if dash != "—" or not is_name(name) or decoded is None or len(decoded) <= _KEY_ID_SIZE:
        return None
    return Signature(name, decoded[:_KEY_ID_SIZE], decoded[_KEY_ID_SIZE:])
