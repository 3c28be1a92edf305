"""Looking for words in a text: accents and capitals do not count, and a slip of the hand may be forgiven."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from core.collation import FEWEST, close, folded, near, order, words
from core.sounds import sound

__all__ = [
    "FEWEST",
    "begun",
    "folded",
    "found",
    "initials",
    "like",
    "nearly",
    "order",
    "parts",
    "roughly",
    "sounding",
    "words",
]
_GLUED: Final = 3
"""Words that may be written as one: « Delatour » for « de La Tour »."""
_HEARD: Final = 3
"""Letters of a sound from which it tells a name."""


def found(looked: str, text: str) -> bool:
    """Tell whether a text holds every word looked for, in any order, whole or in part."""
    inside = folded(text)
    return all(word in inside for word in folded(looked).split())


def begun(looked: str, text: str) -> bool:
    """Tell whether every word looked for begins a word of a text: « be ca » begins « Camille Berthier »."""
    inside = words(text)
    return all(any(one.startswith(word) for one in inside) for word in words(looked))


def initials(looked: str, text: str) -> bool:
    """Tell whether two or three letters are those by which as many words of a text begin: « cb », Camille Berthier."""
    letters, first = list(folded(looked)), [word[0] for word in words(text)]
    if not (1 < len(letters) < FEWEST and all(letter.isalpha() for letter in letters)):
        return False
    return all(first.count(letter) >= letters.count(letter) for letter in letters)


def nearly(looked: str, text: str) -> bool:
    """Tell whether a text holds every word looked for, or one near it: « lefevre » for « Lefebvre ».

    The end of a word may be left out: « lefevr » will do. Short words, and those with figures, are held as they are.
    Two words may be written as one, « lebihan », and a name as it is heard, « girolt » for « Girault ».
    """
    inside, held = folded(text), parts(text)
    return all(word in inside or any(_near(word, one) for one in held) for word in words(looked))


def roughly(looked: str, text: str) -> bool:
    """Tell whether a text holds one of the words looked for as it is, and the others with two slips at most.

    « gotrn joel » is Joël Gortin: where one word is sure, another may be further from what is written.
    """
    asked, held = words(looked), words(text)
    sure = [word for word in asked if len(word) >= FEWEST - 1 and word in held]
    return 0 < len(sure) < len(asked) and all(
        word in sure or any(_near(word, one) or close(word, one) for one in held) for word in asked
    )


def _near(word: str, one: str) -> bool:
    size = len(word)
    if size < FEWEST:
        return False
    begun_so = len(one) > size and (near(word, one[:size]) or near(word, one[: size + 1]))
    return begun_so or near(word, one) or sounding(word) == sounding(one) != ""


def like(word: str, others: Iterable[str]) -> set[str]:
    """Return the words that are near one, or begin so: each beginning is compared once, however many have it."""
    size = len(word)
    if size < FEWEST:
        return set()
    cut = [(one[:size], one[: size + 1], one) for one in others]
    alike = {begun for begun in {part for parts in cut for part in parts[:2]} if near(word, begun)}
    return {one for short, long, one in cut if long in alike or (short in alike and len(one) > size)}


def sounding(word: str) -> str:
    """Return how a word sounds, "" where that tells too little: two that sound the same may be one name."""
    key = sound(word) if len(word) >= FEWEST else ""
    return key if len(key) >= _HEARD else ""


@lru_cache(50_000)
def parts(text: str) -> tuple[str, ...]:
    """Return the words of a text, then those that some that follow one another make together."""
    apart = words(text)
    sizes = range(2, _GLUED + 1)
    glued = ("".join(apart[at : at + size]) for size in sizes for at in range(len(apart) - size + 1))
    return (*apart, *(word for word in glued if word.isalpha()))
