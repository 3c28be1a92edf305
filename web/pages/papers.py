"""Documents to print: those of the rows that a page found, in one PDF; and the answer to the code on one of them."""

from typing import Any, Final

from litestar import Response, get
from litestar.exceptions import ClientException, NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from core.ledger import cover
from core.papers import ToComeError, answer, bundle, draw, letterhead
from core.sheets import file_name
from web.entrance.account import house_of, visit_of
from web.entrance.asked import Asked
from web.entrance.showing import show_outside
from web.pages.answers import file
from web.pages.exports import asked_of, found

MOST: Final = 2_000
"""Documents in one file."""


@get("/documents/{name:str}", include_in_schema=False, sync_to_thread=True)
def papers(request: Asked, name: FromPath[str]) -> Response[Any]:
    """Give the documents of the rows found, ``/documents/adhesion.pdf?profession=…``, at the clocks of the page."""
    visit = visit_of(request)
    wanted, _, form = name.rpartition(".")
    paper = visit.ledger.registry.papers.get(wanted)
    if paper is None or form != "pdf":
        raise NotFoundException(name)
    if not visit.may(paper.roles):
        raise PermissionDeniedException("role-missing")
    showing = found(visit, visit.ledger.registry.views[paper.view], *asked_of(visit))
    if not showing.rows:
        raise NotFoundException(name)
    if len(showing.rows) > MOST:
        raise ClientException(f"Un fichier tient au plus {MOST} documents : choisissez-en moins.")
    cover(visit.ledger, showing.asof.known)
    try:
        content = draw(visit.ledger, paper, showing, house_of(request).settings.address)
    except ToComeError as error:
        raise ClientException(str(error)) from error
    return file(content, f"{file_name(paper.title, f'situation-{showing.asof.on.isoformat()}')}.pdf", "application/pdf")


@get("/dossiers/{name:str}", include_in_schema=False, sync_to_thread=True)
def dossier(request: Asked, name: FromPath[str]) -> Response[Any]:
    """Give everything about one thing in one ZIP, ``/dossiers/demande-dpc.zip?claim=…``, at the clocks of the page."""
    visit = visit_of(request)
    wanted, _, form = name.rpartition(".")
    found_one = visit.ledger.registry.dossiers.get(wanted)
    if found_one is None or form != "zip":
        raise NotFoundException(name)
    if not visit.may(found_one.roles):
        raise PermissionDeniedException("role-missing")
    asof, key = visit.clocks.asof, visit.query.get(found_one.key, "")
    try:
        content = bundle(visit.ledger, found_one, key, house_of(request).settings.address, asof.on, asof.known)
    except ToComeError as error:
        raise ClientException(str(error)) from error
    if content is None:
        raise NotFoundException(name)
    said = f"situation-{asof.on.isoformat()}", f"n-{asof.known}"
    return file(content, f"{file_name(found_one.title, *said)}.zip", "application/zip")


@get("/verifier", include_in_schema=False, sync_to_thread=True)
def ask(request: Asked) -> Response[Any]:
    """Ask which code is to be checked, and answer the one that a form sent; open to everybody."""
    return _answered(request, request.query_params.get("code", ""))


@get("/verifier/{code:str}", include_in_schema=False, sync_to_thread=True)
def check(request: Asked, code: FromPath[str]) -> Response[Any]:
    """Answer the code of a document: true, no longer true, or unknown; no name. Open to everybody."""
    return _answered(request, code)


def _answered(request: Asked, code: str) -> Response[Any]:
    written = "".join(code.split()).rpartition("/")[2]
    ledger = house_of(request).ledger
    said = answer(ledger, written) if written else None
    status = 404 if said is not None and said.standing == "unknown" else 200
    whose = {"label": ledger.name, **letterhead(ledger)}
    return show_outside(
        request, "access/verification.html", status, title="Vérifier un document", found=said, whose=whose
    )


ROUTES = (papers, dossier, ask, check)
