"""Packed workbooks opened with care: what the reading library gets was measured first, and packed again by us."""

import io
import zipfile
import zlib
from collections.abc import Mapping
from typing import Final

from core.sheets.sheet import SheetError

_UNPACKED: Final = 60_000_000
_KEPT: Final = (".xml", ".rels")
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


def is_packed(data: bytes) -> bool:
    """Tell by its content whether a file is a packed workbook."""
    return data.startswith(b"PK\x03\x04")


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the parts of a workbook in UTF-8 by name; :class:`SheetError` for one that is damaged or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            infos = [info for info in packed.infolist() if info.filename.endswith(_KEPT) or info.filename == "mimetype"]
            if sum(info.file_size for info in infos) > _UNPACKED:
                raise too_large()
            parts = {info.filename: packed.read(info) for info in infos}
    except _BROKEN as error:
        raise unreadable() from error
    if any(b"\0" in part for part in parts.values()):
        raise unreadable()
    return parts


def packed(parts: Mapping[str, bytes]) -> io.BytesIO:
    """Pack parts again, as they were measured: no second part of a name, no false size, no other method."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as pack:
        for name, part in parts.items():
            pack.writestr(name, part)
    written.seek(0)
    return written


def unreadable() -> SheetError:
    """Say that a workbook is not one that can be read."""
    return SheetError("sheet-unreadable", "Ce classeur ne se lit pas : enregistrez-le de nouveau en XLSX, ODS ou CSV.")


def too_large() -> SheetError:
    """Say that a workbook would fill the memory."""
    return SheetError(
        "sheet-too-large", "Ce classeur est trop grand : gardez ses lignes utiles, ou exportez-le en CSV."
    )
