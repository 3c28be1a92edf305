"""Office files are ZIP archives: what they hold is bounded and read whole before anything is believed."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from core.vault.refusals import Refusal, RefusedMedia

MOST_ENTRIES: Final = 2_000
LARGEST_UNPACKED: Final = 100 * 1024 * 1024
"""Bytes of everything in the archive, once unpacked."""
LARGEST_RATIO: Final = 100
"""Unpacked bytes for one packed byte, beyond a grace of 1 MiB."""
_GRACE: Final = 1024 * 1024
_SHEET_TYPE: Final = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_ODT_TYPE: Final = b"application/vnd.oasis.opendocument.text"
_TYPES: Final = "[Content_Types].xml"
_MACROS: Final = ("macroenabled", "vbaproject", "macrosheet")
"""What names macros in the types and the relations of a workbook, whatever its parts are called."""
_MACRO_FOLDERS: Final = frozenset({"macrosheets", "basic", "scripts"})
_BROKEN: Final = (BadZipFile, zlib.error, struct.error, EOFError, NotImplementedError, ValueError, OverflowError)


@contextmanager
def open_package(data: bytes) -> Iterator[ZipFile]:
    """Open an archive once it is known to be small unpacked, whole, unlocked and without macros; else refuse."""
    if data[-22:-18] != b"PK\x05\x06":  # no byte after the directory, no comment
        raise RefusedMedia(Refusal.TWO_KINDS if zipfile.is_zipfile(BytesIO(data)) else Refusal.BROKEN)
    try:
        with ZipFile(BytesIO(data)) as package:
            _bounded(package.infolist(), len(data))
            if package.testzip() is not None:
                raise RefusedMedia(Refusal.BROKEN)
            _without_macros(package)
            yield package
    except _BROKEN:
        raise RefusedMedia(Refusal.BROKEN) from None


def _bounded(entries: list[ZipInfo], packed: int) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_ENTRIES or unpacked > min(LARGEST_UNPACKED, _GRACE + LARGEST_RATIO * packed):
        raise RefusedMedia(Refusal.SWOLLEN)
    if min((entry.header_offset for entry in entries), default=1) != 0:
        raise RefusedMedia(Refusal.TWO_KINDS)
    for entry in entries:
        name = entry.filename
        if entry.flag_bits & 0x1:
            raise RefusedMedia(Refusal.LOCKED)
        if name.startswith("/") or "\\" in name or ".." in name.split("/"):
            raise RefusedMedia(Refusal.BROKEN)
        if entry.compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
            raise RefusedMedia(Refusal.BROKEN)


def _without_macros(package: ZipFile) -> None:
    """Refuse macros by the names of parts and folders, and by what a workbook says its parts are."""
    for entry in package.infolist():
        *folders, name = entry.filename.casefold().split("/")
        if name and (name.startswith("vbaproject") or not _MACRO_FOLDERS.isdisjoint(folders)):
            raise RefusedMedia(Refusal.MACROS)
        if name == _TYPES.casefold() or name.endswith(".rels"):
            said = unescape(package.read(entry).decode("utf-8", "replace")).casefold()
            if "<!doctype" in said:  # it could give any name to macros
                raise RefusedMedia(Refusal.BROKEN)
            if any(word in said for word in _MACROS):
                raise RefusedMedia(Refusal.MACROS)


def is_text_document(package: ZipFile) -> bool:
    """Tell whether an archive is an OpenDocument text: its type stands first, in clear."""
    first = package.infolist()[0]
    return (
        first.filename == "mimetype"
        and first.compress_type == ZIP_STORED
        and package.read(first) == _ODT_TYPE
        and "content.xml" in package.namelist()
    )


def is_sheet(package: ZipFile) -> bool:
    """Tell whether an archive is an Office Open XML workbook without macros."""
    names = package.namelist()
    return _TYPES in names and "xl/workbook.xml" in names and _SHEET_TYPE in package.read(_TYPES)
