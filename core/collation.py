"""French order and likeness of words: accents and capitals do not count, and a slip of the hand is forgiven."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_WIDE: Final = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "’": "'"})
_WORD: Final = re.compile(r"[^\W_]+")
FEWEST: Final = 4
"""Letters from which a word may hold a slip; in a shorter one, each letter counts."""
_LINKS: Final = frozenset({"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les"})


@lru_cache(50_000)
def folded(text: str) -> str:
    """Return a text without accents nor capitals: « Élodie Œuvrard » gives ``elodie oeuvrard``."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.translate(_WIDE))
    return "".join(mark for mark in apart if not unicodedata.combining(mark)).casefold()


def order(text: str) -> tuple[str, str]:
    """Return what sorts texts as a French dictionary does: ``sorted(names, key=order)``."""
    return folded(text), text


@lru_cache(50_000)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a text, folded: « Le Bihan-Çelik » gives ``("le", "bihan", "celik")``."""
    return tuple(_WORD.findall(folded(text)))


def near(one: str, other: str) -> bool:
    """Tell whether two folded words are the same but for a letter added, left out, changed or moved.

    A word with a figure, or of less than :data:`FEWEST` letters, is only near itself.
    """
    if one == other:
        return True
    if abs(len(one) - len(other)) > 1:
        return False
    return not slips(one).isdisjoint(slips(other))


def close(one: str, other: str) -> bool:
    """Tell whether two folded words, when they are long, are two slips apart at most: « gotrn », « gortin »."""
    if min(len(one), len(other)) <= FEWEST or abs(len(one) - len(other)) > 2:  # noqa: PLR2004 - two slips
        return near(one, other)
    return not _slips_twice(one).isdisjoint(_slips_twice(other))


def alike(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether two names may be one: their words near each other, in any order, links such as « de » aside.

    The shorter name may leave words out: « Lefebvre » is like « Camille Lefebvre ».
    """
    short, long = sorted(([word for word in name if word not in _LINKS] for name in (one, other)), key=len)
    if not short:
        return False
    left = list(long)
    for word in short:
        match = next((candidate for candidate in left if near(word, candidate)), None)
        if match is None:
            return False
        left.remove(match)
    return True


@lru_cache(200_000)
def slips(word: str) -> frozenset[str]:
    """Return a word and what is left of it without each of its letters: two near words share one of these."""
    if len(word) < FEWEST or not word.isalpha():
        return frozenset({word})
    return frozenset({word, *(word[:place] + word[place + 1 :] for place in range(len(word)))})


@lru_cache(20_000)
def _slips_twice(word: str) -> frozenset[str]:
    return frozenset(twice for once in slips(word) for twice in slips(once))
