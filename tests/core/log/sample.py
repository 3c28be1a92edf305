"""A small log of an invented association, with its key and its signed checkpoints."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from core.log.notes import Checkpoint, sign_checkpoint
from core.log.signing import Signer, verifier_of
from core.log.tree import leaf_hashes, root_of

ORIGIN = "registre.exemple.fr/cpts-du-val-de-lorge"
SIGNER = Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
OTHER = Signer(ORIGIN, Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33))))
WITNESS = Signer("temoin.exemple.fr", Ed25519PrivateKey.from_private_bytes(bytes(32)))
VERIFIER = verifier_of(SIGNER)


def records(count):
    return [b'{"kind":"session-held.1","fact":{"session":"s-%d"}}' % number for number in range(1, count + 1)]


def checkpoint(some):
    return Checkpoint(ORIGIN, len(some), root_of(leaf_hashes(some)))


def note(some, *signers):
    return sign_checkpoint(checkpoint(some), signers or (SIGNER,))
