"""A meeting that may vote, as it is on its day."""

from dataclasses import dataclass

from core.facts import MeetingId, PartyId
from core.model.command import Refused
from core.subjects.deliberation.assembly import Assembly
from core.subjects.meetings.electorate import Electorate, electorate
from core.subjects.meetings.fold import Convocation, Meeting
from core.subjects.meetings.quorum import present, represented
from core.subjects.meetings.state import live, not_open
from core.subjects.statutes.facts import MajorityRule
from core.subjects.statutes.fold import Statutes, majority_rule
from core.subjects.statutes.words import MEETINGS
from core.subjects.votes.facts import DecisionType
from core.subjects.votes.words import DECISIONS


@dataclass(frozen=True, slots=True)
class Floor:
    """A meeting that may vote: who is there, and the rules of that day."""

    called: Convocation
    meeting: Meeting
    room: Electorate
    rule: MajorityRule

    def voters(self, withdrawn: tuple[PartyId, ...]) -> list[PartyId]:
        """Return those who vote, themselves or by a holder, without those who have an interest."""
        out = set(withdrawn)
        by_proxy = (giver for giver, holder in represented(self.meeting.sheet).items() if holder not in out)
        return sorted({*present(self.meeting.sheet), *by_proxy} - out)


def on_the_floor(meeting_: MeetingId, type_: DecisionType, assembly: Assembly, statutes: Statutes) -> Floor | Refused:
    """Return a meeting that may vote a sort of decision; refused for its state, ``no-statutes``, ``wrong-meeting``."""
    found = live(assembly.meetings, meeting_)
    if isinstance(found, Refused):
        return found
    meeting, called = found
    if (closed := not_open(meeting)) is not None:
        return closed
    room = electorate(called, statutes, assembly.members, assembly.mandates)
    if isinstance(room, Refused):
        return room
    rule = majority_rule(room.version, type_, called.type)
    if rule is None:
        what, where = DECISIONS[type_], MEETINGS[called.type].lower()
        message = f"Selon les statuts, cette séance ({where}) ne prend pas cette décision : {what.lower()}."
        return Refused("wrong-meeting", message, {"type": message})
    return Floor(called, meeting, room, rule)
