"""Workbooks as they come, XLSX and ODS: one typed door to the library that reads them."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from core.sheets.extent import check_extent
from core.sheets.unpacking import packed, unpacked, unreadable


def workbook_rows(data: bytes) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of the first visible sheet with their numbers, each cell as the text that people see."""
    parts = unpacked(data)
    check_extent(parts.values())
    try:
        rows = _first_sheet(parts)
    except (CalamineError, OSError, ValueError) as error:
        raise unreadable() from error
    except BaseException as error:  # the library's own panic is no Exception
        if type(error).__name__ != "PanicException":
            raise
        raise unreadable() from error
    for number, row in enumerate(rows, 1):
        yield number, [_text(cell) for cell in row]


def _first_sheet(parts: dict[str, bytes]) -> list[list[Any]]:
    with CalamineWorkbook.from_filelike(packed(parts)) as book:
        for number, sheet in enumerate(book.sheets_metadata):
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet:
                return book.get_sheet_by_index(number).to_python(skip_empty_area=False)
    raise unreadable()


def _text(cell: Any) -> str:
    match cell:
        case bool():
            return "oui" if cell else "non"
        case float():
            return _plain(cell)
        case date() | time() | timedelta():
            return _moment(cell)
        case _:
            return str(cell)


def _plain(number: float) -> str:
    """Write a number with fifteen digits, as a spreadsheet shows it: 6 and not 6.0, 0.3 for 0.1 + 0.2."""
    written = f"{Decimal(f'{number:.15g}'):f}"
    return written.rstrip("0").rstrip(".") if "." in written else written


def _moment(cell: date | time | timedelta) -> str:
    if isinstance(cell, timedelta):
        return f"{cell // timedelta(hours=1):02d}:{cell // timedelta(minutes=1) % 60:02d}"
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    if isinstance(cell, datetime) and cell.time() != time():
        return cell.isoformat(" ", "minutes")
    return cell.isoformat()[:10]
