"""What must never enter in the cells of a table: one rule for what is imported and for what is attached."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from stdnum.fr import nir

from core.intake.health import heads_of
from core.intake.sensitive import mentions_nir
from core.unseen import seen

_WHOLE: Final = 15
"""Digits of a number with its key."""
_FORM: Final = re.compile(r"[1-478][0-9]{4}(?:[0-9]{2}|2[AB])[0-9]{8}")
_GAP: Final = re.compile(r"[\s._/-]")
APART: Final = "\n" * 9
"""Between two cells, so that the digits of both are never taken for one number; not even for one and its key."""


def forbidden_cells(cells: Sequence[str]) -> bool:
    """Tell whether cells, in the order of reading, hold a social-security number, whole or cut in two cells.

    Two numbers side by side, such as a postcode and a telephone, make one in about a hundred rows by chance: a cut
    number counts under a title that says so, or where at least half of the pairs that are cut so are numbers.
    """
    if mentions_nir(APART.join(cells)):
        return True
    cut: dict[int, list[bool]] = {}
    for one, other in _pairs(cells):
        cut.setdefault(len(one), []).append(nir.is_valid(one + other))
    said = any(map(any, cut.values())) and "number" in heads_of(cells)
    return said or any(sum(pairs) * 2 >= len(pairs) for pairs in cut.values())


def where(rows: Iterable[tuple[int, Sequence[str]]]) -> str:
    """Return the row to look at, in words: the first that holds such a number by itself; "" where none does."""
    found = next((number for number, cells in rows if forbidden_cells(cells)), None)
    return "" if found is None else f" Voyez la ligne {found}."


def _pairs(cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield two cells side by side that have the form of such a number together."""
    bare = [_GAP.sub("", seen(cell)).upper() for cell in cells]
    for one, other in pairwise(bare):
        if one and other and len(one) + len(other) == _WHOLE and _FORM.fullmatch(one + other):
            yield one, other
