"""Sealing what a decision hands over in clear, and opening it where it stands."""

from collections.abc import Sequence
from typing import Any

from msgspec import Struct

from core.facts import Fact, Seal, Sealed, has_sealed, kind_of, sealed_at, with_sealed
from core.ledger.boundary import command_tag
from core.vault import Vault


def key_of(how: Seal, holder: Any, command_id: str) -> str:
    """Name the key of a sealed field: its owner, a slash, the retention class.

    A command owns it by its tag, which no id of a fact can be, whoever chose the id of the command; the records of
    before name it by the id alone.
    """
    owner = getattr(holder, how.of, None) if how.of else None
    return f"{owner or command_tag(command_id)}/{how.retention}"


def keys_needed(facts: Sequence[Fact], command_id: str) -> frozenset[str]:
    """Return the keys that the sealed fields of facts need."""
    needed: set[str] = set()

    def note(_path: str, text: Sealed, how: Seal, holder: Struct) -> Sealed:
        needed.add(key_of(how, holder, command_id))
        return text

    for fact in facts:
        if has_sealed(type(fact)):
            with_sealed(fact, note)
    return frozenset(needed)


def sealed(fact: Fact, vault: Vault, command_id: str, ordinal: int) -> Fact:
    """Return a fact whose clear texts are sealed, bound to the place where they will stand."""
    if not has_sealed(type(fact)):
        return fact
    kind = kind_of(type(fact)).name

    def seal(path: str, text: Sealed, how: Seal, holder: Struct) -> Sealed:
        key = key_of(how, holder, command_id)
        return Sealed(key, vault.seal_text(key, text.data, kind=kind, command=command_id, ordinal=ordinal, path=path))

    return with_sealed(fact, seal)


def opened(fact: Fact, path: str, vault: Vault, command_id: str, ordinal: int) -> str:
    """Open the text at a path of a stored fact, "" when nothing stands there; errors of ``Vault.open_text``."""
    text = sealed_at(fact, path)
    if text is None:
        return ""
    kind = kind_of(type(fact)).name
    return vault.open_text(text.key, text.data, kind=kind, command=command_id, ordinal=ordinal, path=path)
