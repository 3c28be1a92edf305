"""What must never enter: a social-security number (NIR, INS) in any text, since it names a patient."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from msgspec import Struct
from stdnum import iban
from stdnum.fr import nir

FORBIDDEN: Final = (
    "Ce texte contient un numéro de sécurité sociale. Le registre ne reçoit aucune donnée de patient : retirez-le."
)
"""Never repeats the number."""

_GAP = r"[\s./_·|:,'’+*()‐‑‒–—−-]{0,4}"
_MONTH = rf"(?:0{_GAP}[1-9]|1{_GAP}[0-2]|[25-9]{_GAP}\d|3{_GAP}\d|4{_GAP}[0-2])"
_PLACE = rf"(?:\d{_GAP}\d|2{_GAP}[AB])"
_NUMBER = re.compile(
    rf"(?<![0-9A-Z])(?=([1-478]{_GAP}\d{_GAP}\d{_GAP}{_MONTH}{_GAP}{_PLACE}(?:{_GAP}\d){{8}})(?![0-9A-Z]))", re.ASCII
)
_ACCOUNT = re.compile(rf"\bFR{_GAP}\d{_GAP}\d(?:{_GAP}[0-9A-Z]){{23}}\b", re.ASCII)


def mentions_nir(text: str) -> bool:
    """Tell whether a text holds a social-security number with its right key, however it is spaced.

    About 3 random numbers of 15 digits in 1,000 are taken for one; RPPS, SIRET and bank accounts are not.
    """
    flat = _flat(text)
    without_accounts = _ACCOUNT.sub(lambda found: "#" if iban.is_valid(found[0]) else found[0], flat)
    return any(_is_nir(found[1]) for found in _NUMBER.finditer(without_accounts))


def forbidden_in(asked: Struct) -> dict[str, str]:
    """Return a sentence for every text of a command that must not enter, by the path of its field."""
    return {path: FORBIDDEN for path, text in texts_of(asked) if mentions_nir(text)}


def texts_of(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Yield every text of a struct with its path (``title``, ``rows.3.note``), lists and nested structs included."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Struct):
        for name in value.__struct_fields__:
            yield from texts_of(getattr(value, name), f"{path}.{name}" if path else name)
    elif isinstance(value, tuple | list):
        for number, item in enumerate(value):
            yield from texts_of(item, f"{path}.{number}")


def _flat(text: str) -> str:
    """Return a text in capitals, every digit in ASCII, without the characters that nobody sees."""
    shown = (char for char in unicodedata.normalize("NFKC", text) if unicodedata.category(char) != "Cf")
    return "".join(str(unicodedata.digit(char)) if char.isdecimal() else char for char in shown).upper()


def _is_nir(found: str) -> bool:
    return nir.is_valid(re.sub(r"[^0-9AB]", "", found))
