"""Workbooks made by hand, as honest and as dishonest as a test needs them."""

import io
import zipfile
from collections.abc import Callable

import pytest

ODS = """<?xml version="1.0" encoding="UTF-8"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Adhérents">{rows}</table:table></office:spreadsheet></office:body></office:document-content>"""
MANIFEST = """<?xml version="1.0"?><manifest:manifest
 xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/"
 manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>"""
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"

Pack = Callable[[dict[str, str]], bytes]


def zipped(parts: dict[str, str]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as pack:
        for name, part in parts.items():
            pack.writestr(name, part)
    return written.getvalue()


@pytest.fixture(scope="session")
def pack() -> Pack:
    """Give what packs parts into a file."""
    return zipped


@pytest.fixture(scope="session")
def ods() -> Callable[[str], bytes]:
    """Give what makes an ODS file of the rows of one sheet."""

    def made(rows: str) -> bytes:
        return zipped({"mimetype": ODS_TYPE, "META-INF/manifest.xml": MANIFEST, "content.xml": ODS.format(rows=rows)})

    return made
