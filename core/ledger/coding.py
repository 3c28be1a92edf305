"""Ids of commands: codes that stay in clear for ever, chosen by whoever sends a command."""

import re
from typing import Final

from core.facts import is_id

LONGEST: Final = 200
UNCODED: Final = (
    "L’identifiant d’une saisie est un code de 200 caractères au plus, sans espace ni accent, et n’est pas celui "
    "d’autre chose : il reste lisible pour toujours, n’y mettez aucun nom."
)
BARE: Final = (
    "L’identifiant d’une saisie compte au moins un chiffre, ou se laisse vide : un mot seul pourrait être un nom, et "
    "resterait lisible pour toujours."
)
_DRAWN: Final = "c-"
"""How the ids that the register draws for commands begin."""
_TAG: Final = "cmd:"
_CODE: Final = re.compile("[!-~]+")


def is_code(command_id: str) -> bool:
    """Tell whether an id is plainly a code: visible ASCII, no id of a thing, no tag; a phrase could name somebody."""
    of_a_thing = (is_id(command_id) and not command_id.startswith(_DRAWN)) or command_id.startswith(_TAG)
    return len(command_id) <= LONGEST and _CODE.fullmatch(command_id) is not None and not of_a_thing


def is_bare(command_id: str) -> bool:
    """Tell whether an id that a program chose is a word without a figure, which could be a name.

    None that the register drew is.
    """
    drawn = is_id(command_id) and command_id.startswith(_DRAWN)
    return not drawn and not any("0" <= one <= "9" for one in command_id)
