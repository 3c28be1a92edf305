"""Whether a paper, drawn again, would say the same: its rows as it was drawn, against those of now, word for word."""

import re
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from core.display import table
from core.ledger import Ledger, Showing
from core.model.paper import Paper

_NAMED: Final = re.compile(r"\.([a-z_]+)")
"""How a template names a column: ``row.name``."""
_Words = tuple[tuple[str, str], ...]


class Compared(Struct, frozen=True):
    """Whether two drawings say the same; ``blank`` when the first left lines to be filled by hand."""

    alike: bool
    blank: bool


def compare(ledger: Ledger, paper: Paper, drawn: Showing, now: Showing) -> Compared:
    """Compare the rows of one paper with those of now, as people read them, in the columns that its template names.

    A line left to be filled by hand said nothing of who would fill it: what it shares with the others is compared, and
    lines may have come since.
    """
    before, after = list(_lines(ledger, paper, drawn)), list(_lines(ledger, paper, now))
    if all(filled for filled, _, _ in before):
        alike = sorted(words for _, words, _ in before) == sorted(words for _, words, _ in after)
        return Compared(alike, blank=False)
    whole, printed = {words for _, words, _ in after}, {printed for _, _, printed in after}
    return Compared(all(words in whole if filled else rest in printed for filled, words, rest in before), blank=True)


def _lines(ledger: Ledger, paper: Paper, showing: Showing) -> Iterator[tuple[bool, _Words, _Words]]:
    """Give of each line whether it is filled, its words, and those that are printed whether it is or not."""
    shown, named = table(ledger, showing), set(_NAMED.findall(paper.template.read_text("utf-8")))
    for line in shown.lines:
        pairs = zip(shown.columns, line.cells, strict=True)
        words = tuple((field.name, one.text) for field, one in pairs if field.name in named)
        filled = not paper.mark or bool(getattr(line.row, paper.mark))
        yield filled, words, tuple(one for one in words if one[0] not in paper.by_hand)
