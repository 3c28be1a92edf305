"""Run by itself, apart: PDF files in on the standard input, what is written in each out, for as long as it is asked.

It imports nothing of the project, so that it starts at once and holds no key.
"""

import io
import sys
from contextlib import suppress
from typing import BinaryIO

from msgspec import Struct
from msgspec.json import encode
from pypdf import PdfReader

MEMORY = 1 << 30
"""Bytes of memory at most, this program included."""
PAGES = 500
LONGEST = 2_000_000
"""Characters of text at most."""
SIZE = 8
DESCRIBED = ("/Title", "/Subject", "/Author", "/Keywords")


class Found(Struct):
    """As :class:`core.contents.pdf.Found`."""

    text: str = ""
    whole: bool = True
    locked: bool = False
    picture: bool = False


def read(content: bytes) -> Found:
    """Return what is written in a file: its pages, the values of its form, its description."""
    reader = PdfReader(io.BytesIO(content))
    if reader.is_encrypted and not reader.decrypt(""):
        return Found(whole=False, locked=True)
    described = reader.metadata
    beside = [str(described.get(name) or "") for name in DESCRIBED] if described else []
    beside += [str(field.get("/V") or "") for field in (reader.get_fields() or {}).values()]
    texts, length = list[str](), sum(map(len, beside))
    for page in reader.pages[:PAGES]:
        texts.append(page.extract_text())
        length += len(texts[-1])
        if length > LONGEST:
            break
    whole = length <= LONGEST and len(reader.pages) <= PAGES
    return Found("\n".join([*beside, *texts])[:LONGEST], whole, picture=not "".join(texts).strip())


def answer(content: bytes) -> bytes:
    """Return what is found as JSON, ``null`` for what cannot be read."""
    try:
        return encode(read(content))
    except Exception:  # noqa: BLE001 - a file may break the library in any way
        return b"null"


def serve(asked: BinaryIO, told: BinaryIO) -> None:
    """Answer one file after the other, each preceded by its length, until there is none."""
    while size := asked.read(SIZE):
        said = answer(asked.read(int.from_bytes(size, "big")))
        told.write(len(said).to_bytes(SIZE, "big") + said)
        told.flush()


if __name__ == "__main__":
    with suppress(ImportError):  # only Unix bounds the memory of a process; elsewhere the deadline is left
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    serve(sys.stdin.buffer, sys.stdout.buffer)
