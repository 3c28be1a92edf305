"""A sheet that somebody brings, of any of the three sorts, as titles and rows of text."""

from collections.abc import Iterator
from itertools import islice
from typing import Final

from core.sheets.decoding import csv_rows, decode
from core.sheets.guard import unguarded
from core.sheets.sheet import Grid, Line, SheetError
from core.sheets.unpacking import is_packed
from core.sheets.workbook import workbook_rows

LARGEST: Final = 10_000_000
"""Bytes of a file at most."""
_MOST_LINES: Final = 50_000
_MOST_COLUMNS: Final = 500


def read_lines(data: bytes, separator: str = "") -> tuple[Line, ...]:
    """Read the rows of CSV, XLSX or ODS that hold something, titles among them, each as wide as it is filled.

    ``separator`` is that of a CSV, "" to find it.
    Cells are trimmed and freed of the apostrophe that keeps formulas away. :class:`SheetError` when it cannot be
    read, holds nothing, or is larger than what the register takes in.
    """
    lines = tuple(islice(_lines(data, separator), _MOST_LINES + 2))
    if not lines:
        raise SheetError("sheet-empty", "Ce fichier ne contient aucune ligne.")
    if len(lines) > _MOST_LINES + 1:
        raise SheetError("sheet-too-large", f"Ce fichier a plus de {_MOST_LINES} lignes.")
    if max(len(line.cells) for line in lines) > _MOST_COLUMNS:
        raise SheetError("sheet-too-large", f"Ce fichier a plus de {_MOST_COLUMNS} colonnes.")
    return lines


def read_sheet(data: bytes) -> Grid:
    """Read a sheet as the register writes them: the first row that holds something is the header.

    :class:`SheetError` as :func:`read_lines`, and when a column is named twice or not at all, or a row is longer than
    the header.
    """
    (_, header), *rows = ((line.number, line.cells) for line in read_lines(data))
    lines = []
    for number, cells in rows:
        if len(cells) > len(header):
            raise SheetError("sheet-uneven", f"La ligne {number} a plus de cellules que l’en-tête.")
        lines.append(Line(number, cells + ("",) * (len(header) - len(cells))))
    _check_header(list(header))
    return Grid(header, tuple(lines))


def _lines(data: bytes, separator: str) -> Iterator[Line]:
    """Yield the rows that hold something, without the blank cells at their ends."""
    if len(data) > LARGEST:
        raise SheetError("sheet-too-large", "Ce fichier dépasse 10 Mo.")
    for number, row in workbook_rows(data) if is_packed(data) else csv_rows(decode(data), separator):
        cells = [unguarded(cell.strip()) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield Line(number, tuple(cells))


def _check_header(header: list[str]) -> None:
    if "" in header:
        raise SheetError("sheet-header", f"La colonne {header.index('') + 1} n’a pas de titre.")
    twice = next((title for title in header if header.count(title) > 1), None)
    if twice is not None:
        raise SheetError("sheet-header", f"Deux colonnes ont le titre « {twice} ».")
