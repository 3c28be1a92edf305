"""What two spellings of a title or of a word share."""

import re
from functools import lru_cache

from core.collation import words

_BOTH = re.compile(r"(?<=\w)[·.(]ne?\b\)?|(?<=\w)[·.(]e\b\)?(?:[·.]?s\b)?")
"""The end of a word that is of both genders, « président·e »."""
_ASIDE = re.compile(r"\((?:obligatoire|facultatif|optionnel)[^)]*\)", re.IGNORECASE)


@lru_cache(20_000)
def flat(text: str) -> str:
    """Return the words of a text, without accents, capitals or punctuation: « N° RPPS * » gives ``n rpps``."""
    return " ".join(words(_BOTH.sub("", _ASIDE.sub("", text)).replace("°", " ").replace("º", " ")))
