"""What happens to a training session: scheduled, enrolled in, held or cancelled."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Struct

from core.facts import Content, Fact, MissionId, PartyId, Seal, Sealed, SessionId, fact

Modality = Literal["on-site", "virtual", "mixed", "remote"]
Funder = Literal["dpc", "other"]
Presence = Literal["all", "part", "absent"]


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


@fact("session-cancelled.1", "Séance de formation annulée")
class SessionCancelled(Fact, frozen=True, kw_only=True, gc=False):
    """A session will not take place."""

    session: SessionId
    on: date
    reason: Content | None = None
