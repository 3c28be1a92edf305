"""The keys that records name, and whether the vault still has them.

A key is lost when a record names it and the vault neither has it nor says that it was destroyed: an older copy of the
vault was put back, or somebody wrote in it.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

import msgspec
from msgspec import Struct

from core.facts import Fact, Sealed, Wire, with_sealed
from core.ledger.boundary import command_tag
from core.ledger.sealing import opened
from core.store import LedgerReader
from core.vault import KeyDestroyed, Vault, VaultError

_SEALED: Final = re.compile(rb'\{"key":("(?:[^"\\]|\\.)+"),"data":')
"""A sealed text as it is stored; within a text, its quotation marks would be escaped."""
_ATTACHED: Final = re.compile(rb" (f-[0-9a-z]{16}/[a-z]+) [a-z]+/")
"""The key in the line of an attachment."""


class Keyring(Struct, frozen=True):
    """What became of the keys that records name; each lost or spoiled one with the first record that names it."""

    named: int
    lost: dict[str, int]
    spoiled: dict[str, int]
    """Those that no longer open what they sealed."""


def keys_in(data: bytes) -> Iterator[str]:
    """Yield the keys that a record names, whatever its kind; what is no text is altered, and said by verification."""
    for found in _SEALED.finditer(data):
        with suppress(msgspec.DecodeError, UnicodeDecodeError):
            yield msgspec.json.decode(found[1], type=str)
    for found in _ATTACHED.finditer(data):
        yield found[1].decode()


def is_named(reader: LedgerReader, key: str) -> bool:
    """Tell whether a record names a key already; its owner is an id or a command, and finds its records."""
    owner = key.rpartition("/")[0]
    return any(
        key in keys_in(reader.data(position))
        for tag in (owner, command_tag(owner))
        for position in reader.positions_of(tag)
    )


def first_named(reader: LedgerReader) -> dict[str, int]:
    """Return every key that records name, with the position of the first."""
    first: dict[str, int] = {}
    for position, data in reader.rows():
        for key in keys_in(data):
            first.setdefault(key, position)
    return first


def lost_keys(reader: LedgerReader, vault: Vault) -> dict[str, int]:
    """Return the keys that are lost, with the first record that names each."""
    known = vault.known()
    return {key: position for key, position in first_named(reader).items() if key not in known}


def examine_keys(reader: LedgerReader, wire: Wire, vault: Vault) -> Keyring:
    """Look at every key, and try each on the first record that names it."""
    first, known = first_named(reader), vault.known()
    lost = {key: position for key, position in first.items() if key not in known}
    spoiled = {
        key: position
        for key, position in first.items()
        if key in known and not (vault.is_whole(key) and _opens(reader, wire, vault, key, position))
    }
    return Keyring(len(first), lost, spoiled)


def _opens(reader: LedgerReader, wire: Wire, vault: Vault, key: str, position: int) -> bool:
    """Tell whether a key opens the texts of a record that it sealed; a record that no plugin reads has none."""
    try:
        record = wire.decode(reader.data(position))
    except ValueError:
        return True
    first = next(iter(reader.positions_of(command_tag(record.command))), position)
    try:
        for path in _paths(record.fact, key):
            opened(record.fact, path, vault, record.command, position - first)
    except KeyDestroyed:
        return True
    except VaultError:
        return False
    return True


def _paths(fact: Fact, key: str) -> list[str]:
    """Return where a fact holds texts sealed under a key."""
    paths: list[str] = []

    def note(path: str, text: Sealed, *_: object) -> Sealed:
        if text.key == key:
            paths.append(path)
        return text

    with_sealed(fact, note)
    return paths
