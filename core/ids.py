"""The only reader of chance: identifiers, and secrets for links, sessions and keys."""

import base64
import hashlib
import secrets


def new_id(prefix: str) -> str:
    """Draw an identifier: a prefix, a dash, 16 characters of base32 (80 bits), such as ``p-7k2pq…``."""
    return f"{prefix}-{_base32(secrets.token_bytes(10))}"


def derived_id(prefix: str, *parts: str) -> str:
    """Derive an identifier of the same form from what makes it unique, so that saying it again gives it again."""
    return f"{prefix}-{_base32(hashlib.sha256(chr(31).join(parts).encode()).digest()[:10])}"


def token() -> str:
    """Draw a secret of 256 bits for a link, a session or an API token, in URL-safe characters."""
    return secrets.token_urlsafe(32)


def random_bytes(size: int) -> bytes:
    """Draw ``size`` bytes, for keys and nonces."""
    return secrets.token_bytes(size)


def _base32(raw: bytes) -> str:
    return base64.b32encode(raw).decode().lower()
