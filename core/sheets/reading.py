"""A sheet that somebody brings, of any of the three sorts, as titles and rows of text."""

from collections.abc import Iterator
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


def read_sheet(data: bytes) -> Grid:
    """Read CSV, XLSX or ODS, told apart by content; the first row that holds something is the header.

    Cells are trimmed and freed of the apostrophe that keeps formulas away. :class:`SheetError` when it cannot be
    read, has no header, names a column twice or not at all, or is larger than what the register takes in.
    """
    if len(data) > LARGEST:
        raise SheetError("sheet-too-large", "Ce fichier dépasse 10 Mo.")
    rows = _trimmed(workbook_rows(data) if is_packed(data) else csv_rows(decode(data)))
    _, header = next(rows, (0, []))
    if not header:
        raise SheetError("sheet-empty", "Ce fichier ne contient aucune ligne.")
    if len(header) > _MOST_COLUMNS:
        raise SheetError("sheet-too-large", f"Ce fichier a plus de {_MOST_COLUMNS} colonnes.")
    lines = []
    for number, cells in rows:
        if len(cells) > len(header):
            raise SheetError("sheet-uneven", f"La ligne {number} a plus de cellules que l’en-tête.")
        lines.append(Line(number, tuple(cells + [""] * (len(header) - len(cells)))))
        if len(lines) > _MOST_LINES:
            raise SheetError("sheet-too-large", f"Ce fichier a plus de {_MOST_LINES} lignes.")
    _check_header(header)
    return Grid(tuple(header), tuple(lines))


def _trimmed(rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold something, without the blank cells at their ends."""
    for number, row in rows:
        cells = [unguarded(cell.strip()) for cell in row]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield number, cells


def _check_header(header: list[str]) -> None:
    if "" in header:
        raise SheetError("sheet-header", f"La colonne {header.index('') + 1} n’a pas de titre.")
    twice = next((title for title in header if header.count(title) > 1), None)
    if twice is not None:
        raise SheetError("sheet-header", f"Deux colonnes ont le titre « {twice} ».")
