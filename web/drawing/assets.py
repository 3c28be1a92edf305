"""The files that browsers fetch: a fixed list of names under one digest of them all, kept for a year."""

import hashlib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

FOLDER: Final = Path(__file__).parent.parent / "static"
MEDIA: Final = {".css": "text/css", ".js": "text/javascript", ".woff2": "font/woff2", ".svg": "image/svg+xml"}
"""What is served; the licences beside them are not."""


class Asset(NamedTuple):
    """A file as it is sent."""

    content: bytes
    media: str


@cache
def assets() -> Mapping[str, Asset]:
    """Return every file served, by its name under the folder: no other name leads anywhere."""
    paths = sorted(path for path in FOLDER.rglob("*") if path.suffix in MEDIA)
    return {path.relative_to(FOLDER).as_posix(): Asset(path.read_bytes(), MEDIA[path.suffix]) for path in paths}


@cache
def digest() -> str:
    """Return what changes when any file does; a digest for each would break the addresses inside the sheet."""
    whole = hashlib.sha256()
    for name, asset in assets().items():
        whole.update(name.encode() + b"\0" + asset.content)
    return whole.hexdigest()[:12]


def asset(name: str) -> str:
    """Return the address of a file for a template; ``KeyError`` at once for a name that does not exist."""
    assets()[name]
    return f"/static/{digest()}/{name}"
