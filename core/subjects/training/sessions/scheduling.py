"""Putting a session on the calendar."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Annotated

from msgspec import Meta
from msgspec.structs import replace

from core.facts import MissionId, PartyId, Ref, SessionId
from core.model.command import Clock, Command, Line, Minutes, Refused, ask
from core.model.decider import Decided, Decider, Look, Read
from core.model.roles import COORDINATION, TRAINING
from core.subjects.missions import MISSIONS, Missions, refusal
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.strangers import stranger
from core.subjects.texts import given
from core.subjects.training.facts import HalfDay, Modality, SessionScheduled
from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.training.half_days import HalfDayLine, lasting, taken
from core.subjects.training.sessions.actions import action_number, number_taken
from core.subjects.training.words import MODALITIES

LONGEST = 60 * 24 * 5
"""Minutes: no session of a CPTS lasts more than five days and nights."""
_LENGTH = "Pauses exclues, comme « 3 h 30 ». Vide : du début à la fin."
_PARTS = "Pour plusieurs demi-journées, ou plusieurs jours. Vide : une seule, aux heures écrites plus haut."
_ELSEWHERE = "Quand la formation n’est pas donnée par l’association"
_OUTSIDE = "Pour quelqu’un qui n’est pas au registre"


class ScheduleSession(Command, frozen=True, kw_only=True):
    """Put a session on the calendar."""

    name = "schedule-session"
    title = "Programmer une séance"

    session: Annotated[SessionId, ask("Séance", minted="s", hidden=True)]
    label: Annotated[Line, ask("Intitulé")]
    on: Annotated[date, ask("Premier jour")]
    starts: Annotated[Clock | None, ask("Début")] = None
    ends: Annotated[Clock | None, ask("Fin")] = None
    duration: Annotated[Annotated[Minutes, Meta(gt=0, le=LONGEST)] | None, ask("Durée de formation", hint=_LENGTH)] = (
        None
    )
    parts: Annotated[tuple[HalfDayLine, ...], Meta(max_length=20), ask("Demi-journées", hint=_PARTS)] = ()
    place: Annotated[Line, ask("Lieu")] = ""
    capacity: Annotated[int, Meta(gt=0, le=1000), ask("Nombre de places")]
    modality: Annotated[Modality, ask("Modalité", labels=MODALITIES)] = "on-site"
    trainer: Annotated[PartyId | None, ask("Formateur ou formatrice", choices="session.trainees")] = None
    trainer_name: Annotated[Line, ask("Ou son nom", hint=_OUTSIDE, personal=True)] = ""
    trainers: Annotated[tuple[PartyId, ...], ask("Autres formateurs", choices="session.trainees")] = ()
    organiser: Annotated[PartyId | None, ask("Autre organisme", hint=_ELSEWHERE, choices="parties")] = None
    action: Annotated[Line, ask("Action de DPC", choices="session.actions")] = ""
    number: Annotated[Line, ask("Numéro de la session dans l’action")] = ""
    mission: Annotated[MissionId | None, ask("Mission", choices="missions.open")] = None
    scheduled_on: Annotated[date | None, ask("Programmée le", today=True, hidden=True)] = None


def schedule_session(command: ScheduleSession, sessions: Sessions, missions: Missions, parties: Parties) -> Decided:
    """Schedule once; without a duration, the session lasts from its beginning to its end.

    Refused as the mission's refusal says, as :func:`taken`, or ``session-exists``, ``times-reversed``,
    ``duration-missing``, ``trainer-twice``, ``other-first-day``, ``party-unknown``.
    """
    parts = taken(command.parts)
    if isinstance(parts, Refused):
        return parts
    lasts = command.duration or _lasts(command, parts)
    fact = SessionScheduled(
        session=command.session,
        label=command.label,
        on=command.on,
        duration=lasts,
        capacity=command.capacity,
        starts=command.starts or "",
        ends=command.ends or "",
        place=command.place,
        modality=command.modality,
        trainer=command.trainer,
        action=action_number(command.action),
        mission=command.mission,
        trainer_name=given(command.trainer_name),
        scheduled_on=command.scheduled_on,
        parts=parts,
        number=command.number,
        organiser=command.organiser,
        trainers=tuple(dict.fromkeys(command.trainers)),
    )
    known = sessions.known(command.session)
    if known is not None and known.scheduled is not None:
        said = replace(fact, trainer_name=None, scheduled_on=known.scheduled.scheduled_on)
        return () if known.scheduled == said else Refused("session-exists", "Cette séance est déjà programmée.")
    refused = _refusal(fact) or refusal(missions, command.mission, command.on)
    return refused or _strangers(fact, parties) or (fact,)


def _lasts(command: ScheduleSession, parts: tuple[HalfDay, ...]) -> int:
    """Return the minutes of all the half-days, else those from beginning to end, 0 when nothing tells."""
    if parts:
        return sum(one.minutes for one in parts)
    return lasting(command.on, command.starts, command.ends) if command.starts and command.ends else 0


def _strangers(fact: SessionScheduled, parties: Parties) -> Refused | None:
    return (
        stranger(parties, "trainer", (fact.trainer,))
        or stranger(parties, "trainers", fact.trainers)
        or stranger(parties, "organiser", (fact.organiser,))
        or stranger(parties, "parts", (one.trainer for one in fact.parts))
    )


def _refusal(fact: SessionScheduled) -> Refused | None:
    if fact.starts and fact.ends and not lasting(fact.on, fact.starts, fact.ends):
        return Refused("times-reversed", "La séance finit avant de commencer.", {"ends": "Après l’heure de début."})
    if not fact.duration:
        message = "Écrivez la durée, ou les heures de début et de fin."
        return Refused("duration-missing", message, {"duration": message})
    if fact.trainer is not None and fact.trainer_name is not None:
        message = "Choisissez au registre, ou écrivez un nom : pas les deux."
        return Refused("trainer-twice", message, {"trainer_name": message})
    if fact.parts and fact.parts[0].on != fact.on:
        message = f"La première demi-journée est le {fact.parts[0].on:%d/%m/%Y} : c’est aussi le premier jour."
        return Refused("other-first-day", message, {"on": message})
    return None


def numbered(command: ScheduleSession, _text: Callable[[Ref], str], sessions: Sessions) -> Refused | None:
    """Refused as :func:`number_taken`."""
    return number_taken(command.session, command.action, command.number, sessions)


def _named(command: ScheduleSession) -> Iterator[PartyId | None]:
    yield from (command.trainer, command.organiser, *command.trainers)
    yield from (line.trainer for line in command.parts)


SCHEDULE = Decider(
    ScheduleSession,
    frozenset({TRAINING, COORDINATION}),
    (
        Read(SESSIONS, by=lambda command: (command.session,)),
        Read(MISSIONS, by=lambda command: filter(None, (command.mission,))),
        Read(PARTIES, by=lambda command: filter(None, _named(command))),
    ),
    schedule_session,
    (SessionScheduled,),
    forbids=Look((SESSIONS,), numbered),
)
