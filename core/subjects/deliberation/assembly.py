"""What the opening of a vote reads: its meeting, then those who are on the sheet and nobody else."""

from collections.abc import Iterator, Mapping
from typing import Any

from msgspec import Struct, field

from core.facts import Fact, MeetingId, Record
from core.model.fold import Fold, Handler
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.meetings.fold import MEETINGS, Meetings
from core.subjects.membership.fold import MEMBERS, Members


class Assembly(Struct):
    """A meeting, and the adhesions and mandates of those on its sheet."""

    meetings: Meetings = field(default_factory=Meetings)
    members: Members = field(default_factory=Members)
    mandates: Mandates = field(default_factory=Mandates)


def attending(assembly: Assembly, meeting: MeetingId) -> Iterator[str]:
    """Yield the meeting and those who are there or represented."""
    yield meeting
    known = assembly.meetings.by_id.get(meeting)
    for party, mark in known.sheet.items() if known else ():
        if mark.how in ("present", "proxy"):
            yield party


def _within(part: str, fold: Fold[Any]) -> Mapping[type[Fact], Handler]:
    """Return the handlers of a fold, working on a part of the state."""

    def inside(handler: Handler) -> Handler:
        def handled(state: Assembly, fact: Fact, record: Record, position: int) -> None:
            handler(getattr(state, part), fact, record, position)

        return handled

    return {cls: inside(handler) for cls, handler in fold.handlers.items()}


ASSEMBLY = Fold(
    "assembly",
    Assembly,
    {**_within("meetings", MEETINGS), **_within("members", MEMBERS), **_within("mandates", MANDATES)},
)
