"""Putting a session on the calendar again: the same, on other days, with nobody enrolled."""

from collections.abc import Callable
from datetime import date
from typing import Annotated

from msgspec.structs import replace

from core.facts import Ref, SessionId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Look, Read
from core.model.roles import COORDINATION, TRAINING
from core.subjects.missions import MISSIONS, Missions, refusal
from core.subjects.training.facts import SessionScheduled
from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.sessions.actions import number_taken


class DuplicateSession(Command, frozen=True, kw_only=True):
    """Put a session like another on the calendar."""

    name = "duplicate-session"
    title = "Programmer une séance semblable"

    session: Annotated[SessionId, ask("Nouvelle séance", minted="s", hidden=True)]
    like: Annotated[SessionId, ask("Séance à reprendre", choices="sessions")]
    on: Annotated[date, ask("Premier jour de la nouvelle séance")]
    number: Annotated[Line, ask("Numéro de la session dans l’action")] = ""
    scheduled_on: Annotated[date | None, ask("Programmée le", today=True, hidden=True)] = None


def duplicate_session(command: DuplicateSession, sessions: Sessions, missions: Missions) -> Decided:
    """Copy a session, all its half-days as many days later; a trainer from outside the register is said anew.

    Refused as the mission's refusal says, or ``session-unknown``, ``session-exists``, ``same-day``.
    """
    like, known = sessions.known(command.like), sessions.known(command.session)
    planned = like.planned() if like is not None else None
    if planned is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.", {"like": "Inconnue."})
    later = command.on - planned.on
    fact = replace(
        planned,
        session=command.session,
        on=command.on,
        number=command.number,
        scheduled_on=command.scheduled_on,
        parts=tuple(replace(one, on=one.on + later) for one in planned.parts),
    )
    if known is not None and known.scheduled is not None:
        same = known.scheduled == replace(fact, scheduled_on=known.scheduled.scheduled_on)
        return () if same else Refused("session-exists", "Cette séance est déjà programmée.")
    if not later:
        return Refused("same-day", "La séance reprise a lieu ce jour-là.", {"on": "Choisissez un autre jour."})
    return refusal(missions, fact.mission, command.on) or (fact,)


def numbered(command: DuplicateSession, _text: Callable[[Ref], str], sessions: Sessions) -> Refused | None:
    """Refused as :func:`number_taken`."""
    like = sessions.known(command.like)
    action = like.scheduled.action if like is not None and like.scheduled is not None else ""
    return number_taken(command.session, action, command.number, sessions)


DUPLICATE = Decider(
    DuplicateSession,
    frozenset({TRAINING, COORDINATION}),
    (
        Read(SESSIONS, by=lambda command: (command.session, command.like)),
        Read(MISSIONS),
    ),
    duplicate_session,
    (SessionScheduled,),
    forbids=Look((SESSIONS,), numbered),
)
