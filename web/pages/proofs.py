"""« Vérification »: recompute the register, compare it with its imprints, take away what proves it."""

import base64
import threading
import zipfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO, Final

from litestar import Response, get, post
from litestar.background_tasks import BackgroundTask
from litestar.concurrency import sync_to_thread
from litestar.exceptions import HTTPException, NotFoundException
from litestar.response import Stream
from litestar.status_codes import HTTP_200_OK, HTTP_409_CONFLICT

from core.clock import seconds
from core.copies import CopyError, export
from core.display import imprint
from core.ledger import Beside, Verdict, check_whole, cover, examine_beside, outside
from core.log.checkpoints import Kept
from core.log.notes import Checkpoint
from core.store import DamagedError
from web.drawing.formats import duree
from web.drawing.visit import Visit
from web.entrance.account import house_of
from web.entrance.asked import Asked
from web.pages.answers import file, html
from web.pages.records import reader
from web.pages.sending import read_sent

SHOWN: Final = 20
"""Imprints listed, the newest first."""
CHUNK: Final = 1 << 20
_ONE: Final = threading.Lock()
"""Verifying reads everything: one at a time."""


@get("/verification", include_in_schema=False)
async def proofs(request: Asked) -> Response[str]:
    """Show the imprints kept, and what can be taken away."""
    return await sync_to_thread(_page, request, None, compared=False)


@post("/verification", include_in_schema=False, status_code=HTTP_200_OK)
async def verify(request: Asked) -> Response[str]:
    """Recompute everything, and compare with an imprint kept elsewhere if one is sent."""
    sent = await read_sent(request)
    return await sync_to_thread(_verify, request, sent.files.get("imprint") or sent.value("note").encode())


def _verify(request: Asked, note: bytes) -> Response[str]:
    visit = reader(request)
    with _ONE:
        began = seconds()
        verdict = outside(visit.ledger, note) if note.strip() else check_whole(visit.ledger)
        beside = examine_beside(visit.ledger) if verdict.ok else None
        took = seconds() - began
    return _page(request, verdict, compared=bool(note.strip()), took=took, beside=beside)


def _page(
    request: Asked, verdict: Verdict | None, *, compared: bool, took: float = 0, beside: Beside | None = None
) -> Response[str]:
    """Draw the page; ``took`` is how many seconds the verification lasted."""
    visit = reader(request)
    kept = [point for point in visit.ledger.checkpoints.kept() if isinstance(point, Kept)]
    page = house_of(request).desk.draw(
        "pages/proofs.html",
        visit,
        dated=False,
        title="Vérification",
        verdict=verdict,
        compared=compared,
        beside=beside,
        root=base64.b64encode(verdict.root).decode() if verdict else "",
        imprint=imprint(visit.ledger),
        short=visit.ledger.health.read_only and visit.ledger.checkpoints.latest_size() < visit.ledger.head(),
        took=duree(took),
        kept=[_signed(point.checkpoint, visit) for point in reversed(kept[-SHOWN:])],
        others=len(kept) - SHOWN,
    )
    return html(page)


def _signed(point: Checkpoint, visit: Visit) -> tuple[int, str, str]:
    """Return the size of a tree, when its last record was made ("" when it cannot be read), and its root."""
    try:
        last = visit.ledger.entry(point.size)
    except DamagedError:
        last = None
    return point.size, last.at if last else "", base64.b64encode(point.root).decode()


@get("/verification/empreinte", include_in_schema=False, sync_to_thread=True)
def checkpoint(request: Asked) -> Response[bytes]:
    """Give the imprint that covers the register as it stands, signed now when there is news."""
    visit = reader(request)
    latest = cover(visit.ledger, visit.ledger.head())
    if latest is None:
        raise NotFoundException(visit.path)
    return file(latest.note, f"empreinte-{latest.checkpoint.size}.checkpoint", "text/plain")


@get("/verification/cle", include_in_schema=False, sync_to_thread=True)
def key(request: Asked) -> Response[bytes]:
    """Give the public key that the imprints are checked with."""
    visit = reader(request)
    return file(visit.ledger.layout.public_key.read_bytes(), "registre.vkey", "text/plain")


@get("/verification/export", include_in_schema=False, sync_to_thread=True)
def bundle(request: Asked) -> Stream:
    """Give everything that somebody needs to verify without us, in one archive; texts stay sealed."""
    visit = reader(request)
    name = f"registre-{visit.clocks.head}.zip"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    archive = _archive(visit)
    closing = BackgroundTask(archive.close)  # said when the download was interrupted too
    return Stream(_chunks(archive), media_type="application/zip", headers=headers, background=closing)


def _archive(visit: Visit) -> IO[bytes]:
    """Return the export in one archive, a file without a name: however its reading ends, nothing is left of it."""
    with TemporaryDirectory(prefix="registre-") as name, ExitStack() as undone:
        written = undone.enter_context(TemporaryFile())
        folder = Path(name)
        try:
            export(visit.ledger, folder / "registre")
        except CopyError as error:
            raise HTTPException(status_code=HTTP_409_CONFLICT, detail=error.message) from error
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
            for path in sorted((folder / "registre").rglob("*")):
                archive.write(path, path.relative_to(folder))
        written.seek(0)
        undone.pop_all()
    return written


def _chunks(archive: IO[bytes]) -> Iterator[bytes]:
    """Give an archive piece by piece."""
    while chunk := archive.read(CHUNK):
        yield chunk


ROUTES = (proofs, verify, checkpoint, key, bundle)
