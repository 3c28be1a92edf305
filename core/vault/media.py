"""What an attachment is, told from its content: its name and its declared type are only somebody's word."""

import csv
import zipfile
from enum import StrEnum
from io import BytesIO
from typing import Final

from core.vault.offices import is_sheet, is_text_document, open_package
from core.vault.pictures import is_jpeg, is_png
from core.vault.refusals import Refusal, RefusedMedia

LARGEST: Final = 10 * 1024 * 1024
"""Bytes of the largest attachment."""


class MediaType(StrEnum):
    """The kinds of attachments that the register keeps."""

    PDF = "application/pdf"
    PNG = "image/png"
    JPEG = "image/jpeg"
    ODT = "application/vnd.oasis.opendocument.text"
    XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    CSV = "text/csv"
    TEXT = "text/plain"


def sniff(data: bytes) -> MediaType | Refusal:
    """Tell what a file is from its bytes, or why it is refused; a file that can be read as two kinds is refused."""
    if not data:
        return Refusal.EMPTY
    if len(data) > LARGEST:
        return Refusal.TOO_LARGE
    try:
        if data.startswith(b"PK\x03\x04"):
            return _office(data)
        for magic, media, is_whole in _SIGNED:
            if data.startswith(magic):
                return (media if is_whole(data) else Refusal.BROKEN) if _is_alone(data) else Refusal.TWO_KINDS
    except RefusedMedia as refused:
        return refused.refusal
    return _text(data)


def _is_pdf(data: bytes) -> bool:
    return data[5:7] in {b"1.", b"2."} and b"%%EOF" in data[-1024:]


_SIGNED: Final = (
    (b"%PDF-", MediaType.PDF, _is_pdf),
    (b"\x89PNG", MediaType.PNG, is_png),
    (b"\xff\xd8\xff", MediaType.JPEG, is_jpeg),
)


def _is_alone(data: bytes) -> bool:
    # readers of PDF look for its mark in the first KiB, those of ZIP for its directory at the end
    return b"%PDF-" not in data[1:1024] and not zipfile.is_zipfile(BytesIO(data))


def _office(data: bytes) -> MediaType | Refusal:
    with open_package(data) as package:
        if is_text_document(package):
            return MediaType.ODT
        return MediaType.XLSX if is_sheet(package) else Refusal.UNKNOWN


_CONTROLS: Final = frozenset(range(0x20)) - frozenset(b"\t\n\r") | {0x7F}
_MARKUP: Final = ("<!doctype", "<html", "<svg", "<script", "<iframe", "<?xml")


def _text(data: bytes) -> MediaType | Refusal:
    if not _CONTROLS.isdisjoint(data):
        return Refusal.UNKNOWN
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Refusal.NOT_UTF8
    lowered = text.casefold()
    if lowered.lstrip().startswith("<") or any(mark in lowered for mark in _MARKUP):
        return Refusal.MARKUP
    return MediaType.CSV if any(_is_table(text, mark) for mark in ";,\t") else MediaType.TEXT


def _is_table(text: str, delimiter: str) -> bool:
    try:
        widths = [len(row) for row in csv.reader(text.splitlines()[:50], delimiter=delimiter) if row]
    except csv.Error:  # a field of more than 128 KiB
        return False
    return len(widths) > 1 and min(widths) == max(widths) > 1
