"""CSV as it comes, whatever wrote it: its encoding, its separator, its rows."""

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from core.sheets.sheet import SheetError

SEPARATORS: Final = {";": "Point-virgule", ",": "Virgule", "\t": "Tabulation"}
"""What may stand between the cells of a text, the first where nothing tells."""
_COMMA = re.compile(r",(?!\d)|(?<!\d),")
"""A comma that is not that of a number."""
_LOOKED_AT = 20
"""Lines whose separators are counted: those above the header may have none."""


def decode(data: bytes) -> str:
    """Read the bytes of a text: UTF-32 or UTF-16 by its mark, UTF-8, else that of Windows or of old Macs, by accents.

    :class:`SheetError` when none of them, or when it holds a null character, as no text does.
    """
    for encoding in _marked(data) or ("utf-8-sig", "mac_roman" if _of_a_mac(data) else "cp1252"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text
    raise SheetError("sheet-unreadable", "Ce fichier n’est ni un classeur ni un texte lisible.")


def _marked(data: bytes) -> tuple[str, ...]:
    """Return the encoding that the first bytes say; the longer mark of UTF-32 begins as that of UTF-16 does."""
    if data.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return ("utf-32",)
    return ("utf-16",) if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else ()


def _of_a_mac(data: bytes) -> bool:
    """Tell whether é, è, ê and à are where old Macs have them, and not where Windows does: never a lone byte."""
    return sum(map(data.count, (b"\x8e", b"\x8f", b"\x90", b"\x88"))) > sum(
        map(data.count, (b"\xe9", b"\xe8", b"\xea", b"\xe0"))
    )


def _separator(lines: list[str]) -> str:
    """Return what cuts the most lines into one number of cells: a cell may hold another one, now and then."""
    return max(SEPARATORS, key=lambda one: _regular(lines, one))


def _regular(lines: list[str], separator: str) -> int:
    """Return how many lines are of one width; 0 where the first of them holds no comma but that of a number."""
    rows = [row for row in csv.reader(lines, delimiter=separator) if len(row) > 1]
    width, times = next(iter(Counter(map(len, rows)).most_common(1)), (0, 0))
    first = next((",".join(row) for row in rows if len(row) == width), "")
    return 0 if separator == "," and not _COMMA.search(first) else times


def csv_rows(text: str, separator: str = "") -> Iterator[tuple[int, list[str]]]:
    """Yield the rows of a CSV with the line where each begins; a first line ``sep=;`` is obeyed, and what is said."""
    first, _, rest = text.partition("\n")
    told = first.strip().lower()
    if told.startswith("sep=") and len(told) == len("sep=;"):
        separator, text, skipped = separator or told[-1], rest, 1
    else:
        separator, skipped = separator or _separator(text[:100_000].splitlines()[:_LOOKED_AT]), 0
    lines = csv.reader(text.splitlines(keepends=True), delimiter=separator, strict=True)
    begins = 1 + skipped
    try:
        for row in lines:
            yield begins, row
            begins = lines.line_num + 1 + skipped
    except csv.Error as error:
        message = f"La ligne {lines.line_num + skipped} ne se lit pas : un guillemet manque ou est de trop."
        raise SheetError("sheet-broken", message) from error
