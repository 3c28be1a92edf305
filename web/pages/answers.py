"""How a page is answered: HTML, a way on, a file."""

from collections.abc import Mapping
from typing import Any

from litestar import MediaType, Response
from litestar.plugins.htmx import ClientRedirect
from litestar.response import Redirect
from litestar.status_codes import HTTP_200_OK, HTTP_303_SEE_OTHER

from web.entrance.asked import Asked

SEALED_OFF: Mapping[str, str] = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
"""What a file that somebody sent is served with: it runs nothing here."""

WHOLE: Mapping[str, str] = {"HX-Retarget": "#contenu", "HX-Reselect": "#contenu", "HX-Reswap": "outerHTML"}
"""What has htmx put a page in the place of the one shown, where it was about to take a form from it alone."""


def html(page: str, status: int = HTTP_200_OK) -> Response[str]:
    """Answer a page."""
    return Response(page, media_type=MediaType.HTML, status_code=status)


def onward(request: Asked, path: str) -> Response[Any]:
    """Lead on after a form: htmx is told to leave the page, since it would put the next one inside the form."""
    if request.headers.get("HX-Request"):
        return ClientRedirect(path)
    return Redirect(path, status_code=HTTP_303_SEE_OTHER)


def file(content: bytes, name: str, media: str) -> Response[bytes]:
    """Answer a file to keep; its name is plain ASCII."""
    headers = {**SEALED_OFF, "Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=media, headers=headers)
