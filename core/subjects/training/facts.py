"""What happens to a training session: scheduled, postponed, enrolled in, signed for, held or cancelled."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Meta, Struct

from core.facts import Attached, Content, Fact, MissionId, PartyId, Seal, Sealed, SessionId, fact

Modality = Literal["on-site", "virtual", "mixed", "remote"]
Funder = Literal["dpc", "other"]
Presence = Literal["all", "part", "absent"]
Means = Literal["link", "tablet"]


class HalfDay(Struct, frozen=True, kw_only=True, gc=False):
    """A half-day: ``minutes`` of training, pauses left out; an end at or before the start is after midnight."""

    on: date
    starts: str
    ends: str
    minutes: int
    trainer: PartyId | None = None
    """Who teaches it, when it is not who teaches the session."""


@fact("session-scheduled.1", "Séance de formation programmée")
class SessionScheduled(Fact, frozen=True, kw_only=True, gc=False):
    """A session is on the calendar. ``duration`` is in minutes of training, pauses left out; ``on`` its first day."""

    session: SessionId
    label: str
    on: date
    duration: int
    capacity: int
    starts: str = ""
    ends: str = ""
    place: str = ""
    modality: Modality = "on-site"
    trainer: PartyId | None = None
    action: str = ""
    """The number of the DPC action, as published by the agency."""
    mission: MissionId | None = None
    trainer_name: Annotated[Sealed, Seal("training")] | None = None
    """Somebody from outside the register who teaches."""
    scheduled_on: date | None = None
    """The day on which it was put on the calendar."""
    parts: tuple[HalfDay, ...] = ()
    """Its half-days in order; without them, one from ``starts`` to ``ends``."""
    number: str = ""
    """The number of the session within its DPC action."""
    organiser: PartyId | None = None
    """The organisme that gives it when it is not the association."""
    trainers: tuple[PartyId, ...] = ()
    """Those who teach beside ``trainer``."""


@fact("session-postponed.1", "Séance de formation reportée")
class SessionPostponed(Fact, frozen=True, kw_only=True, gc=False):
    """A session takes place on other days; places are kept. ``on`` is the day on which it was said."""

    session: SessionId
    on: date
    parts: tuple[HalfDay, ...]
    reason: Content | None = None


@fact("member-enrolled.1", "Inscription à une séance")
class MemberEnrolled(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody has a place; ``funder`` says whether the DPC agency or another pays for it."""

    session: SessionId
    party: PartyId
    on: date
    funder: Funder = "dpc"


@fact("enrolment-withdrawn.1", "Désistement")
class EnrolmentWithdrawn(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody gives the place back."""

    session: SessionId
    party: PartyId
    on: date


class Attendance(Struct, frozen=True, kw_only=True, gc=False):
    """A line of the attendance sheet: there throughout, a part of the time, or not at all (no signature)."""

    party: PartyId
    present: Presence


@fact("session-held.1", "Séance de formation tenue")
class SessionHeld(Fact, frozen=True, kw_only=True, gc=False):
    """A session took place, with its attendance sheet."""

    session: SessionId
    on: date
    rows: tuple[Attendance, ...]


FileSort = Literal["programme", "connections", "evaluation", "other"]


@fact("session-file-attached.1", "Fichier joint à une séance")
class SessionFileAttached(Fact, frozen=True, kw_only=True, gc=False):
    """A file belongs to a session: what was taught, who was connected, what participants said of it."""

    session: SessionId
    sort: FileSort
    on: date
    file: Attached


class HalfDayRow(Struct, frozen=True, kw_only=True, gc=False):
    """A line of the sheet of a half-day; ``arrived`` and ``left`` are times, "" when there to the minute."""

    party: PartyId
    present: Presence
    arrived: str = ""
    left: str = ""


@fact("half-day-attended.1", "Feuille d’une demi-journée enregistrée")
class HalfDayAttended(Fact, frozen=True, kw_only=True, gc=False):
    """The sheet of a half-day, as signed on paper; ``part`` counts from 1, ``scan`` is the file that proves it."""

    session: SessionId
    part: int
    on: date
    rows: tuple[HalfDayRow, ...]
    scan: Attached = ""


@fact("half-day-signed.1", "Demi-journée signée")
class HalfDaySigned(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody signs for a half-day: the name as written, and the trace of the drawn signature if there is one.

    The time of signing is that of the record.
    """

    session: SessionId
    part: int
    party: PartyId
    on: Annotated[date, Meta(title="Signée le")]
    means: Means
    trainer: Annotated[bool, Meta(title="Assure la demi-journée")] = False
    arrived: str = ""
    left: str = ""
    written: Annotated[Sealed, Seal("training", of="party")]
    trace: Annotated[Sealed, Seal("training", of="party")] | None = None


@fact("place-asked.1", "Place demandée")
class PlaceAsked(Fact, frozen=True, kw_only=True, gc=False):
    """Somebody asks for a place; who gives training answers by giving it or declining."""

    session: SessionId
    party: PartyId
    on: date


@fact("place-declined.1", "Place refusée")
class PlaceDeclined(Fact, frozen=True, kw_only=True, gc=False):
    """A place that was asked for is not given."""

    session: SessionId
    party: PartyId
    on: date


@fact("session-cancelled.1", "Séance de formation annulée")
class SessionCancelled(Fact, frozen=True, kw_only=True, gc=False):
    """A session will not take place."""

    session: SessionId
    on: date
    reason: Content | None = None


@fact("enrolled-told.1", "Inscrits prévenus")
class EnrolledTold(Fact, frozen=True, kw_only=True, gc=False):
    """Those enrolled were told that the session is cancelled or takes place on other days."""

    session: SessionId
    on: date
