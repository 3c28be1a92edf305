"""The rows of a view as a file, with the clocks of the page it was asked from."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from litestar import Response, get
from litestar.exceptions import ClientException, NotFoundException, PermissionDeniedException
from litestar.params import FromPath

from core.display import sheet, table
from core.ledger import Showing, cover
from core.model.view import View
from core.sheets import Sheet, SheetError, file_name, to_csv, to_json, to_xlsx
from web.drawing.cells import columns_of, shown
from web.drawing.clocks import KNOWN, ON
from web.drawing.finding import AMONG, SEARCH, SORT, ordered, searched, whole_text
from web.drawing.visit import Visit
from web.entrance.account import visit_of
from web.entrance.asked import Asked
from web.pages.answers import file

OWN: Final = frozenset({ON, KNOWN, SEARCH, SORT, AMONG})
"""Parameters of an export that name no column to filter."""


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
    """Export a view, ``/vues/dpc.claims.csv``; other parameters than :data:`OWN` filter its columns."""
    view, _, form = name.rpartition(".")
    visit = visit_of(request)
    return download(visit, view, form, *asked_of(visit))


def asked_of(visit: Visit) -> tuple[dict[str, str], tuple[str, ...]]:
    """Return what an address asks of a view: the values that its columns must have, and the columns of the page."""
    only = {column: value for column, value in visit.query.items() if column not in OWN}
    return only, tuple(filter(None, visit.query.get(AMONG, "").split(",")))


def download(visit: Visit, name: str, form: str, only: Mapping[str, str], among: Sequence[str] = ()) -> Response[bytes]:
    """Write the rows of a view, found and sorted as asked by the columns ``among``, all when empty.

    404 for an unknown view or format, 403 when it is not for this account.
    """
    view, how = visit.ledger.registry.views.get(name), FORMATS.get(form)
    if view is None or how is None:
        raise NotFoundException(name)
    showing = found(visit, view, only, among)
    cover(visit.ledger, showing.asof.known)  # what tells which imprint covers it names one that does
    written = sheet(visit.ledger, table(visit.ledger, showing), coded=how.coded)
    try:
        content = how.write(written)
    except SheetError as error:
        raise ClientException(error.message) from error
    clocks = f"situation-{showing.asof.on.isoformat()}", f"n-{showing.asof.known}"
    return file(content, f"{file_name(view.title, *clocks)}.{form}", how.media)


def found(visit: Visit, view: View[Any], only: Mapping[str, str], among: Sequence[str]) -> Showing:
    """Return the rows of a view that an address looks for, in the order that the page of these columns shows them.

    403 when the view is not for this account, 400 for a column that it does not have.
    """
    if not visit.may(view.roles):
        raise PermissionDeniedException("role-missing")
    hidden = set(among) - {column.name for column in columns_of(view.row)}
    if unknown := [*(column for column in only if column not in view.row.__struct_fields__), *sorted(hidden)]:
        raise ClientException(f"Cette vue n’a pas de colonne « {unknown[0]} ».")
    asof, columns = visit.clocks.asof, columns_of(view.row, among)
    showing, writers = (
        visit.ledger.show(view.name, on=asof.on, known=asof.known, only=only),
        shown(columns, visit.ledger),
    )
    kept = searched(showing.rows, whole_text(columns, writers), visit.query.get(SEARCH, "").strip())
    return replace(showing, rows=tuple(ordered(kept, columns, writers, visit.query.get(SORT, ""))))


ROUTES = (export,)
