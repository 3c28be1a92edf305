"""Where things are: the menu of an account, and the page of each kind of thing."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from core.model.roles import ADMIN, BOARD, WRITERS
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
PERSONAL = "Données personnelles"
MAIL = Entry("/courriels", "Courriels")
READINGS = Entry("/consultations", "Consultations")
WATCHERS = frozenset({ADMIN, BOARD})
"""Who sees which account has read what."""


class Place(NamedTuple):
    """What a menu needs of a page."""

    path: str
    title: str
    nav: str
    order: int
    of_one: bool
    roles: frozenset[str]


def menu(registry: Registry, roles: frozenset[str]) -> tuple[Group, ...]:
    """Return the menu of those who have these roles; pages that are of one thing are not in it."""
    return _menu(_places(registry), roles)


def homes(registry: Registry, roles: frozenset[str]) -> Mapping[str, str]:
    """Return the page of each kind of thing that these roles may open: ``party`` → ``/adherents/{party}``."""
    return _homes(_places(registry), roles)


def _places(registry: Registry) -> tuple[Place, ...]:
    pages = registry.pages.values()
    return tuple(Place(page.path, page.title, page.nav, page.order, bool(page.subject), page.roles) for page in pages)


@lru_cache(64)
def _menu(places: tuple[Place, ...], roles: frozenset[str]) -> tuple[Group, ...]:
    groups: dict[str, list[Entry]] = {}
    for place in sorted(places, key=lambda place: place.order):
        if place.nav and not parts_of(place.path) and not roles.isdisjoint(place.roles):
            groups.setdefault(place.nav, []).append(Entry(place.path, place.title))
    if not roles.isdisjoint(WATCHERS):
        groups.setdefault(PERSONAL, []).append(READINGS)
    if not roles.isdisjoint(WRITERS):
        groups.setdefault("Administration", []).append(MAIL)
    reader = not roles.isdisjoint(READERS)
    whole = [Group("", FIRST if reader else ())]
    whole += [Group(title, tuple(entries)) for title, entries in groups.items()]
    whole += [Group("Preuves", PROOF)] if reader else []
    unlisted = all(place.path != ACCOUNTS.path for place in places)
    whole += [Group("Réglages", (ACCOUNTS,))] if ADMIN in roles and unlisted else []
    return tuple(group for group in whole if group.entries)


@lru_cache(64)
def _homes(places: tuple[Place, ...], roles: frozenset[str]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for place in sorted(places, key=lambda place: (place.order, place.path)):
        named = parts_of(place.path)
        if len(named) == 1 and place.of_one and not roles.isdisjoint(place.roles):
            found.setdefault(named[0], place.path)
    return found
