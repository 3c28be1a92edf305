"""The meetings of working groups."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field

from core.facts import MissionId, PartyId, Record, Ref, ref
from core.model.fold import Fold
from core.subjects.workgroups.facts import WorkId, WorkMeetingHeld


class Work(Struct, frozen=True):
    """A meeting of a working group; ``duration`` in minutes."""

    work: WorkId
    mission: MissionId
    on: date
    topic: str
    present: tuple[PartyId, ...]
    duration: int
    notes: Ref
    position: int

    @property
    def time(self) -> int:
        """The minutes of work of all those present together."""
        return self.duration * len(self.present)


class Works(Struct):
    """Every meeting of a working group, by id."""

    by_id: dict[WorkId, Work] = field(default_factory=dict)

    def until(self, day: date) -> Iterator[Work]:
        """Yield the meetings held up to a day, in the order of recording."""
        return (work for work in self.by_id.values() if work.on <= day)


def _held(state: Works, fact: WorkMeetingHeld, _record: Record, position: int) -> None:
    notes = ref(position, "notes", fact.notes)
    state.by_id[fact.work] = Work(
        fact.work, fact.mission, fact.on, fact.topic, fact.present, fact.duration, notes, position
    )


WORKS = Fold("workgroups", Works, {WorkMeetingHeld: _held})
