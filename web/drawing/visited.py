"""What was read, in words: the page behind an address, and whom it was about for those who may know."""

from typing import Final

from core.facts.ids import MENTION
from core.model.view import READERS
from web.drawing.address import pattern_of
from web.drawing.menu import FIRST, MAIL, PROOF, READINGS
from web.drawing.visit import Visit

_FIXED: Final = {entry.path: entry.title for entry in (*FIRST, *PROOF, READINGS, MAIL)} | {
    "/compte": "Mon compte",
    "/comptes": "Comptes d’accès",
    "/pieces": "Pièce jointe",
}
_WITHIN: Final = (
    ("/enregistrements/", "Enregistrement"),
    ("/envois/", "Envoyer un document"),
    ("/droits/", "Droit d’accès"),
    ("access-report ", "Droit d’accès"),
    ("/pourquoi", "Pourquoi ?"),
)
_VIEWS: Final = ("/vues/", "/api/views/")


def words_of_reading(what: str, visit: Visit) -> str:
    """Return the page that an address was, whom or what it names, and its format; the address itself at worst."""
    path, dot, form = what.rpartition(".")
    exported = dot and form in {"csv", "xlsx", "json", "pdf"}
    title = _titled(path if exported else what, visit) or (_titled(what, visit) if exported else "") or what
    about = _about(what, visit)
    return f"{title}{f' : {about}' if about else ''}{f' ({form})' if exported else ''}"


def _titled(path: str, visit: Visit) -> str:
    registry = visit.ledger.registry
    if path in _FIXED:
        return _FIXED[path]
    name = next((path.removeprefix(start) for start in _VIEWS if path.startswith(start)), path)
    if name in registry.views:
        return registry.views[name].title
    if (paper := registry.papers.get(path.removeprefix("/documents/"))) is not None:
        return paper.title
    if within := next((title for start, title in _WITHIN if path.startswith(start)), ""):
        return within
    page = next((one for one in registry.pages.values() if pattern_of(one.path).fullmatch(path)), None)
    return page.title if page else ""


def _about(what: str, visit: Visit) -> str:
    """Name what an address is about: by its number, by its label to readers of the register, else by its id."""
    if what.startswith("/enregistrements/"):
        return f"n° {what.split('/')[2]}"
    found = MENTION.findall(what)
    return ", ".join(visit.ledger.label(one) if visit.may(READERS) else one for one in found)
