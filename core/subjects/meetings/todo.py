"""What meetings leave to do: those not closed, and the minutes that are missing."""

from collections.abc import Iterable

from core.model.roles import BOARD, COORDINATION
from core.model.view import AsOf, Todo, View
from core.subjects.meetings.fold import MEETINGS, Meeting, Meetings
from core.subjects.meetings.views import behind


def unfinished(asof: AsOf, meetings: Meetings) -> Iterable[Todo]:
    """Give what remains to be done of each meeting whose day has come."""
    for meeting, one in meetings.by_id.items():
        called = one.called
        what = _next(one) if called and not one.cancelled and called.on <= asof.on else ""
        if what and called is not None:
            yield Todo(
                due=called.on,
                what=f"{what} : {called.label}",
                link=f"/seances/{meeting}",
                late=asof.today > called.on,
                roles=(BOARD,) if what.startswith("Approuver") else (COORDINATION, BOARD),
                positions=behind(one),
            )


def _next(one: Meeting) -> str:
    if not one.opened:
        return "Ouvrir ou annuler la séance"
    if not one.closed:
        return "Clore la séance"
    if not one.minutes:
        return "Rédiger le procès-verbal"
    return "" if one.approval else "Approuver le procès-verbal"


TODO = (View("todo.meetings", "Séances à terminer", Todo, (MEETINGS,), unfinished),)
