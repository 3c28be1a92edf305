"""Who comes in, ticked on a list, and who gives a proxy to whom: several at once, and nobody else is touched."""

from collections.abc import Mapping
from typing import Annotated, Final

from msgspec import Struct

from core.facts import MeetingId, PartyId
from core.model.command import Clock, Command, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.meetings.attendance import MarkAttendance, mark
from core.subjects.meetings.facts import AttendanceMarked, Presence
from core.subjects.meetings.fold import MEETINGS, Meetings
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.statutes.fold import STATUTES, Statutes


class MarkArrivals(Command, frozen=True, kw_only=True):
    """Mark those who have come; two people may tick at once, each on a phone."""

    name = "mark-arrivals"
    title = "Pointer les arrivées"

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    present: Annotated[
        tuple[PartyId, ...], ask("Sont là", hint="Touchez chaque nom", choices="meeting.awaited", within="meeting")
    ]
    time: Annotated[Clock, ask("Heure", hint="Vide si elle importe peu")] = ""


class Proxy(Struct, frozen=True, kw_only=True, gc=False):
    """Somebody who is away, and who votes instead."""

    party: Annotated[PartyId, ask("Qui est absent·e", choices="meeting.awaited", within="meeting")]
    holder: Annotated[PartyId, ask("Donne pouvoir à", choices="meeting.present", within="meeting")]


class MarkProxies(Command, frozen=True, kw_only=True):
    """Mark the proxies that were handed in; those who hold them are there already."""

    name = "mark-proxies"
    title = "Noter des pouvoirs"

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    proxies: Annotated[tuple[Proxy, ...], ask("Pouvoirs", hint="Qui les porte doit déjà être présent·e")]
    time: Annotated[Clock, ask("Heure", hint="Vide si elle importe peu")] = ""


def arrive(
    command: MarkArrivals, meetings: Meetings, statutes: Statutes, members: Members, mandates: Mandates
) -> Decided:
    """Refused as :func:`mark`, with a sentence for each person at fault."""
    answer = mark(_sheet(command), meetings, statutes, members, mandates)
    return _moved(answer, {"party": "present.{row}"}) if isinstance(answer, Refused) else answer


def entrust(
    command: MarkProxies, meetings: Meetings, statutes: Statutes, members: Members, mandates: Mandates
) -> Decided:
    """Refused as :func:`mark`, under the paths of its own grid."""
    answer = mark(_sheet(command), meetings, statutes, members, mandates)
    at = {"party": "proxies.{row}.party", "holder": "proxies.{row}.holder"}
    return _moved(answer, at) if isinstance(answer, Refused) else answer


def _sheet(command: MarkArrivals | MarkProxies) -> MarkAttendance:
    """Return the same as lines of the sheet."""
    if isinstance(command, MarkArrivals):
        rows = tuple(Presence(party=party, how="present") for party in command.present)
    else:
        rows = tuple(Presence(party=one.party, how="proxy", holder=one.holder) for one in command.proxies)
    return MarkAttendance(meeting=command.meeting, rows=rows, time=command.time)


def _moved(refused: Refused, paths: Mapping[str, str]) -> Refused:
    """Put what is said of the lines of a sheet beside the fields that were filled."""
    fields = {}
    for path, message in refused.fields.items():
        _, row, name = (*path.split("."), "", "")[:3]
        fields[paths[name].format(row=row) if name else path] = message
    return Refused(refused.code, refused.message, fields)


def _reads() -> tuple[Read, ...]:
    def meeting(command: MarkArrivals | MarkProxies) -> tuple[str, ...]:
        return (command.meeting,)

    def parties(command: MarkArrivals | MarkProxies) -> tuple[str, ...]:
        return tuple(row.party for row in _sheet(command).rows)

    return Read(MEETINGS, by=meeting), Read(STATUTES), Read(MEMBERS, by=parties), Read(MANDATES, by=parties)


_ROLES: Final = frozenset({COORDINATION, BOARD})

DECIDERS = (
    Decider(MarkArrivals, _ROLES, _reads(), arrive, (AttendanceMarked,)),
    Decider(MarkProxies, _ROLES, _reads(), entrust, (AttendanceMarked,)),
)
