"""What meetings leave to do: people to call, those not closed, and the minutes that are missing."""

from collections.abc import Iterable

from core.model.roles import BOARD, COORDINATION
from core.model.view import AsOf, Todo, View
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.meetings.calling import last_day, people, to_call
from core.subjects.meetings.fold import MEETINGS, Meeting, Meetings
from core.subjects.meetings.views import behind
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.sendings import SENDINGS, Sendings


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


def to_come(asof: AsOf, meetings: Meetings, members: Members, mandates: Mandates, sendings: Sendings) -> Iterable[Todo]:
    """Give the meetings to come: to call people to until the last day of the statutes, then to hold."""
    for meeting, one in meetings.by_id.items():
        called = one.called
        if called is None or one.cancelled or one.opened or not min(called.told, called.on) <= asof.on < called.on:
            continue
        left, every = to_call(meeting, one, members, mandates, sendings, asof.on), people(called, members, mandates)
        limit = last_day(called) or called.on
        yield Todo(
            due=limit if left else called.on,
            what=f"{_calling(len(left), sum(1 for _ in every)) if left else 'Tenir la séance'} : {called.label}",
            link=f"/seances/{meeting}",
            late=bool(left) and asof.today > limit,
            roles=(COORDINATION, BOARD),
            positions=behind(one),
        )


def _calling(left: int, every: int) -> str:
    if left == every:
        return "Envoyer les convocations"
    return f"Envoyer les {left} convocations qui restent" if left > 1 else "Envoyer la convocation qui reste"


def _next(one: Meeting) -> str:
    if not one.opened:
        return "Ouvrir ou annuler la séance"
    if not one.closed:
        return "Clore la séance"
    if not one.minutes:
        return "Rédiger le procès-verbal"
    return "" if one.approval else "Approuver le procès-verbal"


TODO = (
    View("todo.calls", "Séances à venir", Todo, (MEETINGS, MEMBERS, MANDATES, SENDINGS), to_come),
    View("todo.meetings", "Séances à terminer", Todo, (MEETINGS,), unfinished),
)
