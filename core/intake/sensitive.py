"""What must never enter: a social-security number (NIR, INS) in any text, since it names a patient."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, Final

from msgspec import Struct
from stdnum import iban, luhn
from stdnum.fr import nir, siret

from core.unseen import seen

FORBIDDEN: Final = (
    "Ce texte contient un numéro de sécurité sociale. Le registre ne reçoit aucune donnée de patient : retirez-le."
)
"""Never repeats the number."""
NAMING: Final = (
    "L’identifiant d’une saisie reste lisible pour toujours : n’y mettez ni numéro de personne ni adresse de courriel."
)

_DIGITS: Final = "0123456789"
_FEWEST: Final = 14
"""Digits of a number of Corsica; the others have one more."""
_FEWEST_TYPED: Final = 8
"""Digits below which no O could stand for those that are missing."""
_BLANKS: Final = re.compile(r"[^\S\n]{2,8}")
_AS_ZERO: Final = re.compile(r"(?<![^\W\dO_])O{1,3}(?![^\W\dO_])")
_MARKS: Final = frozenset({"Cf", "Mn", "Me"})
_GAP: Final = r"(?:[^\w€%]|_){0,4}"
_KEY: Final = rf"{_GAP}(?:CL[ÉE]F?|KEY)?{_GAP}"
_MONTH: Final = rf"(?:0{_GAP}[1-9]|1{_GAP}[0-2]|[25-9]{_GAP}[0-9]|3{_GAP}[0-9]|4{_GAP}[0-2])"
_PLACE: Final = rf"(?:[0-9]{_GAP}[0-9]|2{_GAP}[AB])"
_NUMBER: Final = re.compile(
    rf"(?<![0-9])(?=([1-478]{_GAP}[0-9]{_GAP}[0-9]{_GAP}{_MONTH}{_GAP}{_PLACE}(?:{_GAP}[0-9]){{6}}"
    rf"{_KEY}[0-9]{_GAP}[0-9])(?![0-9]))"
)
_RPPS: Final = re.compile(r"(?<![0-9A-Za-z])8?([0-9]{11})(?![0-9A-Za-z])")
# Numbers of other sorts, of which a part, or the last digits with the first of what follows, could be taken for one.
_ACCOUNTS: Final = tuple(  # written by fours, those of other lengths do not end in fifteen digits
    (re.compile(rf"(?<![0-9A-Z])[A-Z]{{2}}[0-9]{{2}}(?:{_GAP}[0-9A-Z]){{{length - 4}}}(?![0-9A-Z])"), iban.is_valid)
    for length in (19, 23, 27, 31)
)
_OTHERS: Final[tuple[tuple[re.Pattern[str], Callable[[str], bool]], ...]] = (
    *_ACCOUNTS,
    (re.compile(r"\+33 ?(?:\(?0\)? ?)?[1-9](?:[ .-]?[0-9]{2}){4}(?![0-9])"), bool),
    (re.compile(r"(?<![0-9])[0-9]{11}(?![0-9])"), luhn.is_valid),
    (re.compile(r"(?<![0-9])[0-9]{3} ?[0-9]{3} ?[0-9]{3} ?[0-9]{5}(?![0-9])"), siret.is_valid),
)


def mentions_nir(text: str) -> bool:
    """Tell whether a text holds a social-security number with its right key, however it is spaced or glued.

    A letter O among figures is a zero, as in what is scanned; a row of blanks is one.

    About 5 random numbers of 15 digits in 1,000 are taken for one; RPPS, SIRET, bank accounts and telephones are not.
    """
    flat = _flat(text)
    if (digits := sum(map(flat.count, _DIGITS))) < _FEWEST_TYPED or digits + flat.count("O") < _FEWEST:
        return False
    flat = _BLANKS.sub(" ", flat)
    for written, is_valid in _OTHERS:
        flat = written.sub(partial(_set_aside, is_valid), flat)
    flat = _AS_ZERO.sub(lambda found: "0" * len(found[0]), flat)
    return any(_is_nir(found[1]) for found in _NUMBER.finditer(flat))


def names_somebody(code: str) -> bool:
    """Tell whether a code that stays in clear holds an RPPS number with its right key, or an e-mail address."""
    return "@" in code or any(luhn.is_valid(found[1]) for found in _RPPS.finditer(code))


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


def _set_aside(is_valid: Callable[[str], bool], found: re.Match[str]) -> str:
    """Return a letter, which stands between numbers, for what is a number of another sort."""
    return "X" if is_valid(re.sub(r"[^0-9A-Z]", "", found[0])) else found[0]


def _flat(text: str) -> str:
    """Return a text in capitals, every digit in ASCII, without accents and without what nobody sees."""
    if text.isascii():
        return text.upper()
    shown = (char for char in unicodedata.normalize("NFKC", seen(text)) if unicodedata.category(char) not in _MARKS)
    return "".join(str(unicodedata.digit(char, char)) for char in shown).upper()


def _is_nir(found: str) -> bool:
    return nir.is_valid(re.sub(r"[^0-9AB]", "", found))
