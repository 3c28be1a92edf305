"""XLSX with real dates and amounts: the same rows give the same bytes."""

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

import xlsxwriter  # type: ignore[import-untyped]  # it has no types; only this file touches it
from xlsxwriter.utility import xl_rowcol_to_cell  # type: ignore[import-untyped]  # as above

from core.sheets.sheet import Cell, Column, Sheet, SheetError, joined

CREATED: Final = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed mark: the real moment is in the sheet « À propos »
_LONGEST: Final = 32_000
_MOST_ROWS: Final = 1_048_575
_FORMATS: Final = {
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1},
    "text": {"text_wrap": True, "valign": "top"},
    "list": {"valign": "top"},
    "number": {"num_format": "[>=10000]#,##0;[<=-10000]-#,##0;0", "valign": "top"},
    "amount": {"num_format": '#,##0.00" €"', "valign": "top"},
    "date": {"num_format": "dd/mm/yyyy", "align": "left", "valign": "top"},
    "yesno": {"valign": "top"},
}
_WIDTHS: Final = {"text": (10, 48), "number": (10, 16), "amount": (14, 20), "date": (12, 12), "yesno": (10, 10)}
"""The narrowest and the widest that a column may be, in characters: it fits what it holds between them."""
_A4: Final = 9


def to_xlsx(sheet: Sheet) -> bytes:
    """Write the rows under a frozen header, then a sheet « À propos » with what ``about`` says.

    Texts are never formulas or links, and numbers written as texts (RPPS, telephone) stay texts without a warning.
    From five digits on a number is grouped: four may be a year. Built in memory: no clear text on a disk.
    """
    written = io.BytesIO()
    book: Any = xlsxwriter.Workbook(written, {"in_memory": True})
    book.set_properties({"title": sheet.title, "created": CREATED})
    formats = {name: book.add_format(form) for name, form in _FORMATS.items()}
    page = book.add_worksheet(sheet_name(sheet.title))
    _head(page, sheet.columns, formats)
    last, longest = 0, [0 for _ in sheet.columns]
    for last, row in enumerate(sheet.rows, 1):
        if last > _MOST_ROWS:
            raise SheetError("sheet-too-long", "Un classeur a au plus 1 048 575 lignes : exportez en CSV.")
        for at, (column, cell) in enumerate(zip(sheet.columns, row, strict=True)):
            _put(page, last, at, column, cell, formats)
            longest[at] = max(longest[at], _length(cell))
    for at, (column, room) in enumerate(zip(sheet.columns, longest, strict=True)):
        page.set_column(at, at, _width(column, room))
    if sheet.columns:
        page.autofilter(0, 0, last, len(sheet.columns) - 1)
        page.ignore_errors({"number_stored_as_text": f"A1:{xl_rowcol_to_cell(last, len(sheet.columns) - 1)}"})
    about = book.add_worksheet("À propos")
    about.set_column(0, 0, 32)
    about.set_column(1, 1, 70)
    for at, (title, text) in enumerate({"Titre": sheet.title, **sheet.about}.items()):
        about.write_string(at, 0, title, formats["head"])
        about.write_string(at, 1, text[:_LONGEST], formats["text"])
    book.close()
    return written.getvalue()


def _head(page: Any, columns: Sequence[Column], formats: dict[str, Any]) -> None:
    for at, column in enumerate(columns):
        page.write_string(0, at, column.title, formats["head"])
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.set_landscape()
    page.set_paper(_A4)
    page.fit_to_pages(1, 0)


def _put(page: Any, line: int, at: int, column: Column, cell: Cell, formats: dict[str, Any]) -> None:
    form = formats["list" if isinstance(cell, tuple) else column.kind]
    match value := joined(cell):
        case None:
            page.write_blank(line, at, None, form)
        case bool():
            page.write_string(line, at, "oui" if value else "non", form)
        case int():
            page.write_number(line, at, Decimal(value).scaleb(-2) if column.kind == "amount" else value, form)
        case date():
            page.write_datetime(line, at, value, form)
        case _:
            page.write_string(line, at, _cut(str(value)), form)


def _length(cell: Cell) -> int:
    """Return how many characters a cell is wide: those of its longest line, none of a list, which may be endless."""
    if cell is None or isinstance(cell, tuple):
        return 0
    return max(map(len, str(cell).splitlines()), default=0)


def _width(column: Column, longest: int) -> int:
    """Return the width of a column: room for what it holds, for each word of its head and for the filter’s arrow."""
    narrowest, widest = _WIDTHS[column.kind]
    word = max(map(len, column.title.split()), default=0)
    return min(widest, max(narrowest, longest + 2, word + 4))


def _cut(text: str) -> str:
    """Return a text that a cell can hold, saying so when the end is missing."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}… (la suite est dans le registre)"


def sheet_name(title: str) -> str:
    """Return a title as a spreadsheet allows it for a tab, never the name of the second one."""
    name = re.sub(r"[\[\]:*?/\\]", " ", title).strip(" '")[:31].strip(" '")
    return name if name and name.casefold() != "à propos" else "Données"
