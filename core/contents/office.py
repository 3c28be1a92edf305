"""The texts of office files: their markup taken away, never followed; the archive was measured before."""

import re
from collections.abc import Callable
from decimal import Decimal
from html import unescape
from io import BytesIO
from typing import Final
from zipfile import ZipFile

LONGEST: Final = 8_000_000
"""Bytes of markup that are read at most."""
_TAG: Final = re.compile(r"<[^<>]*>")
_END: Final = re.compile(r"</(?:\w+:)?(?:p|h|si|is|v|f|text|oddHeader|oddFooter)>|<text:(?:line-break|tab|s)\b[^<>]*>")
"""Where a paragraph or a cell ends."""
_LONG: Final = re.compile(r"\d\.\d{8,}E\+?1\d", re.IGNORECASE)
"""A number of many digits, as workbooks keep it: 1.85057800608436E14."""
_WRITTEN: Final = frozenset({"content.xml", "styles.xml", "meta.xml"})
_SHEETS: Final = re.compile(r"xl/(?:sharedStrings|worksheets/[^/]+|comments[^/]*|threadedComments/[^/]+)(?:\.xml)?")


def texts_of_document(content: bytes) -> tuple[tuple[str, ...], bool]:
    """Return the paragraphs of an OpenDocument text, its headers and notes included, and whether these are all."""
    return _texts(content, _WRITTEN.__contains__)


def cells_of_workbook(content: bytes) -> tuple[tuple[str, ...], bool]:
    """Return the texts and numbers of a workbook, hidden sheets and comments included, and whether these are all."""
    return _texts(content, lambda name: _SHEETS.fullmatch(name) is not None)


def _texts(content: bytes, wanted: Callable[[str], bool]) -> tuple[tuple[str, ...], bool]:
    left, found = LONGEST, list[str]()
    with ZipFile(BytesIO(content)) as package:
        for name in filter(wanted, package.namelist()):
            part = package.read(name)
            found += [_bare(piece) for piece in _END.split(part[: max(left, 0)].decode("utf-8", "replace"))]
            left -= len(part)
    return tuple(filter(None, found)), left >= 0


def _bare(markup: str) -> str:
    """Return what is between the tags: a number that styles cut into pieces is whole again."""
    text = unescape(_TAG.sub("", markup)).strip()
    return f"{Decimal(text):f}" if _LONG.fullmatch(text) else text
