"""Ed25519 keys under a name: who signs, and whose signatures are believed.

The forms are those of C2SP: https://c2sp.org/signed-note and https://c2sp.org/tlog-cosignature.
"""

import base64
import binascii
import stat
from hashlib import sha256
from pathlib import Path

import msgspec
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, load_pem_private_key

from core.files import write_new
from core.ids import random_bytes
from core.log.verdict import Rejected

SIGNATURE = 0x01  # Ed25519 over the text
COSIGNATURE = 0x04  # a witness's: Ed25519 over the moment and the text
_KEY_SIZE = 32
_KEY_ID_SIZE = 4
_MOMENT_SIZE = 8
_PRIVATE = 0o600


class KeyFileError(Exception):
    """A private key that is missing, open to others, or not an Ed25519 key; the text is in French."""


class Verifier(msgspec.Struct, frozen=True):
    """A public key that is believed under a name."""

    name: str
    public: bytes  # 32 bytes
    algorithm: int = SIGNATURE


class Signer(msgspec.Struct, frozen=True):
    """A private key and the name it signs under; ``ValueError`` when the name cannot stand in a signature line."""

    name: str
    key: Ed25519PrivateKey

    def __post_init__(self) -> None:
        if not is_name(self.name):
            raise ValueError(f"not the name of a key: {self.name!r}")


def is_name(name: str) -> bool:
    """Say whether a name may stand in a signature line: not empty, no blank, no control character, no ``+``."""
    return name != "" and not any(char.isspace() or char < " " or char == "+" for char in name)


def make_key(path: Path) -> None:
    """Draw a private key into a new PEM file that only its owner reads; ``FileExistsError`` when there is one."""
    key = Ed25519PrivateKey.from_private_bytes(random_bytes(_KEY_SIZE))
    write_new(path, key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


def load_key(path: Path, name: str) -> Signer:
    """Read a private key, in PEM or as its 32 bytes; ``KeyFileError`` when it is missing, open to others or no key."""
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & ~_PRIVATE:
            raise KeyFileError(f"La clé {path} est ouverte à d’autres ({mode:04o}) : « chmod 600 {path} ».")
        written = path.read_bytes()
    except FileNotFoundError:
        raise KeyFileError(f"La clé de signature {path} manque.") from None
    if len(written) == _KEY_SIZE:
        return Signer(name, Ed25519PrivateKey.from_private_bytes(written))
    try:
        key = load_pem_private_key(written, password=None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise KeyFileError(f"La clé de signature {path} est illisible.") from None
    if not isinstance(key, Ed25519PrivateKey):
        raise KeyFileError(f"La clé de signature {path} n’est pas une clé Ed25519.")
    return Signer(name, key)


def verifier_of(signer: Signer) -> Verifier:
    """Return the public half of a signer."""
    return Verifier(signer.name, signer.key.public_key().public_bytes_raw())


def key_id(verifier: Verifier) -> bytes:
    """Return the 4 bytes that, with the name, point at a key in a signature line."""
    named = verifier.name.encode() + b"\n" + bytes([verifier.algorithm]) + verifier.public
    return sha256(named).digest()[:_KEY_ID_SIZE]


def vkey(verifier: Verifier) -> str:
    """Write a public key as auditors receive it: ``name+key id+base64``."""
    encoded = base64.b64encode(bytes([verifier.algorithm]) + verifier.public).decode()
    return f"{verifier.name}+{key_id(verifier).hex()}+{encoded}"


def parse_vkey(written: str) -> Verifier | Rejected:
    """Read a public key from the form of :func:`vkey`, blanks around it left aside."""
    name, _, rest = written.strip().partition("+")
    identifier, _, encoded = rest.partition("+")
    material = unbase64(encoded)
    if is_name(name) and material is not None and len(material) == 1 + _KEY_SIZE:
        verifier = Verifier(name, material[1:], material[0])
        if material[0] in (SIGNATURE, COSIGNATURE) and identifier == key_id(verifier).hex():
            return verifier
    return Rejected("malformed", "Ce n’est pas une clé publique du registre (vkey).")


def signature_holds(verifier: Verifier, text: bytes, signature: bytes) -> bool:
    """Say whether a signature of this text, without the key id before it, was made with this key."""
    if verifier.algorithm == COSIGNATURE:
        moment = int.from_bytes(signature[:_MOMENT_SIZE], "big")
        text, signature = b"cosignature/v1\ntime %d\n%b" % (moment, text), signature[_MOMENT_SIZE:]
    try:
        Ed25519PublicKey.from_public_bytes(verifier.public).verify(signature, text)
    except InvalidSignature:
        return False
    return True


def unbase64(written: str) -> bytes | None:
    """Decode standard base64 written in its one canonical way, ``None`` otherwise."""
    try:
        decoded = base64.b64decode(written, validate=True)
    except (binascii.Error, ValueError):
        return None
    return decoded if base64.b64encode(decoded).decode() == written else None
