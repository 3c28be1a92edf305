"""The meetings, their minutes, and who is on the sheet of each."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import NOTHING, MeetingId, PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.meetings.calling import last_day, sent, short
from core.subjects.meetings.fold import MEETINGS, Meeting, Meetings
from core.subjects.meetings.quorum import present, quorum, represented
from core.subjects.meetings.words import HOW, MINUTES, STATUSES
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.sendings import SENDINGS, Sendings
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.statutes.words import MEETINGS as TYPES


class MeetingRow(Row, frozen=True, kw_only=True):
    """A meeting."""

    meeting: Annotated[MeetingId, ask("Identifiant")]
    label: Annotated[str, ask("Séance")]
    type: Annotated[str, ask("Sorte", labels=TYPES)]
    on: Annotated[date, ask("Date")]
    starts: Annotated[str, ask("Heure")]
    place: Annotated[Ref | None, ask("Lieu")]
    agenda: Annotated[Ref | None, ask("Ordre du jour")]
    status: Annotated[str, ask("État", labels=STATUSES)]
    call_by: Annotated[date | None, ask("À convoquer au plus tard le")]
    sent_on: Annotated[date | None, ask("Convocation envoyée le")]
    short_notice: Annotated[bool, ask("Délai réduit")]
    chair: Annotated[PartyId | None, ask("Présidence")]
    secretary: Annotated[PartyId | None, ask("Secrétariat")]
    ends: Annotated[str, ask("Close à")]
    minutes: Annotated[str, ask("Procès-verbal", labels=MINUTES)]
    text: Annotated[Ref | None, ask("Texte du procès-verbal")]
    approved_on: Annotated[date | None, ask("Approuvé le")]
    approved_in: Annotated[MeetingId | None, ask("Au cours de la séance")]


class AttendanceRow(Row, frozen=True, kw_only=True):
    """A line of the sheet of a meeting, as it stands at its end or now."""

    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    how: Annotated[str, ask("Présence", labels=HOW)]
    holder: Annotated[PartyId | None, ask("Pouvoir donné à")]
    counted: Annotated[bool, ask("Compte")]
    time: Annotated[str, ask("Depuis")]
    meeting: Annotated[MeetingId, ask("Séance")]


class SignerRow(Row, frozen=True, kw_only=True):
    """Who signs the minutes of a meeting, when it was recorded."""

    office: Annotated[str, ask("Fonction")]
    party: Annotated[PartyId | None, ask("Nom")]
    meeting: Annotated[MeetingId, ask("Séance")]


def meeting_rows(asof: AsOf, meetings: Meetings, sendings: Sendings) -> Iterable[MeetingRow]:
    """Give the meetings that the association knew of on a day, the last first."""
    known = [(one.called, meeting, one) for meeting, one in meetings.by_id.items() if one.called]
    told = [one for one in known if min(one[0].told, one[0].on) <= asof.on]
    for called, meeting, one in sorted(told, key=lambda item: (item[0].on, item[0].position), reverse=True):
        yield MeetingRow(
            meeting=meeting,
            label=called.label,
            type=called.type,
            on=called.on,
            starts=one.starts or called.starts,
            place=_given(called.place),
            agenda=_given(called.agenda),
            status=status(one, called.on <= asof.on),
            call_by=last_day(called),
            sent_on=sent(meeting, called, sendings, asof.on),
            short_notice=short(meeting, called, sendings, asof.on),
            chair=one.chair,
            secretary=one.secretary,
            ends=one.ends,
            minutes="approved" if one.approval else "written" if one.minutes else "",
            text=one.minutes[-1][0] if one.minutes else None,
            approved_on=one.approval.on if one.approval else None,
            approved_in=one.approval.approved_in if one.approval else None,
            positions=behind(one),
        )


def lacking_rows(asof: AsOf, meetings: Meetings, sendings: Sendings, statutes: Statutes) -> Iterable[MeetingRow]:
    """Give the meetings of before a day that lacked their quorum, or never began: those that a second call repeats."""
    for row in meeting_rows(asof, meetings, sendings):
        one, version = meetings.by_id[row.meeting], statutes.at(row.on)
        rule = next((rule for rule in version.meetings if rule.type == row.type), None) if version else None
        reached = rule is not None and bool(one.counts) and quorum(one, rule, one.counts[-1]).reached
        if row.on <= asof.on and not one.cancelled and not reached:
            yield row


def due_rows(asof: AsOf, meetings: Meetings, sendings: Sendings) -> Iterable[MeetingRow]:
    """Give the meetings whose day has come, and that have neither begun nor been called off."""
    return (row for row in meeting_rows(asof, meetings, sendings) if row.status == "convened" and row.on <= asof.on)


def attendance_rows(_asof: AsOf, meetings: Meetings, parties: Parties) -> Iterable[AttendanceRow]:
    """Give the sheet of every meeting: those there, then those represented, then the others."""
    order = list(HOW)
    for meeting, one in meetings.by_id.items():
        day = one.called.on if one.called else date.max
        there = {*present(one.sheet), *represented(one.sheet)}
        for mark in sorted(one.sheet.values(), key=lambda mark: (order.index(mark.how), mark.party)):
            yield AttendanceRow(
                party=mark.party,
                name=parties.names(mark.party, day).shown,
                how=mark.how,
                holder=mark.holder,
                counted=mark.party in there,
                time=mark.time,
                meeting=meeting,
                positions=(mark.position,),
            )


def there_rows(asof: AsOf, meetings: Meetings, parties: Parties) -> Iterable[AttendanceRow]:
    """Give those who are there or represented at every meeting."""
    return (row for row in attendance_rows(asof, meetings, parties) if row.counted)


def present_rows(asof: AsOf, meetings: Meetings, parties: Parties) -> Iterable[AttendanceRow]:
    """Give those who are there themselves at every meeting: they may hold proxies."""
    return (row for row in attendance_rows(asof, meetings, parties) if row.how == "present")


def signer_rows(_asof: AsOf, meetings: Meetings) -> Iterable[SignerRow]:
    """Give the two who sign the minutes of each meeting."""
    for meeting, one in meetings.by_id.items():
        behind = (one.opened,) if one.opened else ()
        for office, party in (("Présidence de séance", one.chair), ("Secrétariat de séance", one.secretary)):
            yield SignerRow(office=office, party=party, meeting=meeting, positions=behind)


def status(meeting: Meeting, come: bool) -> str:
    """Return the code of a meeting's state, one of ``STATUSES``, whose day has ``come`` or not."""
    if meeting.cancelled or not come:
        return "cancelled" if meeting.cancelled else "convened"
    return "closed" if meeting.closed else "open" if meeting.opened else "convened"


