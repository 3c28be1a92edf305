"""What the association brings its adherents, year by year: time taken part, sessions, indemnities."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Annotated, Any, Final, TypeVar

from core.facts import Cents, PartyId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.duration import hours
from core.subjects.meetings.fold import MEETINGS, Meetings
from core.subjects.statistics.taking_part import Kind, Part, parts
from core.subjects.training.fold import SESSIONS, Sessions
from core.subjects.treasury.fold import MONEY, Money
from core.subjects.workgroups.fold import WORKS, Works

K = TypeVar("K", bound=Hashable)


_Works = Annotated[int, ask("Groupes de travail")]
_WorkTime = Annotated[str, ask("Temps en groupes")]
_WorkMinutes = Annotated[int, ask("Temps en groupes (minutes)")]
_Meetings = Annotated[int, ask("Assemblées et conseils")]
_MeetingTime = Annotated[str, ask("Temps en assemblées", hint="Quand leurs heures sont notées")]
_MeetingMinutes = Annotated[int, ask("Temps en assemblées (minutes)")]
_Sessions = Annotated[int, ask("Formations")]
_THERE: Final = "Une présence en partie compte quand ses heures sont notées"
_SessionTime = Annotated[str, ask("Temps en formation", hint=_THERE)]
_SessionMinutes = Annotated[int, ask("Temps en formation (minutes)")]
_Indemnities = Annotated[Cents, ask("Indemnités")]


class BroughtRow(Row, frozen=True, kw_only=True):
    """What one party took part in and received: in a civil year, or since the beginning when ``year`` is None."""

    party: Annotated[PartyId, ask("Personne ou structure")]
    year: Annotated[int | None, ask("Année")] = None
    works: _Works
    work_time: _WorkTime
    work_minutes: _WorkMinutes
    meetings: _Meetings
    meeting_time: _MeetingTime
    meeting_minutes: _MeetingMinutes
    sessions: _Sessions
    session_time: _SessionTime
    session_minutes: _SessionMinutes
    indemnities: _Indemnities


class BroughtYearRow(Row, frozen=True, kw_only=True):
    """What all those who took part did and received in a civil year; a meeting counts for each of those present."""

    year: Annotated[int, ask("Année")]
    people: Annotated[int, ask("Participants")]
    works: Annotated[int, ask("Présences en groupes")]
    work_time: _WorkTime
    work_minutes: _WorkMinutes
    meetings: Annotated[int, ask("Présences en assemblées")]
    meeting_time: _MeetingTime
    meeting_minutes: _MeetingMinutes
    sessions: Annotated[int, ask("Présences en formation")]
    session_time: _SessionTime
    session_minutes: _SessionMinutes
    indemnities: _Indemnities


def brought_rows(
    asof: AsOf, works: Works, meetings: Meetings, sessions: Sessions, money: Money
) -> Iterable[BroughtRow]:
    """Give each year of each party, the last year first."""
    found = _by(parts(asof.on, works, meetings, sessions, money), lambda part: (part.party, part.on.year))
    for (party, year), mine in sorted(found.items(), key=lambda pair: (-pair[0][1], pair[0][0])):
        yield BroughtRow(party=party, year=year, **_sums(mine))


def total_rows(asof: AsOf, works: Works, meetings: Meetings, sessions: Sessions, money: Money) -> Iterable[BroughtRow]:
    """Give each party once."""
    found = _by(parts(asof.on, works, meetings, sessions, money), lambda part: part.party)
    return (BroughtRow(party=party, **_sums(mine)) for party, mine in found.items())


def year_rows(
    asof: AsOf, works: Works, meetings: Meetings, sessions: Sessions, money: Money
) -> Iterable[BroughtYearRow]:
    """Give each year of all together, oldest first."""
    found = _by(parts(asof.on, works, meetings, sessions, money), lambda part: part.on.year)
    for year, mine in sorted(found.items()):
        yield BroughtYearRow(year=year, people=len({part.party for part in mine}), **_sums(mine))


def _by(found: Iterable[Part], key: Callable[[Part], K]) -> dict[K, list[Part]]:
    grouped: dict[K, list[Part]] = {}
    for part in found:
        grouped.setdefault(key(part), []).append(part)
    return grouped


def _sums(found: Sequence[Part]) -> dict[str, Any]:
    """Return the columns that add up parts, and the records behind them."""
    works, meetings, sessions = (_kind(found, kind) for kind in ("work", "meeting", "session"))
    return {
        "works": works[0],
        "work_time": _time(works[1]),
        "work_minutes": works[1],
        "meetings": meetings[0],
        "meeting_time": _time(meetings[1]),
        "meeting_minutes": meetings[1],
        "sessions": sessions[0],
        "session_time": _time(sessions[1]),
        "session_minutes": sessions[1],
        "indemnities": Cents(sum(part.amount for part in found)),
        "positions": tuple(sorted({part.position for part in found})),
    }


def _kind(found: Sequence[Part], kind: Kind) -> tuple[int, int]:
    """Return how many parts are of a kind, and their minutes."""
    mine = [part for part in found if part.kind == kind]
    return len(mine), sum(part.minutes for part in mine)


def _time(minutes: int) -> str:
    return hours(minutes) if minutes else ""


_FOLDS = (WORKS, MEETINGS, SESSIONS, MONEY)
VIEWS = (
    View("members.brought", "Participation, par personne et par année", BroughtRow, _FOLDS, brought_rows),
    View("members.brought-total", "Participation, par personne", BroughtRow, _FOLDS, total_rows),
    View("members.brought-years", "Participation, par année", BroughtYearRow, _FOLDS, year_rows),
)
