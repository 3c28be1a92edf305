"""Opening sealed texts at display, through a cache of this process that an erasure empties."""

from typing import Final

from core.facts import NOTHING, Fact, Ref
from core.facts.shape import seal_at
from core.ledger.boundary import command_tag
from core.ledger.envelope import unreadable
from core.ledger.sealing import opened
from core.registry import Registry
from core.store import DamagedError, SqliteRecorder
from core.vault import KeyDestroyed, Unsealable, Vault, VaultError

_SHOWN: Final = 6
"""Characters of an id in a pseudonym: its prefix and four more."""


class Texts:
    """Clear texts by reference. In memory only; :meth:`forget` after an erasure.

    In the place of an erased name stands a pseudonym, the same in every list.
    """

    def __init__(self, registry: Registry, recorder: SqliteRecorder, vault: Vault) -> None:
        self._registry = registry
        self._recorder = recorder
        self._vault = vault
        self._clear: dict[Ref, str] = {}

    def text(self, ref: Ref) -> str:
        """Return the text at a reference, or in French why it cannot be read."""
        try:
            return self.opened(ref)
        except (VaultError, DamagedError) as error:
            return str(error)

    def opened(self, ref: Ref) -> str:
        """Return the text at a reference; ``VaultError`` or ``DamagedError`` when it cannot be read."""
        if ref == NOTHING:
            return ""
        clear = self._clear  # what was opened before an erasure goes into a cache that nobody reads after it
        if (found := clear.get(ref)) is None:
            found = clear[ref] = self._open(ref)
        return found

    def forget(self) -> None:
        """Empty the cache."""
        self._clear = {}

    def _open(self, ref: Ref) -> str:
        try:
            record = self._registry.wire.decode(self._recorder.data(ref.position))
        except ValueError as error:
            raise unreadable(ref.position) from error
        first = next(iter(self._recorder.positions_of(command_tag(record.command))), 0)
        try:
            return opened(record.fact, ref.path, self._vault, record.command, ref.position - first)
        except KeyDestroyed as error:
            return in_its_place(record.fact, ref.path, error)
        except DamagedError as error:
            raise Unsealable("Donnée protégée illisible : le coffre est endommagé.") from error


def in_its_place(fact: Fact, path: str, destroyed: KeyDestroyed) -> str:
    """Return what people read where a text was erased: the pseudonym of its owner for a name, else that it was."""
    how = seal_at(fact, path)
    if how is None or how.erased == "said":
        return str(destroyed)
    return pseudonym(destroyed.key_id.partition("/")[0]) if how.erased == "pseudonym" else ""


def pseudonym(owner: str) -> str:
    """Return what an erased owner is called everywhere: « Personne effacée p-7k2p… »."""
    return f"{'Compte effacé' if owner.startswith('a-') else 'Personne effacée'} {owner[:_SHOWN]}…"
