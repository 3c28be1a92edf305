"""The spaces that end no line: before high punctuation, inside « quotes », within a number, a date, a length of time.

The texts of the code and those that people typed are written with plain spaces; a page as drawn gets the others here.
What is in a tag or in a field that is sent back stays as it is.
"""

import re
from typing import Final

NARROW: Final = "\u202f"
"""Before the other marks and signs, and between thousands."""
WIDE: Final = "\u00a0"
"""Before a colon, inside quotes, between words."""
_SENT_BACK: Final = re.compile(r"(<(?:textarea|pre|script)\b.*?</(?:textarea|pre|script)>)", re.DOTALL)
_MONTHS: Final = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
_UNITS: Final = "h|min|s|ans?|mois|jours?|octets?|Ko|Mo|Go"
_AFTER: Final = "|".join(f"(?<={month}.)" for month in _MONTHS.split("|"))
_BOUND: Final = re.compile(
    r"[ \u00a0](?:"
    r"(?P<narrow>(?=[;!?€%])|(?<=[0-9].)(?=[0-9]{3}(?![0-9])))"
    rf"|(?=[:»])|(?<=«.)|(?<=n°.)|(?<=[×=≥≤].)(?=[0-9])|(?<=[0-9].)(?=(?:{_UNITS}|{_MONTHS})\b)"
    rf"|(?<=[0-9].h.)(?=[0-9])|(?<=1er.)(?={_MONTHS})|(?:{_AFTER})(?=[0-9]{{4}})"
    r")(?![^<>]*>)"
)
"""A space, what stands around it, and no end of a tag after it: a tag's own ``>`` is never written otherwise."""


def bound(html: str) -> str:
    """Return a page in which no line starts with a punctuation mark, and none ends within a number or a date."""
    pieces = _SENT_BACK.split(html)
    return "".join(piece if place % 2 else _BOUND.sub(_kind, piece) for place, piece in enumerate(pieces))


def _kind(found: re.Match[str]) -> str:
    return WIDE if found["narrow"] is None else NARROW
