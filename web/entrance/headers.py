"""What every answer carries, errors and static files included: security headers, and the cookie if it changes."""

from typing import Final

from litestar.datastructures import Cookie, MutableScopeHeaders
from litestar.types import Message, Scope

from core.ids import token
from web.entrance.session import brought
from web.house import Settings

NONCE: Final = "registre.nonce"
_FIXED: Final = (
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    ("cache-control", "no-store"),
    ("vary", "Cookie, HX-Request"),
)
"""A static file says for itself how long it is kept."""
_STRICT: Final = ("strict-transport-security", "max-age=31536000; includeSubDomains")


def nonce_of(scope: Scope) -> str:
    """Return the nonce of a request's scripts, drawn when first asked for."""
    state = scope.setdefault("state", {})
    if NONCE not in state:
        state[NONCE] = token()[:22]
    nonce: str = state[NONCE]
    return nonce


def policy(nonce: str) -> str:
    """Return the content security policy of a page: nothing from elsewhere, no inline style or handler."""
    return (
        f"default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; style-src 'self'; img-src 'self' data:; "
        "font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
        "require-trusted-types-for 'script'; trusted-types htmx default"
    )


def add_headers(message: Message, scope: Scope, settings: Settings) -> None:
    """Add the headers to an answer that begins; a file served for download keeps its own, stricter policy."""
    if message["type"] != "http.response.start":
        return
    headers = MutableScopeHeaders.from_message(message)
    for name, value in (*_FIXED, *((_STRICT,) if settings.secure else ())):
        headers.setdefault(name, value)
    headers.setdefault("content-security-policy", policy(nonce_of(scope)))
    if (sid := brought(scope)) is not None:
        headers.add("set-cookie", _cookie(sid, settings).to_encoded_header()[1].decode("latin-1"))


def _cookie(sid: str, settings: Settings) -> Cookie:
    gone = None if sid else 0
    return Cookie(settings.cookie, value=sid, secure=settings.secure, httponly=True, samesite="lax", max_age=gone)
