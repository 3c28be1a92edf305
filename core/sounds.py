"""How a French name sounds, as a key: « Girault », « Giraud » and « Girolt » have the same one.

Two names of one key may be written in more than one way by who heard them. It proposes; it decides nothing.
"""

import re
from functools import lru_cache
from typing import Final

_AGAIN: Final = re.compile(r"(.)\1+")
_RULES: Final = tuple(
    (re.compile(written), heard)
    for written, heard in (
        ("ph", "f"),
        ("eau|au", "o"),
        ("(?<=o)l[td][sxz]*$", ""),
        ("[sxz]+$", ""),
        ("(?<=..)e$", ""),
        ("(?<=..)[td]+$", ""),
        ("s?ch|sh", "C"),
        ("h", ""),
        ("(?:ai|ei)(?=n)|(?<=[^aeo])y(?=[nm])", "i"),
        ("ai|ei|ay|ey|oe", "e"),
        ("y", "i"),
        ("qu?|ck", "k"),
        ("c(?=[ei])", "s"),
        ("c", "k"),
        ("gu(?=[ei])", "G"),
        ("g(?=[ei])", "j"),
        ("w", "v"),
        ("z", "s"),
        ("(?:en|em|am)(?=[^aeiou]|$)", "an"),
        ("m(?=[bp])", "n"),
    )
)
"""What is written and what is heard, one after the other; capitals are sounds that one letter does not write."""


@lru_cache(200_000)
def sound(word: str) -> str:
    """Return the key of a folded word: those of « girault » and « girolt » are one."""
    heard = _AGAIN.sub(r"\1", word)
    for written, said in _RULES:
        heard = written.sub(said, heard)
    return _AGAIN.sub(r"\1", heard.lower())
