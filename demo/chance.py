"""Chance that comes from a seed: the same people and the same evenings each time."""

from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws; what is drawn next depends on nothing but the seed and what was drawn before."""

    def __init__(self, seed: str) -> None:
        self._random = Random(seed)

    def between(self, low: int, high: int) -> int:
        """Return a whole number, both bounds included."""
        return self._random.randint(low, high)

    def once_in(self, times: int) -> bool:
        """Return True once in so many times."""
        return self._random.randrange(times) == 0

    def one(self, choices: Sequence[T]) -> T:
        """Return one of them."""
        return self._random.choice(choices)

    def some(self, choices: Iterable[T], count: int) -> list[T]:
        """Return so many of them, or all in disorder when there are fewer."""
        found = list(choices)
        return self._random.sample(found, min(count, len(found)))

    def shuffled(self, choices: Iterable[T]) -> list[T]:
        """Return all of them in disorder."""
        found = list(choices)
        self._random.shuffle(found)
        return found
