"""Taking a session off the calendar."""

from datetime import date
from typing import Annotated

from core.facts import SessionId
from core.model.command import Command, Refused, Text, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TRAINING
from core.subjects.texts import given
from core.subjects.training.facts import SessionCancelled
from core.subjects.training.fold import SESSIONS, Sessions


class CancelSession(Command, frozen=True, kw_only=True):
    """Take a session off the calendar."""

    name = "cancel-session"
    title = "Annuler la séance"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    on: Annotated[date, ask("Annulée le", today=True)]
    reason: Annotated[Text, ask("Motif", personal=True)] = ""


def cancel_session(command: CancelSession, sessions: Sessions) -> Decided:
    """Cancel once; refused as ``session-unknown``, ``session-held``."""
    known = sessions.known(command.session)
    if known is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.")
    if known.cancelled is not None:
        return ()
    if known.held is not None:
        return Refused("session-held", "Cette séance a eu lieu : elle ne s’annule plus.")
    reason = given(command.reason)
    return (SessionCancelled(session=command.session, on=command.on, reason=reason),)


CANCEL = Decider(
    CancelSession,
    frozenset({TRAINING, COORDINATION}),
    (Read(SESSIONS, by=lambda command: (command.session,)),),
    cancel_session,
    (SessionCancelled,),
)
