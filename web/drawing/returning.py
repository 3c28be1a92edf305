"""The way back: from the reasons of a row to the page it was on, from a record to what led to it."""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import parse_qsl, urlsplit

from core.model.screens import Page
from web.drawing.address import FROM, inside, pattern_of
from web.drawing.menu import FIRST, PROOF
from web.drawing.page import NothingThereError, heading
from web.drawing.reasons import REASONS
from web.drawing.visit import Visit


class Back(NamedTuple):
    """A page to go back to: its title and its address, clocks included."""

    title: str
    link: str


def back_from(visit: Visit) -> Back | None:
    """Return the page that the address of this one names, None when it names none of the register."""
    asked = named_in(visit.query)
    return back_to(asked, visit) if asked else None


def asked_from(visit: Visit) -> str:
    """Return the page that a correction goes back to: the one that this one was asked from, else this one."""
    return named_in(visit.query) or visit.here()


def named_in(query: Mapping[str, str]) -> str:
    """Return the address within the register that a query names as where one comes from, "" for none."""
    asked = query.get(FROM, "")
    return asked if inside(asked) else ""


def behind(back: Back | None) -> str:
    """Return the page that matters behind a way back: reasons lead to the row they are the reasons of."""
    if back is None:
        return ""
    parts = urlsplit(back.link)
    return (named_in(dict(parse_qsl(parts.query))) if parts.path == REASONS else "") or back.link


def back_to(address: str, visit: Visit) -> Back | None:
    """Return a page of the register by its address, with its title; None for another, and for this one."""
    parts = urlsplit(address)
    path, query = parts.path, dict(parse_qsl(parts.query))
    if path == visit.path:
        return None
    title = next((entry.title for entry in (*FIRST, *PROOF) if entry.path == path), "")
    if path == REASONS:
        title = "Pourquoi ?"
    link = f"{path}?{parts.query}" if query else path
    return Back(title, link) if title else _described(path, link, visit)


def _described(path: str, link: str, visit: Visit) -> Back | None:
    for page in visit.ledger.registry.pages.values():
        found = pattern_of(page.path).fullmatch(path)
        if found is not None and visit.may(page.roles):
            return _headed(page, found.groupdict(), link, visit)
    return None


def _headed(page: Page, parts: dict[str, str], link: str, visit: Visit) -> Back:
    try:
        return Back(heading(page, parts, visit), link)
    except NothingThereError:
        return Back(page.title, link)
