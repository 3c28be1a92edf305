"""The people of the story: invented, with numbers and addresses that are nobody's."""

import unicodedata
from collections.abc import Mapping
from datetime import date
from typing import Final

from msgspec import Struct
from stdnum import luhn

from demo.chance import Chance
from demo.tables import Line, table

NOBODY_RPPS: Final = "19"
"""No number is attributed under it so far."""
NOBODY_SIREN: Final = "000"
NOBODY_PHONE: Final = "06 39 98"
"""Kept for fiction by the regulator of telephones."""
PARTNERS: Final = frozenset({"biologiste", "autre", "fournisseur", "transporteur"})
"""Whose adherents are of the college of partners."""
SORTS: Final = {
    "pharmacien": "pharmacie",
    "biologiste": "laboratoire",
    "fournisseur": "fournisseur",
    "autre": "ehpad",
}
"""By the profession under which a structure adheres, what sort of structure it is."""
_SAID: Final = (
    "nature",
    "family",
    "given",
    "profession",
    "practice",
    "structure",
    "email",
    "phone",
    "address",
    "rpps",
    "siret",
)
_USUAL: Final = ("liberal",) * 14
_PRACTICES: Final[Mapping[str, tuple[str, ...]]] = {
    "infirmier": (*_USUAL, "employee", "health-centre"),
    "medecin-generaliste": (*_USUAL, "health-centre", "health-centre", "locum"),
    "masseur-kinesitherapeute": (*_USUAL, "locum"),
    "psychologue": ("non-contracted",),
    "psychomotricien": ("non-contracted",),
    "ergotherapeute": ("non-contracted",),
    "ipa": ("health-centre",),
}


class Names(Line, frozen=True):
    """What names and addresses are drawn from."""

    families: tuple[str, ...]
    given: tuple[str, ...]
    towns: tuple[str, ...]
    streets: tuple[str, ...]
    structures: dict[str, tuple[str, ...]]


class Person(Struct, kw_only=True):
    """Somebody, or a structure; ``party`` is the id in the register once known there."""

    nature: str = "person"
    family: str
    given: str = ""
    profession: str
    practice: str = ""
    email: str
    phone: str
    address: str
    rpps: str = ""
    siret: str = ""
    structure: str = ""
    """What sort of structure it is, a code of the nomenclature."""
    party: str = ""
    joined: date = date.max
    leaving: str = ""
    """The key of the departure of those who will leave."""

    @property
    def said(self) -> dict[str, object]:
        """What a form says of them."""
        return {name: getattr(self, name) for name in _SAID}

    @property
    def called(self) -> str:
        """What people call them."""
        return f"{self.given} {self.family}".strip()


class Crowd:
    """Draws people, each name once, each structure once."""

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        names = table("people", Names)
        self._names = names
        self._families = chance.shuffled(names.families) + chance.shuffled(names.families)
        self._structures = {profession: list(found) for profession, found in names.structures.items()}
        self._known = set[str]()

    def draw(self, profession: str, *, structure: bool = False) -> Person:
        """Return somebody of a profession, or the next structure of it."""
        if structure:
            return self.structure(self._structures[profession].pop(0), profession)
        address, phone = self._reach()
        family, given = self._name()
        return Person(
            family=family,
            given=given,
            profession=profession,
            practice=self._chance.one(_PRACTICES.get(profession, ("liberal",))),
            email=f"{_plain(given)}.{_plain(family)}@exemple.fr",
            phone=phone,
            address=address,
            rpps=_checked(NOBODY_RPPS + f"{self._chance.between(0, 99_999_999):08d}") if profession != "autre" else "",
        )

    def structure(self, name: str, profession: str = "", sort: str = "") -> Person:
        """Return a structure of that name and sort; without one, the usual sort of its profession."""
        address, phone = self._reach()
        return Person(
            nature="structure",
            family=name,
            profession=profession,
            email=f"contact@{_plain(name)}.exemple.fr",
            phone=phone,
            address=address,
            siret=_siret(self._chance),
            structure=sort or SORTS.get(profession, "autre"),
        )

    def _reach(self) -> tuple[str, str]:
        street = f"{self._chance.between(1, 64)} {self._chance.one(self._names.streets)}"
        address = f"{street}, {self._chance.one(self._names.towns)}"
        return address, f"{NOBODY_PHONE} {self._chance.between(10, 99)} {self._chance.between(10, 99)}"

    def has_structure(self, profession: str) -> bool:
        """Tell whether there is still a structure of a profession to draw."""
        return bool(self._structures.get(profession))

    def _name(self) -> tuple[str, str]:
        while True:
            family, given = self._families.pop(0), self._chance.one(self._names.given)
            if f"{given} {family}" not in self._known:
                self._known.add(f"{given} {family}")
                return family, given


def _siret(chance: Chance) -> str:
    siren = _checked(NOBODY_SIREN + f"{chance.between(0, 99_999):05d}")
    return _checked(siren + "0001")


def _checked(digits: str) -> str:
    return digits + luhn.calc_check_digit(digits)


def _plain(name: str) -> str:
    flat = unicodedata.normalize("NFKD", name.replace("’", "").casefold()).encode("ascii", "ignore").decode()
    return "-".join(flat.split())
