"""The words that sentences share: days, amounts, first names, trades, kinds of meetings and decisions."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any, Final, TypeVar

from parse import with_pattern
from pytest_bdd import parsers

TRADES: Final = {
    "infirmière": "infirmier",
    "infirmier": "infirmier",
    "médecin généraliste": "medecin-generaliste",
    "pharmacienne": "pharmacien",
    "pharmacien": "pharmacien",
    "kinésithérapeute": "masseur-kinesitherapeute",
    "sage-femme": "sage-femme",
    "orthophoniste": "orthophoniste",
    "psychologue": "psychologue",
    "psychomotricienne": "psychomotricien",
}
MEETINGS: Final = {
    "assemblée générale ordinaire": "ago",
    "assemblée générale extraordinaire": "age",
    "réunion du conseil d’administration": "board",
    "réunion du bureau": "bureau",
}
DECISIONS: Final = {
    "la décision": "ordinary",
    "l’approbation des comptes": "accounts",
    "l’élection": "election",
    "la convention": "agreement",
    "la modification des statuts": "statutes",
}
OFFICES: Final = {
    "présidente": "president",
    "président": "president",
    "trésorière": "treasurer",
    "trésorier": "treasurer",
}


@with_pattern(r"\d\d/\d\d/\d{4}")
def jour(written: str) -> date:
    return datetime.strptime(written, "%d/%m/%Y").date()  # noqa: DTZ007 -- a civil day has no time zone


@with_pattern(r"\d[\d ]*(?:,\d\d)?")
def euros(written: str) -> int:
    whole, _, rest = written.replace(" ", "").partition(",")
    return int(whole) * 100 + int(rest or 0)


@with_pattern(r"\d[\d ]*")
def nombre(written: str) -> int:
    return int(written.replace(" ", ""))


@with_pattern(r"\d+ (?:h(?: \d\d)?|min)")
def duree(written: str) -> int:
    """Return minutes: ``45 min``, ``3 h``, ``2 h 45``."""
    number, unit, *rest = written.split(" ")
    return int(number) if unit == "min" else int(number) * 60 + int(rest[0] if rest else 0)


@with_pattern('"[^"]*"')
def texte(written: str) -> str:
    return written.strip('"')


_FIRST_NAME = "[A-ZÉ][a-zéèëïîô]+"


@with_pattern(_FIRST_NAME)
def prenom(written: str) -> str:
    return written


@with_pattern(f"{_FIRST_NAME}(?:, {_FIRST_NAME})*(?: et {_FIRST_NAME})?")
def gens(written: str) -> list[str]:
    return re.split(", | et ", written)


@with_pattern("e?s?")
def accord(written: str) -> str:
    return written


@with_pattern("(?:, [^:]*[^: ])?")
def clause(written: str) -> str:
    return written.removeprefix(", ")


T = TypeVar("T")


def among(words: Mapping[str, T]) -> Callable[[str], T]:
    """Make a word of those that a mapping gives, worth what it gives for them."""

    @with_pattern("|".join(re.escape(word) for word in sorted(words, key=len, reverse=True)))
    def read(written: str) -> T:
        return words[written]

    return read


_TYPES: Final = {
    "Jour": jour,
    "Euros": euros,
    "Nombre": nombre,
    "Duree": duree,
    "Texte": texte,
    "Prenom": prenom,
    "Gens": gens,
    "Accord": accord,
    "Clause": clause,
    "Metier": among(TRADES),
    "Reunion": among(MEETINGS),
    "Sorte": among(DECISIONS),
    "Fonction": among(OFFICES),
}


class Sentence(parsers.parse):
    """A sentence with words in it: those of all themes, and those of its own.

    A straight apostrophe or a no-break space will do as well.
    """

    def __init__(self, name: str, **words: Callable[[str], Any]) -> None:
        super().__init__(name, {**_TYPES, **words}, case_sensitive=True)

    def parse_arguments(self, name: str) -> dict[str, Any]:
        return super().parse_arguments(typeset(name))

    def is_matching(self, name: str) -> bool:
        return super().is_matching(typeset(name))


def typeset(written: str) -> str:
    """Write apostrophes and spaces in one way."""
    return re.sub("[\u00a0\u202f]", " ", written).replace("'", "’")
