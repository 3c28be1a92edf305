"""What is read off an address and an account number when a letter is written."""

import re
from typing import Final

_COMMUNE: Final = re.compile(r"(?:\b\d{5}\s+|,\s*)([^,\d]+?)(?:\s+cedex.*)?$", re.IGNORECASE)


def commune(address: str) -> str:
    """Return the commune that an address ends with, after a postal code or a comma; "" when it says none."""
    found = _COMMUNE.search(address.strip())
    return found[1].strip() if found else ""


def grouped(iban: str) -> str:
    """Write an IBAN by fours, as banks print it; its blanks do not break."""
    return "\u00a0".join(iban[place : place + 4] for place in range(0, len(iban), 4))
