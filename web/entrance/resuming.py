"""A form that comes too late, its session being over or another one begun, is kept and can be sent again."""

import re
from typing import Any, Final

from litestar import Request
from litestar.enums import RequestEncodingType

from web.entrance.asked import read_before

LARGEST: Final = 1_000_000
"""Bytes of a form read for somebody who is not known."""
_FORMS: Final = RequestEncodingType.URL_ENCODED.value
_OWN: Final = "_csrf"
_SECRET: Final = frozenset({"password", "current", "secret"})
"""What is never written into a page, whoever typed it."""
_TARGET: Final = re.compile(r"\w*#([\w-]{1,80})")


async def hold(request: Request[Any, Any, Any]) -> None:
    """Read a form of this site, so that :func:`held` gives it back; nothing when it is large or has files."""
    if request.content_type[0] == _FORMS and is_ours(request) and 0 < (request.content_length or 0) <= LARGEST:
        await request.form()


def held(request: Request[Any, Any, Any]) -> list[tuple[str, str]]:
    """Return what was typed in a form that was read; nothing when it holds a secret, or may come from elsewhere."""
    form = read_before(request)
    pairs = (
        [(name, str(value)) for name, value in form.multi_items() if name != _OWN] if form and is_ours(request) else []
    )
    return [] if _SECRET & {name for name, _ in pairs} else pairs


def is_ours(request: Request[Any, Any, Any]) -> bool:
    """Tell whether a browser says that a form comes from this site; the guard refused it if it says otherwise."""
    return "sec-fetch-site" in request.headers or "origin" in request.headers


def beside_the_form(request: Request[Any, Any, Any]) -> dict[str, str]:
    """Return the headers that have htmx put an answer at the top of the form, which keeps what it holds."""
    found = _TARGET.fullmatch(request.headers.get("hx-target", ""))
    if found is None:
        return {}
    return {"HX-Retarget": f"#{found[1]}-elsewhere", "HX-Reselect": "#erreur", "HX-Reswap": "innerHTML"}