def behind(meeting: Meeting) -> tuple[int, ...]:
    """Return the records that made a meeting what it is, its sheet apart."""
    called = meeting.called.position if meeting.called else 0
    approved = meeting.approval.position if meeting.approval else 0
    counts = [count.position for count in meeting.counts]
    texts = [position for _, position in meeting.minutes]
    found = {called, meeting.cancelled, meeting.opened, meeting.closed, approved, *counts, *texts}
    return tuple(sorted(found - {0}))


def _given(ref: Ref) -> Ref | None:
    return None if ref == NOTHING else ref


VIEWS = (
    View("meetings", "Séances", MeetingRow, (MEETINGS, SENDINGS), meeting_rows),
    View("meetings.lacking", "Séances sans quorum", MeetingRow, (MEETINGS, SENDINGS, STATUTES), lacking_rows),
    View("meetings.due", "Séances à ouvrir", MeetingRow, (MEETINGS, SENDINGS), due_rows),
    View("meeting.attendance", "Feuille de présence", AttendanceRow, (MEETINGS, PARTIES), attendance_rows),
    View("meeting.signers", "Signatures", SignerRow, (MEETINGS,), signer_rows),
    View("meeting.present", "Présents", AttendanceRow, (MEETINGS, PARTIES), present_rows),
    View("meeting.there", "Présents ou représentés", AttendanceRow, (MEETINGS, PARTIES), there_rows),
)
NAMES = ("meetings",)
