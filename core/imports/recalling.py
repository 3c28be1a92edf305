"""Words that somebody explained in an earlier import: understood again, and said, so that nobody explains them twice.

The register keeps no cell: a digest keyed by the vault tells that a word comes again, and confirms no guess.
"""

import hmac
from collections.abc import Iterator, Mapping
from typing import Final

from msgspec import Struct

from core.imports.lexicon import Choice, Unknown
from core.imports.targets import Target, slot
from core.ledger import Ledger
from core.subjects.batches import BATCHES, WordMeant

FORGOTTEN: Final = "-"
"""The answer of somebody for whom a word no more means what it meant."""
MOST: Final = 300
"""Words that one import has kept."""


class Recalled(Struct, frozen=True):
    """A word, and the code that it is taken for, since somebody said so before."""

    word: Unknown
    choice: Choice

    @property
    def proposed(self) -> tuple[Choice, ...]:
        """What it may stand for, what it is taken for first."""
        return (self.choice, *(one for one in self.word.proposed if one != self.choice))


class Recalling:
    """What words mean: as somebody says now, else as was said in an import of the same sort; ``used`` tells these."""

    def __init__(self, ledger: Ledger, target: Target, said: Mapping[str, str]) -> None:
        self.used: dict[str, Recalled] = {}
        self._target = target.name
        self._said = said
        self._secret = ledger.vault.secret("imports")
        with ledger.states.lock:
            self._known = ledger.state(BATCHES).words(target.name)

    def said(self, key: str) -> str | None:
        """Return what somebody says now that a word means, "" for nothing, None when nobody says."""
        return self._said[key].removeprefix(FORGOTTEN) if key in self._said else None

    def before(self, key: str) -> str:
        """Return what somebody said in an earlier import that a word means, "" for nothing."""
        return self._known.get(digest(self._secret, self._target, key), "") if self._known else ""


def digest(secret: bytes, asked: str, key: str) -> str:
    """Return what the register keeps of a word."""
    return hmac.digest(secret, f"{asked}\x1f{key}".encode(), "sha256")[:16].hex()


def explained(ledger: Ledger, target: Target, said: Mapping[str, str]) -> tuple[WordMeant, ...]:
    """Return the words to keep of what somebody said: those for codes, none for people or things."""
    secret = ledger.vault.secret("imports")
    with ledger.states.lock:
        known = ledger.state(BATCHES).words(target.name)
    told = {digest(secret, target.name, key): value.removeprefix(FORGOTTEN) for key, value in _codes(target, said)}
    news = [(word, value) for word, value in told.items() if known.get(word, "") != value]
    return tuple(WordMeant(word=word, value=value) for word, value in news[:MOST])


def _codes(target: Target, said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for key, value in said.items():
        one = slot(target, key.partition("=")[0])
        if one is not None and (one.field.item or one.field).kind != "id":
            yield key, value
