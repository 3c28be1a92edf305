"""Sealing and opening texts: the vault beside AES-GCM alone, same key, nonce, filling, context and bytes."""

from base64 import b64decode, b64encode
from pathlib import Path
from typing import Final

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bench.measure import Figure, paired
from core.ids import random_bytes
from core.vault import Vault

TEXTS: Final = 20_000
_KEY: Final = "p-aaaaaaaaaaaaaaaa/identity"
_PLACE: Final = ("party-registered.1", "c-aaaaaaaaaaaaaaaa", "family")
_TEXT: Final = "Quérandreau-Vasselot"


def figures(folder: Path) -> list[Figure]:
    """Seal and open twenty thousand names, ours and raw in turn."""
    vault = Vault(folder / "vault", "bench")
    vault.keys_for([_KEY], "2026-01-02T09:00:00.000000Z")
    raw = AESGCM(random_bytes(32))
    kind, command, path = _PLACE
    context = "\0".join(("bench", _KEY, *_PLACE, "0")).encode()
    filled = _TEXT.encode().ljust(32, b"\0")
    ours = [_sealed(vault) for _ in range(TEXTS)]
    nonce = random_bytes(12)
    theirs = [b64encode(nonce + raw.encrypt(nonce, filled, context)).decode() for _ in range(TEXTS)]

    def seal() -> None:
        for _ in range(TEXTS):
            vault.seal_text(_KEY, _TEXT, kind=kind, command=command, ordinal=0, path=path)

    def seal_raw() -> None:
        for _ in range(TEXTS):
            drawn = random_bytes(12)
            b64encode(drawn + raw.encrypt(drawn, filled, context))

    def unseal() -> None:
        for one in ours:
            vault.open_text(_KEY, one, kind=kind, command=command, ordinal=0, path=path)

    def unseal_raw() -> None:
        for one in theirs:
            data = b64decode(one)
            raw.decrypt(data[:12], data[12:], context).decode()

    sealing, bare = paired(seal, seal_raw)
    opening, bare_opening = paired(unseal, unseal_raw)
    vault.close()
    return [
        Figure("a text sealed ÷ AES-GCM alone", bare / sealing, 0.1, 0.05, _each(sealing)),
        Figure("a text opened ÷ AES-GCM alone", bare_opening / opening, 0.1, 0.05, _each(opening)),
    ]


def _sealed(vault: Vault) -> str:
    kind, command, path = _PLACE
    return vault.seal_text(_KEY, _TEXT, kind=kind, command=command, ordinal=0, path=path)


def _each(seconds: float) -> str:
    return f"{seconds / TEXTS * 1e6:.1f} µs each"
