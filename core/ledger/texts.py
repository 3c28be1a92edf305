"""Opening sealed texts at display, through a cache of this process that an erasure empties."""

from core.facts import NOTHING, Ref
from core.ledger.boundary import command_tag
from core.ledger.envelope import unreadable
from core.ledger.sealing import opened
from core.registry import Registry
from core.store import DamagedError, SqliteRecorder
from core.vault import Unsealable, Vault, VaultError


class Texts:
    """Clear texts by reference. In memory only; :meth:`forget` after an erasure."""

    def __init__(self, registry: Registry, recorder: SqliteRecorder, vault: Vault) -> None:
        self._registry = registry
        self._recorder = recorder
        self._vault = vault
        self._clear: dict[Ref, str] = {}

    def text(self, ref: Ref) -> str:
        """Return the text at a reference, or in French why it cannot be read."""
        if ref == NOTHING:
            return ""
        if (found := self._clear.get(ref)) is None:
            try:
                found = self._clear[ref] = self._open(ref)
            except (VaultError, DamagedError) as error:
                return str(error)
        return found

    def forget(self) -> None:
        """Empty the cache."""
        self._clear.clear()

    def _open(self, ref: Ref) -> str:
        try:
            record = self._registry.wire.decode(self._recorder.data(ref.position))
        except ValueError as error:
            raise unreadable(ref.position) from error
        first = next(iter(self._recorder.positions_of(command_tag(record.command))), 0)
        try:
            return opened(record.fact, ref.path, self._vault, record.command, ref.position - first)
        except DamagedError as error:
            raise Unsealable("Donnée protégée illisible : le coffre est endommagé.") from error
