"""Files as people join them, made here."""

import io
import zipfile
from collections.abc import Mapping

import typst
from xlsxwriter import Workbook

TYPE = "application/vnd.oasis.opendocument.text"
NIR = "1 85 05 78 006 084 91"
"""An invented number with its right key."""


def pdf(text: str) -> bytes:
    """Return a page that says this."""
    drawn: bytes = typst.compile(text.encode(), format="pdf", ignore_system_fonts=True)
    return drawn


def odt(body: str) -> bytes:
    """Return a text document of this markup."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("mimetype", TYPE)
        package.writestr("content.xml", f"<office:text>{body}</office:text>", zipfile.ZIP_DEFLATED)
    return written.getvalue()


def xlsx(sheets: Mapping[str, list[list[object]]], hidden: str = "") -> bytes:
    """Return a workbook of these rows, by sheet."""
    written = io.BytesIO()
    with Workbook(written, {"in_memory": True}) as book:
        for name, rows in sheets.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
            if name == hidden:
                sheet.hide()
    return written.getvalue()
