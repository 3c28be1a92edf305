"""Erasing: the keys that a recorded order names are destroyed, as often as need be; records are never touched.

The order is recorded first. What a crash left undone, or an older copy of the vault brings back, is carried out from
the record, before anything else is done with the register.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from contextlib import suppress
from typing import Final

from msgspec import Struct

from core.facts import Wire, kind_of
from core.ledger.envelope import envelope
from core.ledger.keyring import held_in, keys_in
from core.model.command import Command
from core.store import LedgerReader
from core.subjects.erasures.facts import ErasureOrdered
from core.subjects.privacy.erase import PurgeContent
from core.vault import Vault, erase

KIND: Final = kind_of(ErasureOrdered).name
_ACCOUNT: Final = "a-"
"""How the owner of the name of an account begins."""


class Order(Struct, frozen=True):
    """What is to be destroyed, and by which record."""

    keys: frozenset[str]
    at: str
    """The stamp of the record, which the destruction bears in every copy of the vault."""
    fact: ErasureOrdered


class Erasing:
    """What erases in a vault, and empties what keeps opened texts in the memory of this process."""

    def __init__(
        self, reader: LedgerReader, wire: Wire, vault: Vault, forgetting: Iterable[Callable[[], None]]
    ) -> None:
        self._reader = reader
        self._wire = wire
        self._vault = vault
        self.forgetting = list(forgetting)
        """Each is called after an erasure; a face adds what it remembers itself."""

    def carry_out(self, positions: Iterable[int]) -> None:
        """Erase what records order, those that do, whoever made them; said again, it changes nothing.

        ``StoreError`` leaves it to be said again.
        """
        rows = map(self._reader.record, positions)
        for row in (row for row in rows if row is not None and row.kind == KIND):
            order = _order(self._reader, self._wire, row.data)
            try:
                erase(self._vault, order.keys, _commands(self._reader, self._wire, order), order.at)
            finally:
                self._vault.shut(order.keys, order.at)
                self.forget()

    def catch_up(self, *, trusted: bool) -> None:
        """Erase what was stated and never was in this vault; where it may not be written, open none of it.

        Every order counts, whatever was recorded since: what was destroyed does not come back.
        """
        gone = self._vault.gone()
        for order in _stated(self._reader, self._wire):
            left = order.keys - gone
            if left and trusted and not self._vault.readonly:
                erase(self._vault, order.keys, _commands(self._reader, self._wire, order), order.at)
            self._vault.shut(order.keys, order.at)

    def ordered(self) -> frozenset[str]:
        """Return every key that a record orders to destroy: one that was destroyed otherwise was not erased."""
        return frozenset().union(*(order.keys for order in _stated(self._reader, self._wire)))

    def forget(self) -> None:
        """Empty everything that keeps opened texts in memory."""
        for empty in self.forgetting:
            empty()


def not_held(reader: LedgerReader, wire: Wire, command: Command) -> dict[str, str]:
    """Return the field of a purge whose record holds no such text or file, with a French sentence."""
    if not isinstance(command, PurgeContent):
        return {}
    classes = frozenset({"content", "accounting", "training"})
    if _in_record(reader, wire, command.record, classes, files=command.files):
        return {}
    return {"record": "Cet enregistrement n’existe pas, ou ne porte rien de tel."}


def _stated(reader: LedgerReader, wire: Wire) -> Iterator[Order]:
    for _, data in reader.rows_of({KIND}):
        with suppress(ValueError):  # a record that cannot be read orders nothing; the verification tells of it
            yield _order(reader, wire, data)


def _order(reader: LedgerReader, wire: Wire, data: bytes) -> Order:
    record = wire.decode(data)
    fact: ErasureOrdered = record.fact
    classes: frozenset[str] = frozenset(fact.classes)
    keys = {f"{fact.party}/{retention}" for retention in classes} if fact.party is not None else set()
    for position in _chains(reader, fact.records) if fact.ground == "term" else fact.records:
        keys |= _in_record(reader, wire, position, classes, files=fact.files)
    return Order(frozenset(keys), record.at, fact)


def _in_record(reader: LedgerReader, wire: Wire, position: int, classes: frozenset[str], *, files: bool) -> set[str]:
    """Return the keys of a record that are no party's: those of its own texts, unless ``files``, and of its files."""
    if (row := reader.record(position)) is None:
        return set()
    return {
        one.key
        for one in held_in(wire, row.data)
        if one.key.rpartition("/")[2] in classes
        and (one.digest or ((one.own or one.key.startswith(_ACCOUNT)) and not files))
    }


def _chains(reader: LedgerReader, records: Collection[int]) -> set[int]:
    """Return records with all that they correct and all that corrects them: the same thing, said several times."""
    roots = dict(reader.corrections())
    first = {roots.get(position, position) for position in records}
    return first | {position for position, root in roots.items() if root in first}


def _commands(reader: LedgerReader, wire: Wire, order: Order) -> set[str]:
    """Return the commands whose records hold what is erased: without its key, a digest could still confirm a guess."""
    positions = set(order.fact.records)
    if order.fact.party is not None:
        positions.update(reader.positions_of(order.fact.party))
    held = (reader.record(position) for position in sorted(positions))
    return {envelope(row.data).command for row in held if row is not None and order.keys & keys_in(wire, row.data)}
