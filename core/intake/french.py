"""msgspec's refusals in French: a table over its wording, each line tested against the library itself."""

import re
from collections.abc import Callable
from typing import Final

from core.intake.amounts import show_amount

UNTOLD: Final = "Cette valeur ne convient pas."
"""The sentence for a wording that the table does not know; no constraint leads to it."""

Say = Callable[[str], str]
_TYPES: Final = {
    "int": "Un nombre entier est attendu.",
    "str": "Un texte est attendu.",
    "bool": "Oui ou non est attendu.",
    "date": "Une date est attendue, comme 21/11/2026.",
    "array": "Une liste est attendue.",
    "object": "Un ensemble de champs nommés est attendu.",
}
_TABLE: Final[tuple[tuple[re.Pattern[str], Say], ...]] = tuple(
    (re.compile(wording), say)
    for wording, say in (
        (r"Expected `int` >= (-?\d+)", "Indiquez au moins {}.".format),
        (r"Expected `int` <= (-?\d+)", "Indiquez au plus {}.".format),
        (r"Expected `int` that's a multiple of (\d+)", "Indiquez un multiple de {}.".format),
        (r"Expected `str` of length >= (\d+)", "Écrivez au moins {} caractères.".format),
        (r"Expected `str` of length <= (\d+)", "Écrivez au plus {} caractères.".format),
        (r"Expected `array` of length >= (\d+)", "Indiquez au moins {} éléments.".format),
        (r"Expected `array` of length <= (\d+)", "Indiquez au plus {} éléments.".format),
        (r"Expected `str` matching regex (.*)", lambda _: "La forme de ce texte ne convient pas."),
        (r"Invalid enum value (.*)", lambda _: "Choisissez une des valeurs proposées."),
        (r"Invalid RFC3339 encoded date()", lambda _: _TYPES["date"]),
        (r"Object missing required field `(.*)`", "Le champ « {} » est obligatoire.".format),
        (r"Object contains unknown field `(.*)`", "Le champ « {} » n’existe pas.".format),
        (r"Expected `(\w+)(?: \| null)?`, got `.*`", lambda name: _TYPES.get(name, UNTOLD)),
    )
)


def french(message: str, *, amount: bool = False) -> str:
    """Return the French sentence for a refusal of msgspec; for an ``amount``, bounds are said in euros."""
    message = message.partition(" - at `")[0]
    for wording, say in _TABLE:
        if (found := wording.fullmatch(message)) is not None:
            told = found[1]
            if amount and message.startswith(("Expected `int` >=", "Expected `int` <=")):
                told = show_amount(int(told))
            return _singular(say(told))
    return UNTOLD


def _singular(sentence: str) -> str:
    return re.sub(r"(?<= 1 )(caractère|élément)s", r"\1", sentence)
