"""Texts made ready to be searched: each word is compared once, however many texts hold it."""

from collections.abc import Sequence
from functools import cached_property

from web.drawing.collation import FEWEST, folded, like, parts, roughly, sounding, words


class Sought:
    """Texts, and where their words stand. Answers are places in them, in order: those of ``web.drawing.collation``.

    It holds what people are called: whoever keeps it forgets it when something is erased.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self._folded = [folded(text) for text in texts]

    def found(self, looked: str) -> list[int]:
        """Return where every word looked for is held."""
        asked = folded(looked).split()
        return [place for place, inside in enumerate(self._folded) if all(word in inside for word in asked)]

    def nearly(self, looked: str) -> list[int]:
        """Return where every word looked for is held, or one near it."""
        kept = set(range(len(self.texts)))
        for word in words(looked):
            kept &= self._near(word)
        return sorted(kept)

    def roughly(self, looked: str) -> list[int]:
        """Return where one of the words is held as it is, and the others with two slips at most."""
        sure = [word for word in words(looked) if len(word) >= FEWEST - 1]
        candidates = set[int]().union(*(self._places.get(word, ()) for word in sure))
        return sorted(place for place in candidates if roughly(looked, self.texts[place]))

    def nearest(self, looked: str) -> list[int]:
        """Return where the words are held; when they are nowhere, where those near them are."""
        return self.found(looked) or self.nearly(looked) or self.roughly(looked)

    def _near(self, word: str) -> set[int]:
        kept = {place for place, inside in enumerate(self._folded) if word in inside}
        others = like(word, self._places) | self._heard.get(sounding(word), frozenset())
        return kept.union(*(self._places[one] for one in others))

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        """The words of all texts, and those glued together, each with where it stands."""
        found: dict[str, list[int]] = {}
        for place, text in enumerate(self.texts):
            for word in parts(text):
                found.setdefault(word, []).append(place)
        return found

    @cached_property
    def _heard(self) -> dict[str, set[str]]:
        """The same words by what is heard of them, where that tells one."""
        found: dict[str, set[str]] = {}
        for word in self._places:
            if key := sounding(word):
                found.setdefault(key, set()).add(word)
        return found
