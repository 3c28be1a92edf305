"""Which page of the register an address is, and with which parts."""

from collections.abc import Mapping
from typing import NamedTuple

from litestar.exceptions import NotFoundException, PermissionDeniedException

from core.model.screens import Page
from core.registry import Registry
from web.drawing.address import parts_of, pattern_of
from web.drawing.visit import Visit


class Found(NamedTuple):
    """A page, and what its address puts in the place of ``{party}``."""

    page: Page
    parts: Mapping[str, str]


def find(registry: Registry, path: str) -> Found | None:
    """Return the page at an address; a page without parts goes before one with parts."""
    page = registry.pages.get(path)
    if page is not None and not parts_of(path):
        return Found(page, {})
    for page in registry.pages.values():
        if parts_of(page.path) and (told := pattern_of(page.path).fullmatch(path)) is not None:
            return Found(page, told.groupdict())
    return None


def page_at(visit: Visit, path: str) -> Found:
    """Return the page at an address: 404 when there is none, 403 when it is not for this account."""
    found = find(visit.ledger.registry, path)
    if found is None:
        raise NotFoundException(path)
    if not visit.may(found.page.roles):
        raise PermissionDeniedException("role-missing")
    return found
