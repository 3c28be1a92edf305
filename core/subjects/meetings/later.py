"""The meetings in which the minutes of another may be approved."""

from collections.abc import Iterable
from typing import Annotated

from core.facts import MeetingId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.meetings.fold import MEETINGS, Meetings
from core.subjects.meetings.views import behind
from core.subjects.meetings.words import BODIES


class LaterRow(Row, frozen=True, kw_only=True):
    """A meeting of the same body held after another: its minutes may be approved there."""

    later: Annotated[MeetingId, ask("Séance suivante")]
    label: Annotated[str, ask("Séance suivante")]
    meeting: Annotated[MeetingId, ask("Séance")]


def later_rows(_asof: AsOf, meetings: Meetings) -> Iterable[LaterRow]:
    """Give for each meeting over those of the same body that have begun after it, the next first."""
    begun = [(one.called, meeting, one) for meeting, one in meetings.by_id.items() if one.called and one.opened]
    order = sorted(begun, key=lambda item: (item[0].on, item[0].position))
    for first, (called, meeting, _) in enumerate(order):
        for after, later, one in order[first + 1 :]:
            if BODIES[after.type] == BODIES[called.type]:
                yield LaterRow(later=later, label=after.label, meeting=meeting, positions=behind(one))


VIEWS = (View("meetings.later", "Séances suivantes du même organe", LaterRow, (MEETINGS,), later_rows),)
