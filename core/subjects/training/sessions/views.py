"""The calendar of sessions."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import MissionId, PartyId, Ref, SessionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.duration import hours
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.training.fold import SESSIONS, Session, Sessions
from core.subjects.training.half_days import in_words
from core.subjects.training.places.asking import waiting
from core.subjects.training.words import MODALITIES, STATUSES


class SessionRow(Row, frozen=True, kw_only=True):
    """A session; ``came`` counts those present throughout or for a part."""

    session: Annotated[SessionId, ask("Séance")]
    label: Annotated[str, ask("Intitulé")]
    on: Annotated[date, ask("Date")]
    status: Annotated[str, ask("État", labels=STATUSES)]
    times: Annotated[str, ask("Horaires")]
    length: Annotated[str, ask("Durée")]
    minutes: Annotated[int, ask("Durée (minutes)")]
    modality: Annotated[str, ask("Modalité", labels=MODALITIES)]
    place: Annotated[str, ask("Lieu")]
    taught_by: Annotated[tuple[Ref, ...], ask("Formateur ou formatrice")]
    trainer: Annotated[PartyId | None, ask("Formateur ou formatrice du registre")]
    trainers: Annotated[tuple[PartyId, ...], ask("Autres formateurs")]
    organiser: Annotated[PartyId | None, ask("Autre organisme")]
    half_days: Annotated[int, ask("Demi-journées")]
    action: Annotated[str, ask("Numéro de l’action de DPC")]
    number: Annotated[str, ask("Numéro de la session")]
    mission: Annotated[MissionId | None, ask("Mission")]
    capacity: Annotated[int, ask("Places")]
    enrolled: Annotated[int, ask("Inscrits")]
    free: Annotated[int, ask("Places libres")]
    asking: Annotated[int, ask("Places demandées")]
    came: Annotated[int, ask("Présents")]
    absent: Annotated[tuple[PartyId, ...], ask("Absents")]
    reason: Annotated[Ref | None, ask("Motif d’annulation")]


def session_rows(asof: AsOf, sessions: Sessions, parties: Parties) -> Iterable[SessionRow]:
    """Give every session known on that day, those to come then included, the latest first."""
    known = ((session, one) for session, one in sessions.by_id.items() if one.known_on(asof.on))
    found = [_row(session, one, asof.on, parties) for session, one in known]
    return sorted(found, key=lambda row: (row.on, row.positions[0]), reverse=True)


def came(session: Session) -> set[PartyId]:
    """Return those who came, throughout or for a part."""
    return {row.party for row in session.held.rows if row.present != "absent"} if session.held else set()


def stayed_away(session: Session) -> tuple[PartyId, ...]:
    """Return those who had a place or a line, and did not sign."""
    if session.held is None:
        return ()
    expected = [*session.enrolled(session.held.on), *(row.party for row in session.held.rows)]
    present = came(session)
    return tuple(dict.fromkeys(party for party in expected if party not in present))


def _row(session: SessionId, one: Session, day: date, parties: Parties) -> SessionRow:
    fact = one.planned(day)
    assert fact is not None  # noqa: S101 - only sessions on the calendar have a row
    status = one.status(day)
    enrolled = sum(1 for _ in one.enrolled(day))
    cancelled = one.cancelled if status == "cancelled" else None
    behind = (one.position, one.held_position if status == "held" else 0, cancelled.position if cancelled else 0)
    return SessionRow(
        session=session,
        label=fact.label,
        on=fact.on,
        status=status,
        times=in_words(one.half_days(day), one.half_days(day)),
        length=hours(fact.duration),
        minutes=fact.duration,
        modality=fact.modality,
        place=fact.place,
        taught_by=parties.names(fact.trainer, fact.on).shown if fact.trainer else (one.trainer_name,),
        trainers=fact.trainers,
        organiser=fact.organiser,
        half_days=len(one.half_days(day)),
        trainer=fact.trainer,
        action=fact.action,
        number=fact.number,
        mission=fact.mission,
        capacity=fact.capacity,
        enrolled=enrolled,
        free=max(fact.capacity - enrolled, 0),
        asking=sum(1 for _ in waiting(one, day)),
        came=len(came(one)) if status == "held" else 0,
        absent=stayed_away(one) if status == "held" else (),
        reason=cancelled.reason if cancelled else None,
        positions=tuple(position for position in behind if position),
    )


CALENDAR = View("sessions", "Séances de formation", SessionRow, (SESSIONS, PARTIES), session_rows)
