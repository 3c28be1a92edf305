"""Names in each other's column, or of a structure, as it seems: asked of somebody, never put right without a word."""

from collections.abc import Mapping
from typing import Final

from core.collation import words
from core.facts import PartyId
from core.imports.drafts import Draft
from core.imports.people import Likeness, Someone
from core.imports.planned import ASIDE, FIRM, STRAIGHT, SWAPPED, Candidate, Planned

_WHY: Final = "nom et prénom semblent intervertis"
_FIRM: Final = "sans prénom : une structure ?"
_FIRMS: Final = frozenset(
    {
        "msp", "maison", "pharmacie", "cabinet", "centre", "clinique", "hopital", "ehpad", "laboratoire", "labo",
        "ssiad", "residence", "association", "selarl", "selas", "sarl", "scm", "sci", "sas", "sisa", "mairie",
        "ambulances", "officine", "polyclinique", "fondation", "mutuelle", "had", "esp", "cpts", "foyer", "institut",
    }
)  # fmt: skip
"""Words that begin the name of a structure, or stand in it."""


class Inverting:
    """Compares the names of rows with the way names are written, and with the first names of the register."""

    def __init__(self, people: Likeness[PartyId], orders: Mapping[int, str]) -> None:
        self._people = people
        self._orders = orders
        known = [one for one in people.people.values() if one.nature == "person"]
        self._given = frozenset(word for one in known for word in words(one.given))
        self._families = frozenset(word for one in known for word in words(one.family))

    def asked(self, draft: Draft) -> Planned | None:
        """Leave to somebody a row whose names seem inverted; None for others, the names put in order once said."""
        first, raw = draft.lines[0], draft.raw
        firm = self._firm(draft)
        if isinstance(firm, Planned):
            return firm
        family, given = str(raw.get("family", "")), str(raw.get("given", ""))
        if raw.get("nature") == "structure" or not self._seem_inverted(family, given):
            return None
        order = self._orders.get(first.number)
        if order == SWAPPED:
            raw |= {"family": given, "given": family}
        if order or self._people.like(Someone(family, given)):  # who is known is asked about as such
            return None
        candidates = (
            Candidate(SWAPPED, f"Nom « {given} », prénom « {family} »"),
            Candidate(STRAIGHT, f"Comme dans le fichier : nom « {family} », prénom « {given} »"),
            Candidate(ASIDE, "Laisser de côté"),
        )
        return Planned(first.number, first.cells, "doubtful", notes=(_WHY,), candidates=candidates)

    def _firm(self, draft: Draft) -> Planned | None:
        """Ask whether a row without a first name is of a structure, where a word of its name says so."""
        first, raw = draft.lines[0], draft.raw
        name = str(raw.get("family") or raw.get("whole") or "")
        if raw.get("nature") or raw.get("given") or _FIRMS.isdisjoint(words(name)):
            return None
        known = any(like.sure for like in self._people.like(Someone(name, "", "structure")))
        order = FIRM if known else self._orders.get(first.number)
        if order == FIRM:
            raw |= {"family": name, "whole": "", "nature": "structure"}
        if order:
            return None
        candidates = (
            Candidate(FIRM, f"La structure « {name} »"),
            Candidate(STRAIGHT, f"Une personne, de nom « {name} »"),
            Candidate(ASIDE, "Laisser de côté"),
        )
        return Planned(first.number, first.cells, "doubtful", notes=(_FIRM,), candidates=candidates)

    def _seem_inverted(self, family: str, given: str) -> bool:
        if not (family and given):
            return False
        shouted = given.isupper() and len(given) > 2 and not family.isupper()  # noqa: PLR2004 - « JP » is a first name
        return shouted or (self._is_given(family) and not self._is_given(given))

    def _is_given(self, name: str) -> bool:
        """Tell whether a name is only ever a first name in the register."""
        said = frozenset(words(name))
        return bool(said) and said <= self._given and said.isdisjoint(self._families)
