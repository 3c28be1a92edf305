"""« Importer un tableau »: a file, its columns, what it would do row by row, and only then its records."""

from collections.abc import Mapping
from typing import Any, Final

from litestar import Response, get, post
from litestar.concurrency import sync_to_thread
from litestar.exceptions import ClientException
from litestar.params import FromPath
from msgspec import structs

from core.clock import day_in_paris
from core.imports import MEMBERS, along, brought_by, fields_for, knows, leftovers, read_table
from core.sheets import SEPARATORS, SheetError, is_packed
from web.drawing.visit import Visit
from web.entrance.account import house_of, notice
from web.entrance.asked import Asked
from web.importing import columns, drawing, telling, working
from web.importing.doors import targets_of, writer
from web.importing.saying import answers, fill, hold, path_of
from web.importing.uploads import Stage, Upload
from web.pages.answers import html, onward
from web.pages.sending import Sent, read_sent

START: Final = "/importer"
TEMPLATES: Final[Mapping[Stage, str]] = {
    "columns": "pages/importing/columns.html",
    "reading": "pages/importing/work.html",
    "preview": "pages/importing/preview.html",
    "recording": "pages/importing/work.html",
    "done": "pages/importing/done.html",
    "failed": "pages/importing/failed.html",
}
TOO_MANY: Final = "Trop de tableaux sont en cours d’import : réessayez dans une demi-heure."


@get(START, include_in_schema=False)
async def start(request: Asked) -> Response[Any]:
    """Ask for a file, and what its rows are."""
    return await sync_to_thread(lambda: _start(request, writer(request)))


@post(START, include_in_schema=False, status_code=200)
async def take(request: Asked) -> Response[Any]:
    """Read the file, and lead to its columns."""
    return await sync_to_thread(_take, request, await read_sent(request))


@get("/importer/{told:str}", include_in_schema=False)
async def show(request: Asked, told: FromPath[str]) -> Response[Any]:
    """Show how far a file is: its columns, its rows, the work under way, what was recorded."""
    return await sync_to_thread(_show, request, told)


def _show(request: Asked, told: str) -> Response[Any]:
    visit = writer(request)
    upload = _upload(request, visit, told)
    return onward(request, START) if upload is None else _drawn(request, visit, upload)


@post("/importer/{told:str}", include_in_schema=False, status_code=200)
async def go_on(request: Asked, told: FromPath[str]) -> Response[Any]:
    """Take what was said of the columns or of the rows, or begin to record."""
    return await sync_to_thread(_go_on, request, told, await read_sent(request))


def _take(request: Asked, sent: Sent) -> Response[Any]:
    visit = writer(request)
    target = targets_of(visit).get(sent.value("asked"))
    content = sent.files.get("file", b"")
    if target is None or not content:
        return _start(request, visit, "Choisissez un fichier, et ce que sont ses lignes.", sent.value("asked"))
    try:
        upload = hold(house_of(request), visit, target, content)
    except SheetError as error:
        return _start(request, visit, error.message, target.name)
    if upload is None:
        return _start(request, visit, TOO_MANY, target.name)
    return onward(request, f"{START}/{upload.token}")


def _go_on(request: Asked, told: str, sent: Sent) -> Response[Any]:
    visit, house = writer(request), house_of(request)
    upload = _upload(request, visit, told)
    here = f"{START}/{told}"
    if upload is None or upload.working:
        return onward(request, here)
    deed = sent.value("deed")
    if deed == "forget":
        house.uploads.forget(told)
        notice(request, "Le fichier est oublié : rien n’a été enregistré.")
        return onward(request, START)
    if deed == "record":
        if upload.stage == "preview":  # neither sent twice, nor from another tab
            working.record(visit.ledger, house.uploads, upload)
    elif deed == "header":
        return _header(request, visit, upload, sent)
    elif deed == "back":
        upload.stage = "columns"
    else:
        if deed == "columns":
            fill(upload, tuple(path_of(upload, sent.value(f"column.{at}")) for at in range(len(upload.table.titles))))
        upload.answers = answers(upload.answers, sent.pairs)
        working.read(visit.ledger, house.uploads, upload)
    return onward(request, here)


def _header(request: Asked, visit: Visit, upload: Upload, sent: Sent) -> Response[Any]:
    """Read the file again, its header where somebody says."""
    said = sent.value("at")
    at = int(said) if said.isascii() and said.isdigit() and len(said) < 5 else None  # noqa: PLR2004 - rows of a title
    separator = sent.value("separator") if sent.value("separator") in SEPARATORS else ""
    try:
        upload.table = read_table(upload.content, lambda title: knows(upload.target, title), at, separator)
    except SheetError as error:
        raise ClientException(error.message) from error
    upload.separator = separator
    fill(upload, fields_for(visit.ledger, upload.target, upload.table))
    upload.answers = structs.replace(upload.answers, cells={})
    upload.stage = "columns"
    return onward(request, f"{START}/{upload.token}")


def _start(request: Asked, visit: Visit, wrong: str = "", asked: str = MEMBERS) -> Response[Any]:
    page = house_of(request).desk.draw(
        "pages/importing/start.html",
        visit,
        dated=False,
        title="Importer un tableau",
        targets=targets_of(visit).values(),
        asked=asked,
        wrong=wrong,
    )
    return html(page, 422 if wrong else 200)


def _drawn(request: Asked, visit: Visit, upload: Upload) -> Response[Any]:
    status, page = visit.query.get("voir", ""), visit.query.get("page", "")
    shown: dict[str, Any] = {}
    if upload.stage == "columns":
        shown = {
            "columns": columns.columns(upload),
            "options": columns.options(upload),
            "every": columns.every(upload, visit.ledger),
            "separators": {} if is_packed(upload.content) else SEPARATORS,
        }
    elif upload.stage == "preview" and upload.plan is not None:
        number = int(page) if page.isascii() and page.isdigit() and len(page) < 6 else 1  # noqa: PLR2004 - pages
        lines, pages = drawing.lines(upload.plan, upload.answers, status, number)
        shown = {
            "lines": lines,
            "pages": pages,
            "page": min(max(number, 1), pages),
            "tabs": drawing.tabs(upload.plan),
            "headline": telling.headline(upload.plan),
            "before": brought_by(visit.ledger, upload.table.digest, upload.target.name),
            "renaming": telling.renaming(upload.plan, upload.answers),
            "shared": telling.shared(upload.plan),
            "days": telling.days(upload.plan, upload.answers),
            "today": day_in_paris(house_of(request).clock()).isoformat(),
        }
    elif upload.plan is not None and upload.outcome is not None:
        left = leftovers(upload.plan, upload.outcome)
        shown = {"left": left, "recorded": upload.outcome.recorded + along(upload.plan, left)}
    title = upload.target.title if upload.target.name != MEMBERS else "Adhérents"
    drawn = house_of(request).desk.draw(
        TEMPLATES[upload.stage],
        visit,
        dated=False,
        title=f"Importer : {title}",
        upload=upload,
        work=upload,
        path=visit.path,
        doing="Enregistrement" if upload.stage == "recording" else "Lecture et comparaison avec le registre",
        plan=upload.plan,
        status=status,
        **shown,
    )
    return html(drawn)


def _upload(request: Asked, visit: Visit, told: str) -> Upload | None:
    """Return the file of an address; nothing, once it is no more held, which the next page says."""
    house = house_of(request)
    upload = house.uploads.get(told, visit.account.id, house.clock())
    if upload is None:
        notice(request, "Ce fichier n’est plus en mémoire : envoyez-le de nouveau.")
    return upload


ROUTES = (start, take, show, go_on)
