"""Who may vote in a meeting that is not over, and the quorum of each meeting with its arithmetic."""

from collections.abc import Iterable, Iterator
from typing import Annotated

from core.facts import MeetingId, PartyId, Ref
from core.model.command import Refused, ask
from core.model.view import AsOf, Row, View
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.meetings.calling import short
from core.subjects.meetings.electorate import Electorate, electorate
from core.subjects.meetings.fold import MEETINGS, Convocation, Count, Meeting, Meetings
from core.subjects.meetings.quorum import quorum, written
from core.subjects.meetings.words import HOW
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.sendings import SENDINGS, Sendings
from core.subjects.statutes.fold import STATUTES, Statutes, college


class EntitledRow(Row, frozen=True, kw_only=True):
    """Somebody who may vote in a meeting, and what the sheet says so far."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    college: Annotated[str, ask("Collège")]
    how: Annotated[str, ask("Présence", labels=HOW)]
    holder: Annotated[PartyId | None, ask("Pouvoir donné à")]
    meeting: Annotated[MeetingId, ask("Séance")]


class QuorumRow(Row, frozen=True, kw_only=True):
    """The quorum of a meeting, as its sheet stands."""

    meeting: Annotated[MeetingId, ask("Séance")]
    present: Annotated[int, ask("Présents")]
    represented: Annotated[int, ask("Pouvoirs")]
    entitled: Annotated[int, ask("Ont voix")]
    needed: Annotated[int, ask("Quorum requis")]
    reached: Annotated[bool, ask("Quorum atteint")]
    text: Annotated[str, ask("Calcul")]
    known: Annotated[int | None, ask("Votants comptés à l’enregistrement n°")]
    entitled_now: Annotated[int | None, ask("Ont voix, d’après ce qui est connu à présent")]
    notice: Annotated[str, ask("À savoir")]


def entitled_rows(
    _asof: AsOf, meetings: Meetings, members: Members, mandates: Mandates, statutes: Statutes, parties: Parties
) -> Iterable[EntitledRow]:
    """Give those who may vote in each meeting that is neither over nor cancelled."""
    for meeting, one, called, room in _rooms(meetings, members, mandates, statutes):
        if one.closed or one.cancelled:
            continue
        for party in room.voters():
            mark, entry = one.sheet.get(party), members.at(party, called.on)
            found = college(room.version, entry.value.college) if entry else None
            yield EntitledRow(
                party=party,
                name=parties.names(party, called.on).shown,
                college=found.label if found else "",
                how=mark.how if mark else "absent",
                holder=mark.holder if mark else None,
                meeting=meeting,
                positions=tuple(sorted({called.position, *((mark.position,) if mark else ())})),
                rules=(room.key,),
            )


def awaited_rows(
    asof: AsOf, meetings: Meetings, members: Members, mandates: Mandates, statutes: Statutes, parties: Parties
) -> Iterable[EntitledRow]:
    """Give those who may vote in each meeting that sits, and are not there."""
    for row in entitled_rows(asof, meetings, members, mandates, statutes, parties):
        if row.how != "present" and meetings.by_id[row.meeting].running:
            yield row


def quorum_rows(
    asof: AsOf, meetings: Meetings, members: Members, mandates: Mandates, statutes: Statutes, sendings: Sendings
) -> Iterable[QuorumRow]:
    """Give the quorum of each meeting; before its opening, by the number of voters as known now."""
    for meeting, one, called, room in _rooms(meetings, members, mandates, statutes):
        now = None if one.closed or one.cancelled else sum(1 for _ in room.voters())
        count = one.counts[-1] if one.counts else Count(now or 0, room.key, called.position)
        figures = quorum(one, room.rule, count)
        yield QuorumRow(
            meeting=meeting,
            present=figures.present,
            represented=figures.represented,
            entitled=figures.entitled,
            needed=figures.needed,
            reached=figures.reached,
            text=written(figures),
            known=count.position if one.counts else None,
            entitled_now=now,
            notice=_notice(one, called, count, now, late=short(meeting, called, sendings, asof.on)),
            positions=tuple(sorted({count.position, *(mark.position for mark in one.sheet.values())})),
            rules=(count.statutes,),
        )


def _notice(one: Meeting, called: Convocation, count: Count, now: int | None, *, late: bool) -> str:
    """Say what the person who holds the meeting should know: a short notice, a number of voters that has changed."""
    said = []
    if late:
        said.append(f"Délai réduit : les statuts demandent {called.notice_days} jours.")
    if one.counts and now is not None and now != count.entitled:
        said.append(f"Le nombre de votants est passé de {count.entitled} à {now} depuis qu’il a été compté.")
    return " ".join(said)


def _rooms(
    meetings: Meetings, members: Members, mandates: Mandates, statutes: Statutes
) -> Iterator[tuple[MeetingId, Meeting, Convocation, Electorate]]:
    for meeting, one in meetings.by_id.items():
        if one.called is not None:
            room = electorate(one.called, statutes, members, mandates)
            if not isinstance(room, Refused):
                yield meeting, one, one.called, room


_FOLDS = (MEETINGS, MEMBERS, MANDATES, STATUTES)

VIEWS = (
    View("meeting.entitled", "Ont voix", EntitledRow, (*_FOLDS, PARTIES), entitled_rows),
    View("meeting.awaited", "Pas encore là", EntitledRow, (*_FOLDS, PARTIES), awaited_rows),
    View("meeting.quorum", "Quorum", QuorumRow, (*_FOLDS, SENDINGS), quorum_rows),
)
