"""Signs that a text speaks of a patient: doubtful words, to be confirmed; and lists of patients, refused."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

from core.intake.sensitive import texts_of
from core.model.command import Command

PATIENTS: Final = (
    "Ce fichier est une liste de patients : le registre n’en reçoit aucune. Joignez un total ou un document sans nom."
)
_CALLED: Final = r"(?:(?:M|Mr|Mrs|Mme|Mlle|Dr)\b\.?|Monsieur|Madame|Mademoiselle)"
_SIGNS: Final[Mapping[str, re.Pattern[str]]] = {
    "une personne dite patiente": re.compile(
        rf"\bpatiente?s?\s+(?:nommée?\s+)?{_CALLED}\s*[^\W\d_]|\b{_CALLED}\s+[^\W\d_]+(?:[ -][^\W\d_]+)?,?\s+"
        r"(?:est\s+)?(?:une?\s+|l[ea]\s+)?patiente?\b",
        re.IGNORECASE,
    ),
    "une date de naissance": re.compile(
        r"\bnée?s?(?:\(e\)|·e)?\s+le\s+\d{1,2}(?:er)?[\s./-]|\bdate de naissance\b", re.IGNORECASE
    ),
    "un code de diagnostic (CIM-10)": re.compile(r"\b[A-TV-Z]\d{2}\.\d{1,2}\b|\b(?:CIM|cim)[- ]?1[01]\b"),
    "un diagnostic": re.compile(
        r"\bdiagnosti(?:cs?|quée?s?)\b"
        r"(?!\s+(?:territoria|partagé|local|initial|organisation|financi|stratégi|des? |du ))",
        re.IGNORECASE,
    ),
    "une ordonnance": re.compile(
        r"(?<!sport sur )\bordonnances?\b(?!\s+(?:n[°o]|du\s+\d|de\s+\d|légis|\d))", re.IGNORECASE
    ),
}
_HEADS: Final[Mapping[str, re.Pattern[str]]] = {
    "patient": re.compile(
        r"(?:(?:nom|prenom|identite|nom et prenom|nom prenom)s? (?:du |de la |des )?)?patiente?s?(?: \(?nom.*)?"
    ),
    "number": re.compile(r"(?:n°|no|numero)?(?: de)? ?(?:nir|ins|nss|secu(?:rite sociale)?|nir ?/ ?ins|ins ?/ ?nir)"),
    "birth": re.compile(r"(?:date de )?naissance|ne\(?e?\)? le|ddn"),
}
_CELL: Final = re.compile(r"[\n;,\t|]")


def signs_in(text: str) -> tuple[str, ...]:
    """Return what a text holds that a patient may be known by, in French words that repeat nothing of it."""
    shown = unicodedata.normalize("NFC", text)
    return tuple(words for words, sign in _SIGNS.items() if sign.search(shown))


def doubtful(command: Command) -> dict[str, tuple[str, ...]]:
    """Return the signs in each text of a command, by the path of its field."""
    found = ((path, signs_in(text)) for path, text in texts_of(command))
    return {path: signs for path, signs in found if signs}


def lists_patients(texts: Iterable[str]) -> bool:
    """Tell whether cells or lines are a list of patients: two of its heads (patient, number, birth), and one row.

    The heads alone are an empty form, which names nobody.
    """
    cells = {_plain(cell) for text in texts for cell in _CELL.split(text)} - {""}
    titles = {cell for cell in cells if any(words.fullmatch(cell) for words in _HEADS.values())}
    return len(heads_of(titles)) > 1 and len(cells - titles) >= len(titles)


def heads_of(cells: Iterable[str]) -> frozenset[str]:
    """Return the heads of a list of patients that are among cells: ``patient``, ``number``, ``birth``."""
    plain = {_plain(cell) for cell in cells}
    return frozenset(head for head, words in _HEADS.items() if any(map(words.fullmatch, plain)))


def _plain(cell: str) -> str:
    bare = unicodedata.normalize("NFKD", cell.strip().strip('"').casefold())
    return " ".join("".join(char for char in bare if not unicodedata.combining(char)).replace("’", "'").split())
