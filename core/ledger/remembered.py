"""What sealed texts say, found without opening each one again. In memory only, until something is erased."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from core.facts import Ref
from core.model.decider import Keys
from core.store import DamagedError
from core.vault import VaultError

_MOST: Final = 8
"""Lists remembered at once: a state that was folded anew brings another."""


class Index:
    """The items of one list by their keys, up to the last that was taken in; ``left`` could not be opened yet."""

    def __init__(self, listed: list[Any], keys: Keys[Any]) -> None:
        self.listed = listed
        self.by_key: dict[str, list[Any]] = {}
        self._keys = keys
        self._taken = 0
        self._left: list[Any] = []

    def forward(self, text: Callable[[Ref], str]) -> None:
        """Take in what was added to the list, and what could not be opened before."""
        news = [*self._left, *self.listed[self._taken :]]
        self._taken, self._left = len(self.listed), []
        for item in news:
            try:
                found = set(self._keys(item, text))
            except (VaultError, DamagedError):
                self._left.append(item)
                continue
            for key in found:
                self.by_key.setdefault(key, []).append(item)


class Remembered:
    """Opens texts for a look, and finds those that say something; callers hold the lock of the states.

    An index belongs to a list of a state, which only ever grows: where a correction makes the state anew, the list is
    another one, and so is its index.
    """

    def __init__(self, text: Callable[[Ref], str], opened: Callable[[Ref], str]) -> None:
        self._text = text
        self._opened = opened
        self._indexes: dict[tuple[int, Any], Index] = {}

    def __call__(self, ref: Ref) -> str:
        """Open a text as it is displayed."""
        return self._text(ref)

    def among(self, listed: list[Any], keys: Keys[Any]) -> Mapping[str, list[Any]]:
        """Return the items of a list by what their texts say."""
        indexes = self._indexes  # an erasure puts another in its place
        index = indexes.get((id(listed), keys))
        if index is None:
            if len(indexes) >= _MOST:
                indexes.clear()
            index = indexes[id(listed), keys] = Index(listed, keys)
        index.forward(self._opened)
        return index.by_key

    def forget(self) -> None:
        """Empty the memory."""
        self._indexes = {}
