"""The rows of a view as a file, with the clocks of the page it was asked from."""

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from litestar import Response, get
from litestar.exceptions import ClientException, NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from core.display import sheet, table
from core.sheets import Sheet, SheetError, file_name, to_csv, to_json, to_xlsx
from web.drawing.clocks import KNOWN, ON
from web.drawing.visit import Visit
from web.entrance.account import visit_of
from web.entrance.asked import Asked
from web.pages.answers import file


class Format(NamedTuple):
    """A way of writing a sheet; ``coded`` gives codes and cents, for machines."""

    write: Callable[[Sheet], bytes]
    media: str
    coded: bool = False


FORMATS: Final[Mapping[str, Format]] = {
    "csv": Format(to_csv, "text/csv"),
    "xlsx": Format(to_xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    "json": Format(to_json, "application/json", coded=True),
}


@get("/vues/{name:str}", include_in_schema=False, sync_to_thread=True)
def export(request: Asked, name: FromPath[str]) -> Response[Any]:
    """Export a view, ``/vues/dpc.claims.csv``; other parameters than the clocks filter its columns."""
    view, _, form = name.rpartition(".")
    visit = visit_of(request)
    only = {column: value for column, value in visit.query.items() if column not in {ON, KNOWN}}
    return download(visit, view, form, only)


def download(visit: Visit, name: str, form: str, only: Mapping[str, str]) -> Response[bytes]:
    """Write the rows of a view: 404 for an unknown view or format, 403 when it is not for this account."""
    view, how = visit.ledger.registry.views.get(name), FORMATS.get(form)
    if view is None or how is None:
        raise NotFoundException(name)
    if not visit.may(view.roles):
        raise PermissionDeniedException("role-missing")
    if unknown := [column for column in only if column not in view.row.__struct_fields__]:
        raise ClientException(f"Cette vue n’a pas de colonne « {unknown[0]} ».")
    asof = visit.clocks.asof
    showing = visit.ledger.show(name, on=asof.on, known=asof.known, only=only)
    written = sheet(visit.ledger, table(visit.ledger, showing), coded=how.coded)
    try:
        content = how.write(written)
    except SheetError as error:
        raise ClientException(error.message) from error
    clocks = f"situation-{asof.on.isoformat()}", f"n-{asof.known}"
    return file(content, f"{file_name(view.title, *clocks)}.{form}", how.media)


ROUTES = (export,)
