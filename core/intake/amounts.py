"""Amounts of money as people write them: ``76,50``, ``1 234,50 €``, ``-12.5``; cents inside."""

import re

from core.facts import Cents

_BLANK = "[ \u00a0\u202f\u2009]"
_FORM = re.compile(
    rf"(?P<sign>-?)(?P<euros>[0-9]{{1,10}}|[0-9]{{1,3}}(?:{_BLANK}[0-9]{{3}}){{1,3}})"
    rf"(?:[.,](?P<cents>[0-9]{{1,2}}))?{_BLANK}?€?"
)
_LONGEST = 24


def read_amount(written: str) -> Cents | None:
    """Read an amount in euros into cents; None when it is not one.

    Only ASCII digits, thousands grouped by blanks, a comma or a point, two decimals at most, ``€`` at the end: so
    below ten billion euros. ``-0`` is not an amount.
    """
    written = written.strip()
    found = _FORM.fullmatch(written) if len(written) <= _LONGEST else None
    if found is None:
        return None
    euros = int(re.sub(_BLANK, "", found["euros"]))
    cents = euros * 100 + int((found["cents"] or "0").ljust(2, "0"))
    if found["sign"]:
        return Cents(-cents) if cents else None
    return Cents(cents)


def write_amount(cents: int) -> str:
    """Write cents as euros with a decimal comma, ``1234,50``: what a sheet holds, and :func:`read_amount` reads."""
    euros, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{euros},{rest:02d}"


def show_amount(cents: int) -> str:
    """Write cents for reading: ``1 234,50 €``, with narrow no-break spaces."""
    euros, rest = divmod(abs(cents), 100)
    grouped = f"{euros:,}".replace(",", "\u202f")
    return f"{'-' if cents < 0 else ''}{grouped},{rest:02d}\u202f€"
