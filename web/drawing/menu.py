"""Where things are: the menu of an account, and the page of each kind of thing."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from core.model.roles import ADMIN, BOARD, WRITERS
from core.model.screens import Form, Page, Press
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
    unfolded: bool = True
    """Whether its lines are seen at once: where these roles record something, or where one can only read."""


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
    recording: frozenset[str]
    """Who may record something there."""


def menu(registry: Registry, roles: frozenset[str]) -> tuple[Group, ...]:
    """Return the menu of those who have these roles; pages that are of one thing are not in it."""
    return _menu(_places(registry), roles)


def homes(registry: Registry, roles: frozenset[str]) -> Mapping[str, str]:
    """Return the page of each kind of thing that these roles may open: ``party`` → ``/adherents/{party}``."""
    return _homes(_places(registry), roles)


def _places(registry: Registry) -> tuple[Place, ...]:
    return tuple(
        Place(page.path, page.title, page.nav, page.order, bool(page.subject), page.roles, _recording(registry, page))
        for page in registry.pages.values()
    )


def _recording(registry: Registry, page: Page) -> frozenset[str]:
    asked = (registry.deciders[block.command].roles for block in page.blocks if isinstance(block, Form | Press))
    return frozenset[str]().union(*asked)


@lru_cache(64)
def _menu(places: tuple[Place, ...], roles: frozenset[str]) -> tuple[Group, ...]:
    groups: dict[str, list[Entry]] = {}
    daily: set[str] = set()
    for place in sorted(places, key=lambda place: place.order):
        if place.nav and not parts_of(place.path) and not roles.isdisjoint(place.roles):
            groups.setdefault(place.nav, []).append(Entry(place.path, place.title))
            daily |= set() if roles.isdisjoint(place.recording) else {place.nav}
    if not roles.isdisjoint(WATCHERS):
        groups.setdefault(PERSONAL, []).append(READINGS)
    if not roles.isdisjoint(WRITERS):
        groups.setdefault("Administration", []).append(MAIL)
    reader = not roles.isdisjoint(READERS)
    whole = [Group("", FIRST if reader else ())]
    whole += [Group(title, tuple(entries), not daily or title in daily) for title, entries in groups.items()]
    whole += [Group("Preuves", PROOF, not daily)] if reader else []
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
