"""Fractions of the statutes, ``1/4``: exact, and turned into a number of persons or votes once."""

import re
from fractions import Fraction
from math import ceil, floor

_FORM = re.compile(r"0|1|[1-9][0-9]{0,2}/[1-9][0-9]{0,2}")


def read_fraction(written: str) -> Fraction | None:
    """Read ``1/4``, ``0`` or ``1``; None when it is none of these, or more than one."""
    if not _FORM.fullmatch(written):
        return None
    fraction = Fraction(written)
    return fraction if fraction <= 1 else None


def needed(fraction: str, whole: int, *, more_than: bool) -> int:
    """Return how many of a whole reach a fraction, rounded up: 1/4 of 213 is 54; more than 1/2 of 10 is 6."""
    part = Fraction(fraction) * whole
    return floor(part) + 1 if more_than else ceil(part)
