"""What people read for the line of a file: that there is one, and of which kind; never its key."""

from collections.abc import Mapping
from typing import Final

from core.ledger.attaching import parse
from core.vault import MediaType

_KINDS: Final[Mapping[MediaType, str]] = {
    MediaType.PDF: "PDF",
    MediaType.PNG: "image PNG",
    MediaType.JPEG: "image JPEG",
    MediaType.CSV: "tableau CSV",
    MediaType.TEXT: "texte",
    MediaType.ODT: "texte ODT",
    MediaType.XLSX: "tableau XLSX",
}


def piece_word(said: str, line: str) -> str:
    """Say a file in words and its kind: « oui (PDF) »; "" for no line."""
    found = parse(line)
    return f"{said} ({_KINDS[found.media]})" if found else said if line else ""
