"""What a working group does for a mission: it meets."""

from datetime import date
from typing import NewType

from core.facts import Content, Fact, Id, MissionId, PartyId, fact

WorkId = NewType("WorkId", Id)
"""A meeting of a working group: ``w-`` and 16 characters of base32."""


@fact("work-meeting-held.1", "Réunion de groupe de travail")
class WorkMeetingHeld(Fact, frozen=True, kw_only=True, gc=False):
    """A working group has met: evidence of its mission. ``duration`` is in minutes, for each of those present."""

    work: WorkId
    mission: MissionId
    on: date
    topic: str
    present: tuple[PartyId, ...]
    duration: int
    notes: Content | None = None
