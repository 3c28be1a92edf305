"""The answer to a person who asks for what is held on her: a page that says so, a document and a file to hand over."""

from typing import Any

from litestar import Response, get
from litestar.exceptions import NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from core.disclosure import ANSWERERS, Report, as_json, as_pdf, gather
from web.drawing.menu import WATCHERS
from web.drawing.visit import Visit
from web.entrance.account import house_of, visit_of
from web.entrance.asked import Asked
from web.pages.answers import file, html


@get("/droits/{party:str}", include_in_schema=False, sync_to_thread=True)
def rights(request: Asked, party: FromPath[str]) -> Response[str]:
    """Say what is held on a person, how much of it, and how she has it corrected."""
    visit, report = _asked(request, party)
    page = house_of(request).desk.draw(
        "pages/rights.html",
        visit,
        dated=False,
        title=f"Droit d’accès : {report.name}",
        report=report,
        watches=visit.may(WATCHERS),
    )
    return html(page)


@get("/droits/{party:str}/rapport.pdf", include_in_schema=False, sync_to_thread=True)
def document(request: Asked, party: FromPath[str]) -> Response[Any]:
    """Give everything held on a person as a document."""
    visit, report = _asked(request, party)
    return file(as_pdf(visit.ledger, report), f"droit-d-acces-{party}.pdf", "application/pdf")


@get("/droits/{party:str}/rapport.json", include_in_schema=False, sync_to_thread=True)
def data(request: Asked, party: FromPath[str]) -> Response[Any]:
    """Give everything held on a person as JSON."""
    _, report = _asked(request, party)
    return file(as_json(report), f"droit-d-acces-{party}.json", "application/json")


def _asked(request: Asked, party: str) -> tuple[Visit, Report]:
    """Return the report: 403 for who does not answer requests, 404 when no record names the person."""
    visit = visit_of(request, {})
    if not visit.may(ANSWERERS):
        raise PermissionDeniedException("role-missing")
    report = gather(visit.ledger, house_of(request).access, party) if party.startswith("p-") else None
    if report is None:
        raise NotFoundException(visit.path)
    return visit, report


ROUTES = (rights, document, data)
