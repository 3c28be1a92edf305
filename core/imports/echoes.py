"""Records that say the same as a row: somebody may have typed it already, or brought it by another file."""

from collections.abc import Sequence
from typing import Any, Final

from core.facts import Fact, Ref, Sealed, kind_of
from core.intake import fields
from core.ledger import Ledger
from core.model.command import Command

_EVERY: Final = 10_000_000
Said = tuple[tuple[str, Any], ...]


class Echoes:
    """What the records of each kind say, but for the ids that they brought; read once for each kind."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._said: dict[type[Fact], dict[Said, int]] = {}

    def of(self, command: type[Command], facts: Sequence[Fact]) -> int:
        """Return the position of a record that says what the first of these facts says, 0 when there is none."""
        minted = frozenset(field.name for field in fields(command) if field.ask.minted)
        if not facts or not minted:  # what brings nothing new is refused, or changes nothing, when said twice
            return 0
        cls = type(facts[0])
        if cls not in self._said:
            self._said[cls] = self._read(cls, minted)
        return self._said[cls].get(_said(facts[0], minted, lambda _, sealed: sealed.data), 0)

    def _read(self, cls: type[Fact], minted: frozenset[str]) -> dict[Said, int]:
        found = {}
        for entry in self._ledger.journal(kind=kind_of(cls).stem, limit=_EVERY, newest_first=False):
            if type(entry.fact) is cls and not entry.corrected_by and entry.corrects is None:
                at = entry.position
                said = _said(entry.fact, minted, lambda name, _, at=at: self._ledger.text(Ref(at, name)))
                found[said] = at
        return found


def _said(fact: Fact, minted: frozenset[str], opened: Any) -> Said:
    """Return what a fact says, its texts opened: what two records of one thing share."""
    return tuple(
        (name, opened(name, value) if isinstance(value, Sealed) else repr(value))
        for name in fact.__struct_fields__
        if name not in minted
        for value in (getattr(fact, name),)
    )
