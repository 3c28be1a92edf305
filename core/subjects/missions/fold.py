"""Missions as they stand: opened, milestones by date, closed."""

from datetime import date

from msgspec import Struct, field

from core.facts import MissionId, Record, Ref, ref
from core.model.fold import Fold
from core.subjects.missions.facts import Milestone, MilestoneReached, MissionClosed, MissionOpened


class Reached(Struct, frozen=True):
    """A milestone reached on a day."""

    milestone: Milestone
    on: date
    label: str
    note: Ref
    position: int


class Closed(Struct, frozen=True):
    """The end of a mission."""

    on: date
    note: Ref
    position: int


class Mission(Struct):
    """One mission; ``opened`` is None while only later facts of it are known."""

    opened: MissionOpened | None = None
    position: int = 0
    reached: list[Reached] = field(default_factory=list)
    closed: Closed | None = None

    def first(self, milestone: Milestone, day: date = date.max) -> Reached | None:
        """Return the first time a milestone is reached up to a day."""
        found = (one for one in self.reached if one.milestone == milestone and one.on <= day)
        return min(found, key=lambda one: (one.on, one.position), default=None)

    def status(self, day: date) -> str:
        """Return ``opened``, ``started``, ``deployed`` or ``closed``, as of a day on which it is open."""
        if self.closed is not None and self.closed.on <= day:
            return "closed"
        return "deployed" if self.first("deployed", day) else "started" if self.first("started", day) else "opened"


class Missions(Struct):
    """Every mission, by id."""

    by_id: dict[MissionId, Mission] = field(default_factory=dict)

    def known(self, mission: MissionId) -> Mission | None:
        """Return a mission that has been opened, None if there is no such one."""
        found = self.by_id.get(mission)
        return found if found is not None and found.opened is not None else None

    def named(self, mission: MissionId) -> Mission:
        """Return the place of a mission, made if need be: facts come in any order."""
        return self.by_id.setdefault(mission, Mission())


def _opened(state: Missions, fact: MissionOpened, _record: Record, position: int) -> None:
    mission = state.named(fact.mission)
    mission.opened, mission.position = fact, position


def _reached(state: Missions, fact: MilestoneReached, _record: Record, position: int) -> None:
    note = ref(position, "note", fact.note)
    state.named(fact.mission).reached.append(Reached(fact.milestone, fact.on, fact.label, note, position))


def _closed(state: Missions, fact: MissionClosed, _record: Record, position: int) -> None:
    state.named(fact.mission).closed = Closed(fact.on, ref(position, "note", fact.note), position)


MISSIONS = Fold("missions", Missions, {MissionOpened: _opened, MilestoneReached: _reached, MissionClosed: _closed})
