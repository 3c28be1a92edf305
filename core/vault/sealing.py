"""Sealing: AES-256-GCM, bound to the place where the sealed text stands."""

from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from core.ids import random_bytes
from core.vault.errors import Unsealable

SCHEME: Final = b"\x01"
"""The first byte of what is sealed; another cipher, one day, will be another byte."""
BLOCK: Final = 16
"""Texts are filled up to a multiple of this many bytes, so that « oui » and « non » have the same length sealed."""
_NONCE: Final = 12
_END: Final = b"\x80"


def seal(key: AESGCM, clear: str | bytes, context: tuple[str, ...]) -> bytes:
    """Seal a text under a random 96-bit nonce: scheme, nonce, ciphertext and tag."""
    content = clear.encode() if isinstance(clear, str) else clear
    filled = content + _END + bytes(-(len(content) + 1) % BLOCK)
    nonce = random_bytes(_NONCE)
    return SCHEME + nonce + key.encrypt(nonce, filled, bind(context))


def open_sealed(key: AESGCM, sealed: bytes, context: tuple[str, ...]) -> bytes:
    """Return the clear bytes; ``Unsealable`` when one bit changed, of the text, of its key or of its context."""
    if sealed[:1] != SCHEME:
        raise Unsealable
    try:
        filled = key.decrypt(sealed[1 : 1 + _NONCE], sealed[1 + _NONCE :], bind(context))
    except (InvalidTag, ValueError):  # a tag that does not match; a nonce or a tag that is not whole
        raise Unsealable from None
    return filled.rstrip(b"\0")[:-1]


def bind(context: tuple[str, ...]) -> bytes:
    """Join the parts of a context, each after its length in four bytes: no two contexts are joined alike."""
    return b"".join(part for text in context for raw in (text.encode(),) for part in (len(raw).to_bytes(4, "big"), raw))
