"""The keys that records name, and whether the vault still has them.

A key is lost when a record names it and the vault neither has it nor says that it was destroyed: an older copy of the
vault was put back, or somebody wrote in it.

What names a key is told from the types of a fact, never from its bytes: a label that looks like a key is a label. A
record that no plugin here reads has no types: its sealed texts are objects, which no typed text becomes; its files are
lines like any text, and so only kept from the strays, neither missed nor erased.
"""

from collections.abc import Callable, Collection, Iterator
from typing import Any, Final

import msgspec
from msgspec import Struct

from core.facts import Fact, Wire
from core.facts.held import Held, file_in, held, holds
from core.ledger.boundary import command_tag
from core.ledger.envelope import envelope
from core.ledger.sealing import opened
from core.store import LedgerReader
from core.vault import KeyDestroyed, Vault, VaultError

_SEALED: Final = {"key", "data"}


class Keyring(Struct, frozen=True):
    """What became of the keys that records name; each lost or spoiled one with the first record that names it."""

    named: int
    lost: dict[str, int]
    spoiled: dict[str, int]
    """Those that no longer open what they sealed: altered, or exchanged with others."""
    unordered: dict[str, int]
    """Those that were destroyed though no record orders it."""

    @property
    def faults(self) -> Iterator[tuple[str, str, int]]:
        """What is wrong, each as a code, a sentence, and the first record."""
        for keys, code, what in (
            (self.lost, "keys-missing", "manquantes"),
            (self.spoiled, "keys-altered", "altérées ou échangées"),
            (self.unordered, "keys-destroyed", "détruites sans qu’un enregistrement l’ordonne"),
        ):
            if keys:
                yield code, f"Clés des données protégées {what} : {len(keys)} sur {self.named}.", min(keys.values())


def held_in(wire: Wire, data: bytes, *, guessed: bool = False) -> Iterator[Held]:
    """Yield the keys that a record names, ``guessed`` the files of unknown kinds too; none of what cannot be read."""
    try:
        yield from held(wire.decode(data).fact)
    except ValueError:
        yield from (one for one in _unknown(wire, data) if guessed or not one.digest)


def keys_in(wire: Wire, data: bytes) -> set[str]:
    """Return the keys that a record names."""
    return {one.key for one in held_in(wire, data)}


def rows_of(reader: LedgerReader, wire: Wire, which: Callable[[type[Fact]], bool]) -> Iterator[tuple[int, bytes]]:
    """Return the records whose facts are ``which``, and those that no plugin here reads."""
    kinds = {name for name, cls in wire.types.items() if which(cls)}
    return reader.rows_of(kinds | (reader.kinds().keys() - wire.types.keys()))


def is_named(reader: LedgerReader, wire: Wire, key: str) -> bool:
    """Tell whether a record names a key already; its owner is an id or a command, and finds its records."""
    owner = key.rpartition("/")[0]
    return any(
        key in keys_in(wire, reader.data(position))
        for tag in (owner, command_tag(owner))
        for position in reader.positions_of(tag)
    )


def first_named(reader: LedgerReader, wire: Wire) -> dict[str, int]:
    """Return every key that records name, with the position of the first."""
    first: dict[str, int] = {}
    for position, data in rows_of(reader, wire, holds):
        for one in held_in(wire, data):
            first.setdefault(one.key, position)
    return first


def lost_keys(reader: LedgerReader, wire: Wire, vault: Vault) -> dict[str, int]:
    """Return the keys that are lost, with the first record that names each."""
    known = vault.known()
    return {key: position for key, position in first_named(reader, wire).items() if key not in known}


def examine_keys(reader: LedgerReader, wire: Wire, vault: Vault, ordered: Collection[str]) -> Keyring:
    """Look at every key, and try each on the first record that names it; ``ordered`` are to be destroyed."""
    first, known = first_named(reader, wire), vault.known()
    lost = {key: position for key, position in first.items() if key not in known}
    spoiled = {
        key: position
        for key, position in first.items()
        if key in known and not (vault.is_whole(key) and _opens(reader, wire, vault, key, position))
    }
    gone = vault.gone() - frozenset(ordered)
    unordered = {key: position for key, position in first.items() if key in gone}
    return Keyring(len(first), lost, spoiled, unordered)


def _opens(reader: LedgerReader, wire: Wire, vault: Vault, key: str, position: int) -> bool:
    """Tell whether a key opens the texts of a record that it sealed; a record that no plugin reads has none."""
    try:
        record = wire.decode(reader.data(position))
    except ValueError:
        return True
    first = next(iter(reader.positions_of(command_tag(record.command))), position)
    try:
        for path in (one.path for one in held(record.fact) if one.key == key and one.path):
            opened(record.fact, path, vault, record.command, position - first)
    except KeyDestroyed:
        return True
    except VaultError:
        return False
    return True


def _unknown(wire: Wire, data: bytes) -> Iterator[Held]:
    """Yield what a record of an unknown kind seems to name; one that is known and cannot be read is altered."""
    try:
        read = envelope(data)
        fact: Any = msgspec.json.decode(read.fact)
    except ValueError:
        return
    if read.kind not in wire.types:
        yield from _within(fact, {read.command, command_tag(read.command)})


def _within(value: Any, own: set[str]) -> Iterator[Held]:
    if isinstance(value, str):
        yield from file_in(value)
    elif isinstance(value, list):
        for item in value:
            yield from _within(item, own)
    elif isinstance(value, dict):
        if value.keys() == _SEALED and isinstance(key := value["key"], str):
            yield Held(key, path="?", own=key.rpartition("/")[0] in own)
        else:
            for item in value.values():
                yield from _within(item, own)
