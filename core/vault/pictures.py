"""Pictures, walked from their first byte to their last: nothing hides behind the end of a PNG."""

import zlib
from typing import Final

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_CHUNK: Final = 12
"""Bytes of a PNG chunk beside its content: length, name, checksum."""
_FRAMES: Final = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN: Final = 0xDA
_MARK: Final = 0xFF


def is_png(data: bytes) -> bool:
    """Tell whether a file is a PNG whose chunks have their checksums, from IHDR to IEND and no further."""
    at, names = len(_PNG), []
    while data.startswith(_PNG) and at + _CHUNK <= len(data):
        end = at + _CHUNK + int.from_bytes(data[at : at + 4], "big")
        body, checksum = data[at + 4 : end - 4], data[end - 4 : end]
        if zlib.crc32(body).to_bytes(4, "big") != checksum:
            return False
        names.append(body[:4])
        at = end
    return at == len(data) and names[:1] == [b"IHDR"] and names[-1:] == [b"IEND"] and b"IDAT" in names


def is_jpeg(data: bytes) -> bool:
    """Tell whether a file is a JPEG: segments that follow one another, a frame, a scan, an end."""
    at, framed = 2, False
    while at + 4 <= len(data) and data[at] == _MARK:
        marker = data[at + 1]
        if marker == _MARK:  # a filling byte
            at += 1
            continue
        framed = framed or marker in _FRAMES
        if marker == _SCAN:
            return framed and data.rfind(b"\xff\xd9") > at
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4], "big"))
    return False
