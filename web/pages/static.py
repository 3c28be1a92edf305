"""The sheet, the scripts and the letters, from a fixed list of names."""

from litestar import Response, get
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from web.drawing.assets import assets, digest

YEAR = "public, max-age=31536000, immutable"


@get("/static/{version:str}/{name:path}", include_in_schema=False, sync_to_thread=False)
def static(version: FromPath[str], name: FromPath[str]) -> Response[bytes]:
    """Give a file; under the present digest it is kept for a year."""
    asset = assets().get(str(name).removeprefix("/"))
    if asset is None:
        raise NotFoundException(str(name))
    kept = YEAR if version == digest() else "no-cache"
    return Response(asset.content, media_type=asset.media, headers={"Cache-Control": kept})


ROUTES = (static,)
