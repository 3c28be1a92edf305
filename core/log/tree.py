"""The Merkle tree of RFC 6962 §2.1 and RFC 9162 §2.1, over SHA-256."""

from hashlib import sha256


def leaf_hash(record: bytes) -> bytes:
    """Hash one record as it is stored: SHA-256(0x00 ‖ record), 32 bytes."""
    return sha256(b"\x00" + record).digest()
