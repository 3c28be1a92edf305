"""The files attached to records, opened for those who read the register."""

from litestar import Response, get
from litestar.exceptions import NotFoundException

from core.papers import ENDINGS
from web.drawing.visit import Visit
from web.entrance.asked import Asked
from web.pages.answers import file
from web.pages.records import reader

_GONE = "Cette pièce jointe manque, a été modifiée ou a été effacée. « Vérification » dit ce qu’il en est de chacune."


@get("/pieces", include_in_schema=False, sync_to_thread=True)
def piece(request: Asked) -> Response[bytes]:
    """Give a file to keep, never to run: 404 when it is missing, altered or erased."""
    visit: Visit = reader(request)
    line = visit.query.get("piece", "")
    found = visit.ledger.attachment(line)
    if found is None:
        raise NotFoundException(_GONE)
    content, media = found
    return file(content, f"piece-{line[:12]}.{ENDINGS.get(media, 'bin')}", media)


ROUTES = (piece,)
