"""The actions of DPC that a session is given for: plugins add those that they know."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Annotated, Final

from core.facts import SessionId
from core.model.command import Refused, ask
from core.model.view import AsOf, Row, View
from core.subjects.training.fold import SESSIONS, Sessions

DIGITS: Final = 11
"""How many figures the agency gives to the number of an action."""
DROPPED: Final = 2
"""First zeros that a spreadsheet may drop: what is shorter is another number."""
_SIGNS: Final = re.compile(r"[\s./_-]+")


class ActionChoiceRow(Row, frozen=True, kw_only=True):
    """An action to choose by its number, and beside it what it is about."""

    number: Annotated[str, ask("Numéro de l’action")]
    label: Annotated[str, ask("Action")]
    beside: Annotated[str, ask("Intitulé")] = ""


def choice_rows(_asof: AsOf, _sessions: Sessions) -> Iterable[ActionChoiceRow]:
    """Give none: only plugins know actions."""
    return ()


def arrange(_asof: AsOf, rows: Iterable[ActionChoiceRow]) -> list[ActionChoiceRow]:
    """Put actions in the order of what they are about."""
    return sorted(rows, key=lambda row: (row.beside.casefold(), row.number))


def action_figures(said: str) -> str:
    """Return the number of an action in plain figures, without blanks or signs; what is no number stays as it is."""
    plain = unicodedata.normalize("NFKC", said).strip()
    figures = _SIGNS.sub("", plain)
    return figures if figures.isascii() and figures.isdigit() else plain


def action_number(said: str) -> str:
    """Return the number of an action as the agency writes it, however it was typed; what is none stays as it is.

    Eleven figures, with the first zeros that a spreadsheet drops and none before them.
    """
    figures = action_figures(said)
    padded = figures.lstrip("0").zfill(DIGITS)
    known = figures.isdigit() and DIGITS - len(figures) <= DROPPED and len(padded) == DIGITS
    return padded if known else unicodedata.normalize("NFKC", said).strip()


def number_taken(session: SessionId, action: str, number: str, sessions: Sessions) -> Refused | None:
    """Refuse as ``session-number-taken`` a number that another session of the same action bears."""
    if not action or not number:
        return None
    asked = (action_number(action), number)
    for other, one in sessions.by_id.items():
        said = one.scheduled
        if other != session and said is not None and (action_number(said.action), said.number) == asked:
            message = f"Une autre séance de cette action porte déjà le numéro {number} : « {said.label} »."
            return Refused("session-number-taken", message, {"number": message})
    return None


ACTION_CHOICES = View(
    "session.actions", "Actions à choisir", ActionChoiceRow, (SESSIONS,), choice_rows, arrange=arrange
)
