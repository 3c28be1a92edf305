"""French order and search: accents and capitals do not count, except to settle a tie."""

import unicodedata
from functools import lru_cache

_WIDE = str.maketrans({"œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "’": "'"})


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


def found(words: str, text: str) -> bool:
    """Tell whether a text holds every word looked for, in any order, whole or in part."""
    inside = folded(text)
    return all(word in inside for word in folded(words).split())
