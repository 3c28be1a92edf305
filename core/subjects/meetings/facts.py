"""Meetings: convened, opened, attended, closed, and their minutes."""

from datetime import date
from typing import Annotated, Literal

from msgspec import Struct

from core.facts import Content, Fact, MeetingId, PartyId, fact
from core.model.command import ask
from core.subjects.meetings.words import HOW
from core.subjects.statutes.facts import MeetingType

How = Literal["present", "proxy", "excused", "absent", "guest"]


@fact("meeting-convened.1", "Convocation")
class MeetingConvened(Fact, frozen=True, kw_only=True, gc=False):
    """A meeting is called for a day. ``notice_days`` is what the statutes ask, None when none were in force.

    ``short_notice``: sent later than that: said, not refused.
    """

    meeting: MeetingId
    type: MeetingType
    on: date
    sent_on: date | None = None
    starts: str = ""
    place: Content | None = None
    agenda: Content | None = None
    second_of: MeetingId | None = None
    """The meeting without quorum that this one repeats."""
    notice_days: Annotated[int | None, ask("Délai demandé par les statuts, en jours")] = None
    short_notice: Annotated[bool, ask("Délai réduit")] = False


@fact("meeting-cancelled.1", "Séance annulée")
class MeetingCancelled(Fact, frozen=True, kw_only=True, gc=False):
    """A meeting will not be held."""

    meeting: MeetingId
    reason: Content | None = None


@fact("meeting-opened.1", "Séance ouverte")
class MeetingOpened(Fact, frozen=True, kw_only=True, gc=False):
    """A meeting begins, with ``entitled`` persons who may vote that day, as known by this very record."""

    meeting: MeetingId
    on: Annotated[date, ask("Date de la séance")]
    entitled: Annotated[int, ask("Ont voix")]
    statutes: Annotated[str, ask("Statuts en vigueur")]
    """The key of the statutes in force that day, ``statutes@2024-03-12``."""
    starts: str = ""
    chair: PartyId | None = None
    secretary: PartyId | None = None


@fact("electorate-counted.1", "Liste des votants actualisée")
class ElectorateCounted(Fact, frozen=True, kw_only=True, gc=False):
    """Those who may vote were counted again while the meeting is open."""

    meeting: MeetingId
    entitled: Annotated[int, ask("Ont voix")]
    statutes: Annotated[str, ask("Statuts en vigueur")]


class Presence(Struct, frozen=True, kw_only=True, gc=False):
    """A line of the attendance sheet; ``holder`` votes for a party that is there by proxy."""

    party: Annotated[PartyId, ask("Personne", choices="members")]
    how: Annotated[How, ask("Présence", labels=HOW)]
    holder: Annotated[PartyId | None, ask("Pouvoir donné à", choices="meeting.entitled", within="meeting")] = None


@fact("attendance-marked.1", "Émargement")
class AttendanceMarked(Fact, frozen=True, kw_only=True, gc=False):
    """Some are there, represented or not, from now on: a later mark of the same party takes the place of this one."""

    meeting: MeetingId
    rows: tuple[Presence, ...]
    time: str = ""


@fact("minutes-written.1", "Procès-verbal rédigé")
class MinutesWritten(Fact, frozen=True, kw_only=True, gc=False):
    """The minutes read so; a later text takes the place of this one, which stays in the register."""

    meeting: MeetingId
    text: Content


@fact("minutes-approved.1", "Procès-verbal approuvé", act=True)
class MinutesApproved(Fact, frozen=True, kw_only=True, gc=False):
    """The last text of the minutes is approved; ``approved_in`` is the meeting that did so, if one did."""

    meeting: MeetingId
    on: date
    approved_in: MeetingId | None = None


@fact("meeting-closed.1", "Séance close", act=True)
class MeetingClosed(Fact, frozen=True, kw_only=True, gc=False):
    """A meeting is over."""

    meeting: MeetingId
    ends: str = ""
