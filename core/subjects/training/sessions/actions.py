"""The actions of DPC that a session is given for: plugins add those that they know."""

from collections.abc import Iterable
from typing import Annotated

from core.facts import SessionId
from core.model.command import Refused, ask
from core.model.view import AsOf, Row, View
from core.subjects.training.fold import SESSIONS, Sessions


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


def number_taken(session: SessionId, action: str, number: str, sessions: Sessions) -> Refused | None:
    """Refuse as ``session-number-taken`` a number that another session of the same action bears."""
    if not action or not number:
        return None
    for other, one in sessions.by_id.items():
        said = one.scheduled
        if other != session and said is not None and (said.action, said.number) == (action, number):
            message = f"Une autre séance de cette action porte déjà le numéro {number} : « {said.label} »."
            return Refused("session-number-taken", message, {"number": message})
    return None


ACTION_CHOICES = View(
    "session.actions", "Actions à choisir", ActionChoiceRow, (SESSIONS,), choice_rows, arrange=arrange
)
