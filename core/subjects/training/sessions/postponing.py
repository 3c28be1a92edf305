"""Giving a session other days; places are kept, and those who have one are told."""

from collections.abc import Iterator
from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import PartyId, SessionId
from core.model.command import Command, Refused, Text, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TRAINING
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.texts import given
from core.subjects.training.facts import SessionPostponed
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.half_days import HalfDayLine, taken


class PostponeSession(Command, frozen=True, kw_only=True):
    """Give a session other days."""

    name = "postpone-session"
    title = "Reporter la séance"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    on: Annotated[date, ask("Report annoncé le", today=True, past=True)]
    parts: Annotated[
        tuple[HalfDayLine, ...],
        Meta(min_length=1, max_length=20),
        ask("Nouvelles demi-journées", rows="session.half-days"),
    ]
    reason: Annotated[Text, ask("Motif", personal=True)] = ""


def postpone_session(command: PostponeSession, sessions: Sessions, parties: Parties) -> Decided:
    """Postpone what has not begun.

    Refused as :func:`taken`, or ``session-unknown``, ``session-cancelled``, ``session-held``, ``session-begun``,
    ``party-unknown``.
    """
    known = sessions.known(command.session)
    if known is None:
        return Refused("session-unknown", "Cette séance n’est pas programmée.")
    parts = _refusal(known) or taken(command.parts)
    if isinstance(parts, Refused):
        return parts
    if known.half_days() == parts:
        return ()
    refused = stranger(parties, "parts", (one.trainer for one in parts))
    fact = SessionPostponed(session=command.session, on=command.on, parts=parts, reason=given(command.reason))
    return refused or (fact,)


def _refusal(known: Session) -> Refused | None:
    if known.cancelled is not None:
        return Refused("session-cancelled", "Cette séance est annulée.")
    if known.held is not None:
        return Refused("session-held", "Cette séance a eu lieu : elle ne se reporte plus.")
    if known.sheets or known.signed:
        return Refused("session-begun", "Une demi-journée de cette séance est déjà signée : elle ne se reporte plus.")
    return None


def _trainers(command: PostponeSession) -> Iterator[PartyId]:
    return (line.trainer for line in command.parts if line.trainer is not None)


POSTPONE = Decider(
    PostponeSession,
    frozenset({TRAINING, COORDINATION}),
    (Read(SESSIONS, by=lambda command: (command.session,)), Read(PARTIES, by=_trainers)),
    postpone_session,
    (SessionPostponed,),
)
