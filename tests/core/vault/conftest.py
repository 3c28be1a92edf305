import subprocess
import sys
import zlib
from contextlib import ExitStack
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest
from xlsxwriter import Workbook

from core.vault import MediaType, Vault

AT = "2026-03-10T18:42:07.123456Z"


@pytest.fixture(scope="session")
def at():
    """Return the stamp of the moment when things happen."""
    return AT


@pytest.fixture
def vault(tmp_path):
    with Vault(tmp_path, "cpts-val-de-loire") as opened:
        yield opened


@pytest.fixture(scope="module")
def lasting(tmp_path_factory):
    """Open a vault for all the examples of a property, with the identity keys of two people."""
    with Vault(tmp_path_factory.mktemp("coffre"), "cpts-val-de-loire") as opened:
        opened.keys_for(["p-aaaaaaaaaaaaaaaa/identity", "p-bbbbbbbbbbbbbbbb/identity"], AT)
        yield opened


@pytest.fixture
def place():
    """Return where a sealed text stands in the ledger."""
    return {"kind": "member-joined.1", "command": "c-aaaaaaaaaaaaaaaa", "ordinal": 0, "path": "name"}


@pytest.fixture
def race(root):
    """Run a program in several processes at once, one per argument, and return the lines that each printed.

    ``ready()`` in the program waits until all have come that far.
    """
    gate = "import sys\ndef ready():\n    print(flush=True)\n    sys.stdin.readline()\n"

    def run(program, *arguments):
        with ExitStack() as stack:
            processes = [
                stack.enter_context(
                    subprocess.Popen(
                        [sys.executable, "-c", gate + program, str(argument)],
                        cwd=root,
                        stdin=subprocess.PIPE,
                        stdout=subprocess.PIPE,
                        text=True,
                    )
                )
                for argument in arguments
            ]
            for process in processes:
                process.stdout.readline()
            for process in processes:
                process.stdin.write("\n")
                process.stdin.flush()
            printed = [process.communicate(timeout=60)[0].splitlines() for process in processes]

            assert [process.returncode for process in processes] == [0] * len(processes)
        return printed

    return run


def archive(**files):
    """Return a ZIP of these files, in their order, the one named ``mimetype`` uncompressed."""
    packed = BytesIO()
    with ZipFile(packed, "w") as package:
        for name, content in files.items():
            package.writestr(name, content, ZIP_STORED if name == "mimetype" else ZIP_DEFLATED)
    return packed.getvalue()


@pytest.fixture
def zipped():
    """Return the maker of ZIP files."""
    return archive


def chunk(name, content):
    """Return a chunk of a PNG."""
    return len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")


def png():
    """Return a picture of two pixels."""
    header = chunk(b"IHDR", bytes([0, 0, 0, 2, 0, 0, 0, 1, 8, 0, 0, 0, 0]))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0\x7f\xff")) + chunk(b"IEND", b"")


def jpeg():
    """Return a grey picture of one pixel."""
    segments = (
        (0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"),
        (0xDB, b"\0" + bytes([1] * 64)),
        (0xC0, bytes([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
        (0xC4, bytes([0, 0, 1, *[0] * 14, 5])),
        (0xC4, bytes([0x10, 1, *[0] * 15, 0])),
        (0xDA, bytes([1, 1, 0, 0, 63, 0])),
    )
    body = b"".join(bytes([0xFF, mark]) + (len(raw) + 2).to_bytes(2, "big") + raw for mark, raw in segments)
    return b"\xff\xd8" + body + b"\x2f\xff\xd9"


def odt():
    """Return a text document."""
    return archive(
        mimetype="application/vnd.oasis.opendocument.text",
        **{"content.xml": "<office:document-content/>", "META-INF/manifest.xml": "<manifest:manifest/>"},
    )


def xlsx():
    """Return a workbook with one cell."""
    written = BytesIO()
    with Workbook(written, {"in_memory": True}) as book:
        book.add_worksheet("Présences").write(0, 0, "Jeanne Dupont")
    return written.getvalue()


SAMPLES = {
    MediaType.PDF: b"%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n",
    MediaType.PNG: png(),
    MediaType.JPEG: jpeg(),
    MediaType.ODT: odt(),
    MediaType.XLSX: xlsx(),
    MediaType.CSV: b'nom;montant\n"Dupont ; Jeanne";76,00\n',
    MediaType.TEXT: "Procès-verbal du 10 mars 2026.\nPrésents : Jeanne, Karim, Maëlle.\n".encode(),
}


@pytest.fixture(scope="session")
def samples():
    """Return one true file of each kind."""
    return SAMPLES
