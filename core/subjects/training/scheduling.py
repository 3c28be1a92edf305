"""Putting a session on the calendar, and taking it off."""

from datetime import date
from typing import Annotated

from msgspec import Meta

from core.facts import MissionId, PartyId, SessionId
from core.model.command import Clock, Command, Line, Refused, Text, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TRAINING
from core.subjects.missions import MISSIONS, Missions, refusal
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.texts import given
from core.subjects.training.facts import Modality, SessionCancelled, SessionScheduled
from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.words import MODALITIES

LONGEST = 60 * 24 * 5
"""Minutes: no session of a CPTS lasts more than five days and nights."""


class ScheduleSession(Command, frozen=True, kw_only=True):
    """Put a session on the calendar."""

    name = "schedule-session"
    title = "Programmer une séance"

    session: Annotated[SessionId, ask("Séance", minted="s", hidden=True)]
    label: Annotated[Line, ask("Intitulé")]
    on: Annotated[date, ask("Premier jour")]
    starts: Annotated[Clock | None, ask("Début")] = None
    ends: Annotated[Clock | None, ask("Fin")] = None
    duration: Annotated[int, Meta(gt=0, le=LONGEST), ask("Durée de formation (minutes)", hint="180 pour trois heures")]
    place: Annotated[Line, ask("Lieu")] = ""
    capacity: Annotated[int, Meta(gt=0, le=1000), ask("Nombre de places")]
    modality: Annotated[Modality, ask("Modalité", labels=MODALITIES)] = "on-site"
    trainer: Annotated[PartyId | None, ask("Formateur ou formatrice", choices="parties")] = None
    action: Annotated[Line, ask("Numéro de l’action de DPC")] = ""
    mission: Annotated[MissionId | None, ask("Mission", choices="missions.open")] = None


class CancelSession(Command, frozen=True, kw_only=True):
    """Take a session off the calendar."""

    name = "cancel-session"
    title = "Annuler la séance"

    session: Annotated[SessionId, ask("Séance", choices="sessions")]
    on: Annotated[date, ask("Annulée le", today=True)]
    reason: Annotated[Text, ask("Motif", personal=True)] = ""


def schedule_session(command: ScheduleSession, sessions: Sessions, missions: Missions, parties: Parties) -> Decided:
    """Schedule once.

    Refused as the mission's refusal says, or ``session-exists``, ``times-reversed``, ``party-unknown``.
    """
    fact = SessionScheduled(
        session=command.session,
        label=command.label,
        on=command.on,
        duration=command.duration,
        capacity=command.capacity,
        starts=command.starts or "",
        ends=command.ends or "",
        place=command.place,
        modality=command.modality,
        trainer=command.trainer,
        action=command.action,
        mission=command.mission,
    )
    known = sessions.known(command.session)
    if known is not None:
        return () if known.scheduled == fact else Refused("session-exists", "Cette séance est déjà programmée.")
    if fact.starts and fact.ends and fact.ends <= fact.starts:
        return Refused("times-reversed", "La séance finit avant de commencer.", {"ends": "Après l’heure de début."})
    refused = refusal(missions, command.mission, command.on) or stranger(parties, "trainer", (command.trainer,))
    return refused or (fact,)


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


_ROLES = frozenset({TRAINING, COORDINATION})
_SESSION = Read(SESSIONS, by=lambda command: (command.session,))

SCHEDULE = Decider(
    ScheduleSession,
    _ROLES,
    (
        _SESSION,
        Read(MISSIONS, by=lambda command: filter(None, (command.mission,))),
        Read(PARTIES, by=lambda command: filter(None, (command.trainer,))),
    ),
    schedule_session,
    (SessionScheduled,),
)
CANCEL = Decider(CancelSession, _ROLES, (_SESSION,), cancel_session, (SessionCancelled,))
