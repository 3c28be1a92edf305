"""Papers worth joining: a PDF of a few lines, and the picture of a till receipt. Both are whole files."""

import zlib
from collections.abc import Iterable, Sequence
from typing import Final

_WIDE, _HIGH = 180, 260
_MARGIN: Final = 16
_BLACK, _WHITE = b"\x18", b"\xf6"


def pdf(title: str, lines: Sequence[str]) -> bytes:
    """Return a page of A4 with a title and lines of text."""
    text = [f"BT /F1 16 Tf 60 770 Td ({_escaped(title)}) Tj ET"]
    text += [f"BT /F1 11 Tf 60 {730 - 18 * row} Td ({_escaped(line)}) Tj ET" for row, line in enumerate(lines)]
    content = "\n".join(text).encode("cp1252", "replace")
    return _document(
        (
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 6 0 R >>",
            b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
            b"<< /Font << /F1 5 0 R >> >>",
        )
    )


def png(lines: Sequence[str]) -> bytes:
    """Return the picture of a receipt: a bar for each word of each line, as seen from too far to be read."""
    rows = [_row(())] * _MARGIN
    for line in lines:
        inked = _row(len(word) for word in line.split())
        rows += [*([inked] * 4), *([_row(())] * 6)]
    rows += [_row(())] * (_HIGH - len(rows))
    header = _WIDE.to_bytes(4, "big") + _HIGH.to_bytes(4, "big") + bytes((8, 0, 0, 0, 0))
    pixels = zlib.compress(b"".join(b"\0" + row for row in rows[:_HIGH]), 9)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", pixels) + _chunk(b"IEND", b"")


def _document(objects: Sequence[bytes]) -> bytes:
    """Return a PDF file of these objects, the first one being its catalog."""
    file, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size, start = len(objects) + 1, len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table)
    return file + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)


def _escaped(text: str) -> str:
    return text.replace("\u202f", " ").replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _row(words: Iterable[int]) -> bytes:
    inked = (_WHITE * 3).join(_BLACK * (4 * length) for length in words)
    return (_WHITE * _MARGIN + inked).ljust(_WIDE, _WHITE)[:_WIDE]


def _chunk(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + name + body + zlib.crc32(name + body).to_bytes(4, "big")
