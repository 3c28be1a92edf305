"""Where things are: the menu of an account, and the page of each kind of thing."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from core.model.screens import Page
from core.model.view import READERS
from core.registry import Registry
from web.drawing.address import parts_of


class Entry(NamedTuple):
    """A line of the menu."""

    path: str
    title: str


class Group(NamedTuple):
    """The lines of the menu under one heading, "" for the first ones."""

    title: str
    entries: tuple[Entry, ...]


FIRST = (Entry("/", "À faire"), Entry("/recherche", "Rechercher"))
PROOF = (
    Entry("/enregistrements", "Enregistrements"),
    Entry("/verification", "Vérification"),
    Entry("/baremes", "Barèmes"),
)
ACCOUNTS = Entry("/comptes", "Comptes d’accès")


@lru_cache(64)
def menu(pages: tuple[Page, ...], roles: frozenset[str], *, accounts: bool) -> tuple[Group, ...]:
    """Return the menu of those who have these roles; pages that are of one thing are not in it."""
    listed = sorted((page for page in pages if page.nav and not parts_of(page.path)), key=lambda page: page.order)
    groups: dict[str, list[Entry]] = {}
    for page in listed:
        if not roles.isdisjoint(page.roles):
            groups.setdefault(page.nav, []).append(Entry(page.path, page.title))
    reader = not roles.isdisjoint(READERS)
    whole = [Group("", FIRST if reader else ())]
    whole += [Group(title, tuple(entries)) for title, entries in groups.items()]
    whole += [Group("Preuves", PROOF)] if reader else []
    whole += [Group("Réglages", (ACCOUNTS,))] if accounts else []
    return tuple(group for group in whole if group.entries)


def homes(registry: Registry, roles: frozenset[str]) -> Mapping[str, str]:
    """Return the page of each kind of thing that these roles may open: ``party`` → ``/adherents/{party}``."""
    return _homes(tuple(registry.pages.values()), roles)


@lru_cache(64)
def _homes(pages: tuple[Page, ...], roles: frozenset[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for page in sorted(pages, key=lambda page: (page.order, page.path)):
        named = parts_of(page.path)
        if len(named) == 1 and page.subject and not roles.isdisjoint(page.roles):
            found.setdefault(named[0], page.path)
    return found
