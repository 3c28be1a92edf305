"""CSV as it comes, whatever wrote it: its encoding, its separator, its rows."""

import codecs
import csv
from collections.abc import Iterator

from core.sheets.sheet import SheetError

_SEPARATORS = ";,\t"


def decode(data: bytes) -> str:
    """Read the bytes of a text: UTF-16 by its mark, UTF-8, else Windows; :class:`SheetError` when none of them."""
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise SheetError("sheet-unreadable", "Ce fichier n’est ni un classeur ni un texte lisible.")


def csv_rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV with the line where each begins; a first line ``sep=;`` is obeyed."""
    first, _, rest = text.partition("\n")
    told = first.strip().lower()
    if told.startswith("sep=") and len(told) == len("sep=;"):
        separator, text, skipped = told[-1], rest, 1
    else:
        separator, skipped = max(_SEPARATORS, key=first.count), 0
    lines = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    begins = 1 + skipped
    try:
        for row in lines:
            yield begins, row
            begins = lines.line_num + 1 + skipped
    except csv.Error as error:
        message = f"La ligne {lines.line_num + skipped} ne se lit pas : un guillemet manque ou est de trop."
        raise SheetError("sheet-broken", message) from error
