"""Erasing: what opened a person's texts, and what could confirm a guess of them, are gone from every file."""

from collections.abc import Collection

from core.vault.keys import Vault


def erase(vault: Vault, key_ids: Collection[str], commands: Collection[str], at: str) -> frozenset[str]:
    """Destroy keys, forget what the commands that brought their texts had said; return the keys that still lived.

    The keys go last: as long as one of them is :meth:`~core.vault.keys.Vault.living`, the erasure is to be said again.
    """
    vault.payloads.forget(commands)
    return vault.destroy(key_ids, at)
