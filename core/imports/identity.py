"""The ids of the commands that rows ask: derived from the file and the row, so that nothing is recorded twice."""

import hmac

from core.ids import derived_id
from core.ledger import Ledger
from core.ledger.boundary import command_tag
from core.ledger.replay import WITHDRAWN
from core.subjects.batches import BATCHES, BatchImported, marked


def fingerprint(ledger: Ledger, digest: str, asked: str) -> str:
    """Return what the register keeps of a file, from its SHA-256: a digest keyed by the vault.

    By a plain one, whoever holds a copy of the records could tell whether a list that he guesses was imported, long
    after the people on it were erased. A file that was imported by a plain one goes on under it.
    """
    with ledger.states.lock:
        plain = ledger.state(BATCHES).times(digest, asked)
    return digest if plain else hmac.digest(ledger.vault.secret("imports"), digest.encode(), "sha256").hex()


def brought_by(ledger: Ledger, digest: str, asked: str) -> BatchImported | None:
    """Return the last batch that brought a file, by its SHA-256; None when it never came, or was undone."""
    told = fingerprint(ledger, digest, asked)
    with ledger.states.lock:
        found = [one for one in ledger.state(BATCHES).by_id.values() if one.undone is None]
    same = [one.imported for one in found if (one.imported.digest, one.imported.asked) == (told, asked)]
    return same[-1] if same else None


class Identity:
    """The command ids of one file for one purpose; ``digest`` is its fingerprint."""

    def __init__(self, ledger: Ledger, digest: str, asked: str) -> None:
        self._parts = (digest, asked)
        self._recorder = ledger.recorder
        with ledger.states.lock:
            self.times = ledger.state(BATCHES).times(digest, asked)
        """How often this file was imported."""
        self._withdrawn = withdrawn(ledger) if self.times else frozenset[int]()

    def command_id(self, row: int, step: int) -> tuple[str, bool]:
        """Return the id of a command of a row, and whether it was followed and still stands.

        What was withdrawn may be asked again, under another id.
        """
        asked = ""
        for time in range(self.times + 1):
            old, asked = self._ids(row, step, time)
            found = {one: self.positions(one) for one in (old, asked)} if self.times else {}
            if standing := next((one for one, at in found.items() if not self._withdrawn.issuperset(at)), ""):
                return standing, True
            if not any(found.values()):
                break
        return asked, False

    def every(self, row: int, step: int) -> list[list[int]]:
        """Return the positions recorded by each command that a step of a row has been."""
        ids = (one for time in range(self.times + 1) for one in self._ids(row, step, time))
        return [found for told in ids if (found := self.positions(told))]

    def _ids(self, row: int, step: int, time: int) -> tuple[str, str]:
        """Return the id that older imports gave to a command, and the one that is given now."""
        told = derived_id("c", *self._parts, str(row), str(step), str(time))
        return told, marked(told)

    def positions(self, command_id: str) -> list[int]:
        """Return the records of a command."""
        return self._recorder.positions_of(command_tag(command_id))


def withdrawn(ledger: Ledger) -> frozenset[int]:
    """Return the positions of the records that are withdrawn."""
    last = {root: position for position, root in ledger.recorder.corrections()}
    return frozenset(root for root, position in last.items() if ledger.recorder.kind_of(position) == WITHDRAWN)
