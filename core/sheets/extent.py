"""How much memory a sheet would take once read: cells are repeated, far away or share one long text at no cost."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import Final

from core.sheets.unpacking import too_large, unreadable

_CELLS: Final = 1_000_000
_BYTES: Final = 128_000_000
_WIDEST: Final = 16_384

_REST = rb"""(?:[^>"']|"[^"]*"|'[^']*')*"""
_PLACED = re.compile(rb"<(?:\w+:)?(?:c|row)\b" + _REST + rb">")
_PLACE = re.compile(rb"""\sr\s*=\s*["']([^"']*)["']""")
_REFERENCE = re.compile(rb"([A-Za-z]{0,3})([0-9]{1,7})")
_SHARED = re.compile(rb"""\st\s*=\s*["']s["']""")
_SHARED_END = re.compile(rb"</(?:\w+:)?si>")
_TAG = re.compile(rb"<table:(table-row|table-cell|covered-table-cell)\b(" + _REST + rb")>")
_REPEATED = re.compile(rb"""\stable:number-(?:columns|rows)-repeated\s*=\s*["']([^"']*)["']""")


def check_extent(parts: Iterable[bytes]) -> None:
    """Refuse with :class:`SheetError` a workbook that would be held in more than a million cells or 128 MB."""
    references, longest = 0, 0
    for part in parts:
        references += _check_placed(part)
        longest = max((longest, *map(len, _SHARED_END.split(part)[:-1])))
        _check_repeated(part)
    if references * longest > _BYTES:
        raise too_large()


def _check_placed(xml: bytes) -> int:
    """Measure a sheet of XLSX, held up to its farthest cell; return how many cells refer to shared texts."""
    columns = rows = 1
    references = 0
    for tag in _PLACED.finditer(xml):
        references += _SHARED.search(tag[0]) is not None
        if (place := _PLACE.search(tag[0])) is None:
            continue
        if (reference := _REFERENCE.fullmatch(place[1])) is None:
            raise unreadable()
        columns, rows = max(columns, _column(reference[1].upper())), max(rows, int(reference[2]))
    if columns * rows > _CELLS:
        raise too_large()
    return references


def _check_repeated(xml: bytes) -> None:
    """Measure a sheet of ODS, where one cell or row may stand for many; what is blank at the ends costs nothing."""
    rows = widest = weight = blank = 0
    for times, width, row_weight in _rows(xml):
        if not width:
            blank += times
            continue
        rows, blank = rows + blank + times, 0
        widest, weight = max(widest, width), weight + times * row_weight
        if rows * widest > _CELLS or weight > _BYTES:
            raise too_large()


def _rows(xml: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield each row of an ODS sheet: how many it stands for, its columns up to the last filled one, its bytes."""
    times = width = weight = at = 0
    for tag, following in pairwise((*_TAG.finditer(xml), None)):
        if tag is None:
            break
        if tag[1] == b"table-row":
            yield times, width, weight
            times, width, weight, at = _times(tag[2]), 0, 0, 0
            continue
        cells = min(_times(tag[2]), _WIDEST)
        at = min(at + cells, _WIDEST)
        if b"office:" in tag[2] or not tag[2].endswith(b"/"):
            width, weight = at, weight + cells * ((following.start() if following else len(xml)) - tag.start())
    yield times, width, weight


def _times(attributes: bytes) -> int:
    found = _REPEATED.search(attributes)
    if found is None:
        return 1
    if not found[1].isdigit():
        raise unreadable()
    return int(found[1][:10])


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
