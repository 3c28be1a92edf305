"""What was read, in words: the page behind an address, and whom it was about for those who may know."""

import re
from collections.abc import Callable
from functools import cache
from typing import Final

from core.facts.ids import MENTION
from core.registry import Registry

FIXED: Final = {
    "/": "À faire",
    "/recherche": "Rechercher",
    "/enregistrements": "Enregistrements",
    "/verification": "Vérification",
    "/baremes": "Barèmes",
    "/consultations": "Consultations",
    "/courriels": "Courriels",
    "/compte": "Mon compte",
    "/comptes": "Comptes d’accès",
    "/pieces": "Pièce jointe",
}
"""The addresses that no plugin brings."""
_WITHIN: Final = (
    ("/enregistrements/", "Enregistrement"),
    ("/envois/", "Envoyer un document"),
    ("/droits/", "Droit d’accès"),
    ("access-report ", "Droit d’accès"),
    ("/pourquoi", "Pourquoi ?"),
)
_VIEWS: Final = ("/vues/", "/api/views/")
_FORMS: Final = frozenset({"csv", "xlsx", "json", "pdf", "zip"})


def visit_words(registry: Registry, what: str, named: Callable[[str], str]) -> str:
    """Return the page that an address was, whom or what it names, and its format; the address itself at worst.

    ``named`` says each id that the address holds; the number of a record is said as it is.
    """
    path, dot, form = what.rpartition(".")
    exported = bool(dot) and form in _FORMS
    title = _titled(path if exported else what, registry) or (_titled(what, registry) if exported else "") or what
    if what.startswith("/enregistrements/"):
        about = f"n° {what.split('/')[2]}"
    else:
        about = ", ".join(map(named, MENTION.findall(what)))
    return f"{title}{f' : {about}' if about else ''}{f' ({form})' if exported else ''}"


def _titled(path: str, registry: Registry) -> str:
    if path in FIXED:
        return FIXED[path]
    name = next((path.removeprefix(start) for start in _VIEWS if path.startswith(start)), path)
    if name in registry.views:
        return registry.views[name].title
    if (paper := registry.papers.get(path.removeprefix("/documents/"))) is not None:
        return paper.title
    if (dossier := registry.dossiers.get(path.removeprefix("/dossiers/"))) is not None:
        return dossier.title
    if within := next((title for start, title in _WITHIN if path.startswith(start)), ""):
        return within
    page = next((one for one in registry.pages.values() if _pattern(one.path).fullmatch(path)), None)
    return page.title if page else ""


@cache
def _pattern(path: str) -> re.Pattern[str]:
    """Return what recognises the addresses of a page: ``/adherents/{party}``."""
    return re.compile("[^/]+".join(map(re.escape, re.split(r"\{\w+\}", path))))
