"""Addresses inside the register: filling the parts of a path, and changing a query."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final
from urllib.parse import quote, urlencode

_PART = re.compile(r"\{(\w+)\}")
FROM: Final = "de"
"""How the address of reasons names the page that they were asked from."""


def fill(template: str, values: Mapping[str, object]) -> str:
    """Put values in the place of ``{party}`` in an address, quoted; "" when one of them is missing or empty.

    A part that is all of it is a whole address, of this register.
    """
    missing = [name for name in parts_of(template) if not values.get(name)]
    whole = _PART.fullmatch(template)
    if whole and not missing:
        address = str(values[whole[1]])
        return address if address.startswith("/") and not address.startswith("//") else ""
    return "" if missing else _PART.sub(lambda part: quote(str(values[part[1]]), safe=""), template)


def said(template: str, values: Mapping[str, str]) -> str:
    """Put values in the place of ``{party}`` in a text for people or in a value; what is unknown stays as written."""
    return _PART.sub(lambda part: values.get(part[1], part[0]), template) if "{" in template else template


@lru_cache(1_000)
def parts_of(path: str) -> tuple[str, ...]:
    """Return the names of the parts of a path: ``/adherents/{party}`` has ``party``."""
    return tuple(_PART.findall(path))


@lru_cache(1_000)
def pattern_of(path: str) -> re.Pattern[str]:
    """Return what recognises the addresses of a page, its parts as groups."""
    pieces = enumerate(_PART.split(path))
    return re.compile("".join(f"(?P<{piece}>[^/]+)" if place % 2 else re.escape(piece) for place, piece in pieces))


def with_query(path: str, query: Mapping[str, str]) -> str:
    """Add to the query of an address what is not empty."""
    kept = urlencode({name: value for name, value in query.items() if value}, safe=",/@")
    if not kept:
        return path
    return f"{path}{'&' if '?' in path else '?'}{kept}"


def inside(path: str) -> bool:
    """Tell whether an address leads somewhere in the register, and nowhere else."""
    return path.startswith("/") and not path.startswith(("//", "/\\"))


def piece(line: str) -> str:
    """Return where the file is read whose line a fact keeps, "" for no line."""
    return with_query("/pieces", {"piece": line}) if line else ""
