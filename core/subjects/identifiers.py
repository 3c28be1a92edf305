"""Numbers of professionals and structures: their form is required, their check digit only advised."""

import re
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from stdnum import luhn
from stdnum.fr import siren, siret

_BLANKS = re.compile(r"[\s\u00a0\u202f.]")
_DEPARTMENT: Final = r"[0-9]{9}|2[AB][0-9]{7}"
"""Nine characters that begin with a department; Corsica's have a letter."""


class Scheme(NamedTuple):
    """A sort of number. ``prefix`` is what the national identifier (IDNPS, PS_IdNat) puts before it, "" for none."""

    label: str
    hint: str
    wrong: str
    """What is said of a text that has not its form."""
    form: str
    prefix: str
    key: Callable[[str], bool] | None
    """Tells whether the check digit is right; None where none is established."""
    unique: bool = False
    """One number names one party; the others may be shared: a professional and her practice have one SIRET."""


def _finess_key(number: str) -> bool:
    """Check a FINESS number by Luhn; the key of Corsica's is not established."""
    return not number.isdigit() or luhn.is_valid(number)


SCHEMES: Final[Mapping[str, Scheme]] = {
    "rpps": Scheme(
        "RPPS", "Onze chiffres", "Un numéro RPPS compte onze chiffres.", "[0-9]{11}", "8", luhn.is_valid, unique=True
    ),
    "adeli": Scheme(
        "ADELI",
        "Neuf caractères ; remplacé par le RPPS",
        "Un numéro ADELI compte neuf chiffres (2A ou 2B en Corse).",
        _DEPARTMENT,
        "0",
        None,
        unique=True,
    ),
    "finess": Scheme(
        "FINESS",
        "Neuf caractères",
        "Un numéro FINESS compte neuf chiffres (2A ou 2B en Corse).",
        _DEPARTMENT,
        "3",
        _finess_key,
    ),
    "siret": Scheme(
        "SIRET", "Quatorze chiffres", "Un SIRET compte quatorze chiffres.", "[0-9]{14}", "5", siret.is_valid
    ),
    "siren": Scheme("SIREN", "Neuf chiffres", "Un SIREN compte neuf chiffres.", "[0-9]{9}", "4", siren.is_valid),
    "rna": Scheme(
        "RNA", "W et neuf caractères", "Un numéro RNA s’écrit W suivi de neuf caractères.", "W[0-9A-Z]{9}", "", None
    ),
}
"""By code. The keys come from python-stdnum, which knows neither RPPS nor FINESS: those are checked by Luhn."""


def read(scheme: str, written: str) -> str | None:
    """Read a number of a scheme, alone or after its prefix of a national identifier; None when it has not its form."""
    known = SCHEMES[scheme]
    number = _BLANKS.sub("", written).upper()
    if re.fullmatch(known.form, number):
        return number
    alone = number.removeprefix(known.prefix) if known.prefix else number
    return alone if re.fullmatch(known.form, alone) else None


def is_doubtful(scheme: str, number: str) -> bool:
    """Tell whether the check digit of a number is wrong. Published examples fail it: warn, never refuse."""
    key = SCHEMES[scheme].key
    return bool(number) and key is not None and not key(number)
