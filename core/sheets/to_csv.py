"""CSV as French spreadsheets open it: UTF-8 with its mark, semicolons, CRLF, decimal commas."""

import csv
import io
from datetime import date

from core.sheets.guard import guarded
from core.sheets.sheet import Cell, Kind, Sheet, joined


def to_csv(sheet: Sheet) -> bytes:
    """Write a header of titles and the rows. Dates are ``2026-11-21``; texts are guarded against formulas.

    What ``about`` says goes into the name of the file: a row of it would be read back as data.
    """
    written = io.StringIO(newline="")
    lines = csv.writer(written, delimiter=";", lineterminator="\r\n")
    lines.writerow([guarded(column.title) for column in sheet.columns])
    kinds = [column.kind for column in sheet.columns]
    for row in sheet.rows:
        lines.writerow([_text(kind, joined(cell)) for kind, cell in zip(kinds, row, strict=True)])
    return written.getvalue().encode("utf-8-sig")


def _text(kind: Kind, cell: Cell) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "oui" if cell else "non"
        case int():
            return _amount(cell) if kind == "amount" else str(cell)
        case date():
            return cell.isoformat()
        case _:
            return guarded(str(cell))


def _amount(cents: int) -> str:
    euros, rest = divmod(abs(cents), 100)
    return f"{'-' if cents < 0 else ''}{euros},{rest:02d}"
