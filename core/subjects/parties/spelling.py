"""Names left in capitals, or without any, written as they are in French: « LE GOFF » gives « Le Goff ».

Nothing but the case of letters changes, and a name whose custom is not sure stays as the file has it.
"""

import re
from typing import Final

from core.collation import folded
from core.model.command import Refused

SPELLING: Final = "name-spelling"
_PARTICLES: Final = frozenset({"de", "d"})
"""Small before a name; « le », « la », « les », « du » and « des » take a capital (Imprimerie nationale)."""
_MARRIED: Final = frozenset({"nee", "epouse", "ep", "veuve", "vve", "dit", "dite", "et"})
"""Words between two names."""
_UNSURE: Final = frozenset(
    {
        "aan", "af", "al", "av", "degli", "dell", "den", "der", "e", "el", "mac", "ten", "ter", "van", "vander",
        "vanden", "von", "y", "zu", "zum", "zur",
        "dr", "docteur", "pr", "m", "mr", "mme", "mlle",
    }
)  # fmt: skip
"""Particles of other languages, and titles: people write them in more than one way.

In France those of Portuguese, Spanish and Italian names take a capital: « Da Silva », « Del Rio », « Di Marco ».
"""
_SCOTTISH: Final = re.compile(r"ma?c")
_NUMERAL: Final = re.compile(r"[IVX]{2,}")
_VOWEL: Final = re.compile(r"[aeiouy]")
_GAPS: Final = re.compile(r"([ \-]+)")
_LETTERS: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def respelt(family: str, given: str) -> Refused | None:
    """Tell, as ``name-spelling``, how the names of a person would be written, where that is otherwise."""
    family, given = (" ".join(text.split()) for text in (family, given))
    better = {"family": tidy(family), "given": tidy(given)}
    if (family, given) == tuple(better.values()):
        return None
    whole = " ".join(filter(None, better.values()))
    typed = {"family": family, "given": given}
    told = {name: f"S’écrirait « {text} »." for name, text in better.items() if text != typed[name]}
    return Refused(
        SPELLING, f"Ce nom s’écrirait « {whole} » : corrigez-le, ou confirmez s’il s’écrit bien ainsi.", told
    )


def tidy(name: str) -> str:
    """Return a name as it is written in French, the same when it is already, or when it is not sure."""
    once = _tidy(name)
    return _tidy(once) if once.islower() else once


def _tidy(name: str) -> str:
    parts = _GAPS.split(name)
    if any(_strange(part) for part in parts[::2] if part):
        return name
    small = name.islower()
    last = len(parts) - 1
    return "".join(
        part if at % 2 or not (small or _capitals(part)) else _word(part, first=at == 0, last=at == last)
        for at, part in enumerate(parts)
    )


def _strange(part: str) -> bool:
    """Tell whether a word is none of a French name, or one that nobody is sure to write."""
    plain = folded(part)
    whole = _LETTERS.fullmatch(part) is not None and all(len(one.swapcase()) == 1 for one in part)
    head = re.split("['’]", plain)[0]
    unsure = head in _UNSURE if head == plain else len(head) > 1
    return not whole or unsure or _SCOTTISH.match(plain) is not None or part.swapcase().swapcase() != part


def _capitals(part: str) -> bool:
    return part.isupper() and len(part) > 1


def _word(part: str, *, first: bool, last: bool) -> str:
    plain = folded(part)
    if len(part) == 1 or _NUMERAL.fullmatch(part) or not _VOWEL.search(plain):
        return part
    if not last and (plain in _PARTICLES or (plain in _MARRIED and not first)):
        return part.lower()
    head, mark, tail = part.partition("'") if "'" in part else part.partition("’")
    if not mark:
        return _capital(part)
    return (head.lower() if folded(head) in _PARTICLES else head.upper()) + mark + _capital(tail)


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:].lower()
