"""Numbers of professionals and structures: their form is required, their check digit only advised."""

import re
from typing import Final

from stdnum import luhn
from stdnum.fr import siret as stdnum_siret

PERSON: Final = "8"
"""What precedes an RPPS number in the national identifier of a professional (IDNPS)."""
_BLANKS = re.compile(r"[\s\u00a0\u202f.]")


def read_rpps(written: str) -> str | None:
    """Read the eleven digits of an RPPS number, alone or as an IDNPS (8 and the number); None when it is neither."""
    digits = _BLANKS.sub("", written)
    if re.fullmatch(r"8[0-9]{11}", digits):
        digits = digits.removeprefix(PERSON)
    return digits if re.fullmatch(r"[0-9]{11}", digits) else None


def read_siret(written: str) -> str | None:
    """Read the fourteen digits of a SIRET number; None when it is not one."""
    digits = _BLANKS.sub("", written)
    return digits if re.fullmatch(r"[0-9]{14}", digits) else None


def doubtful(*, rpps: str = "", siret: str = "") -> tuple[str, ...]:
    """Name the numbers whose check digit is wrong: ``("rpps",)``. Published examples fail it: warn, never refuse."""
    wrong = [("rpps", bool(rpps) and not luhn.is_valid(rpps))]
    wrong.append(("siret", bool(siret) and not stdnum_siret.is_valid(siret)))
    return tuple(name for name, failed in wrong if failed)
