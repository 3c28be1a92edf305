"""Files that an import gives: sheets to fill, and the rows that were not recorded, to correct and to send again."""

from collections.abc import Callable, Mapping
from typing import Final

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from core.imports import leftover_sheet, leftovers, model
from core.sheets import Sheet, file_name, to_csv, to_xlsx
from web.entrance.account import house_of
from web.entrance.asked import Asked
from web.importing.doors import targets_of, writer
from web.pages.answers import file

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_WRITERS: Final[Mapping[str, tuple[Callable[[Sheet], bytes], str]]] = {
    "xlsx": (to_xlsx, XLSX),
    "csv": (to_csv, "text/csv; charset=utf-8"),
}


@get("/importer/modele/{name:str}", include_in_schema=False, sync_to_thread=True)
def to_fill(request: Asked, name: FromPath[str]) -> Response[bytes]:
    """Give a sheet to fill."""
    visit = writer(request)
    target = targets_of(visit).get(name.removesuffix(".xlsx"))
    if target is None:
        raise NotFoundException(name)
    return file(model(visit.ledger, target), f"{file_name('modele', target.title)}.xlsx", XLSX)


@get("/importer/{told:str}/reste/{form:str}", include_in_schema=False, sync_to_thread=True)
def left(request: Asked, told: FromPath[str], form: FromPath[str]) -> Response[bytes]:
    """Give the rows of a file that were not recorded, each with why."""
    visit, house = writer(request), house_of(request)
    upload = house.uploads.get(told, visit.account.id, house.clock())
    if upload is None or upload.plan is None or upload.outcome is None or form not in _WRITERS:
        raise NotFoundException(told)
    write, media = _WRITERS[form]
    sheet = leftover_sheet(upload.plan, leftovers(upload.plan, upload.outcome))
    return file(write(sheet), f"lignes-a-reprendre.{form}", media)


ROUTES = (to_fill, left)
