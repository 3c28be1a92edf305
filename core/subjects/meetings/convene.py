"""Convening a meeting, or calling it off."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated

from core.facts import MeetingId
from core.model.command import Clock, Command, Line, Refused, Text, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import BOARD, COORDINATION
from core.subjects.meetings.facts import MeetingCancelled, MeetingConvened
from core.subjects.meetings.fold import MEETINGS, Meetings
from core.subjects.meetings.quorum import quorum
from core.subjects.meetings.state import because
from core.subjects.statutes.facts import MeetingType
from core.subjects.statutes.fold import STATUTES, Statutes, meeting_rule
from core.subjects.statutes.words import MEETINGS as TYPES
from core.subjects.texts import given


class ConveneMeeting(Command, frozen=True, kw_only=True):
    """Call a meeting."""

    name = "convene-meeting"
    title = "Convoquer une séance"

    meeting: Annotated[MeetingId, ask("Séance", minted="m", hidden=True)]
    type: Annotated[MeetingType, ask("Séance", labels=TYPES)]
    on: Annotated[date, ask("Date de la séance")]
    starts: Annotated[Clock, ask("Heure")] = ""
    place: Annotated[Line, ask("Lieu")] = ""
    sent_on: Annotated[
        date | None,
        ask("Convocation envoyée le", hint="Vide si elle est encore à envoyer : sa page l’imprime et l’envoie"),
    ] = None
    agenda: Annotated[Text, ask("Ordre du jour", hint="Un point par ligne")] = ""
    second_of: Annotated[
        MeetingId | None, ask("Seconde convocation de", hint="La séance sans quorum", choices="meetings.lacking")
    ] = None


class CancelMeeting(Command, frozen=True, kw_only=True):
    """Call a meeting off before it begins."""

    name = "cancel-meeting"
    title = "Annuler une séance"

    meeting: Annotated[MeetingId, ask("Séance", choices="meetings")]
    reason: Annotated[Text, ask("Motif")] = ""


def convene(command: ConveneMeeting, meetings: Meetings, statutes: Statutes) -> Decided:
    """Refused as ``meeting-known``, ``sent-after``, or what :func:`_second` refuses; a short notice is only said."""
    if meetings.known(command.meeting):
        return because("meeting-known", "Cette séance est déjà convoquée : corrigez cet enregistrement.")
    if command.sent_on is not None and command.sent_on > command.on:
        message = "Une convocation s’envoie avant la séance."
        return Refused("sent-after", message, {"sent_on": message})
    version = statutes.at(command.on)
    rule = meeting_rule(version, command.type) if version else None
    days = rule.notice_days if rule else None
    late = command.sent_on is not None and (command.on - command.sent_on).days < (days or 0)
    return _second(command, meetings, statutes) or (
        MeetingConvened(
            meeting=command.meeting,
            type=command.type,
            on=command.on,
            sent_on=command.sent_on,
            starts=command.starts,
            place=given(command.place),
            agenda=given(command.agenda),
            second_of=command.second_of,
            notice_days=days,
            short_notice=late,
        ),
    )


def cancel(command: CancelMeeting, meetings: Meetings) -> Decided:
    """Refused as ``meeting-unknown``, or ``meeting-open`` once it has begun."""
    known = meetings.known(command.meeting)
    if known is None:
        return because("meeting-unknown", "Cette séance n’est pas enregistrée.")
    if known.cancelled:
        return ()
    if known.opened:
        return because("meeting-open", "Cette séance a déjà été ouverte.")
    return (MeetingCancelled(meeting=command.meeting, reason=given(command.reason)),)


def _second(command: ConveneMeeting, meetings: Meetings, statutes: Statutes) -> Refused | None:
    """Refuse what repeats no meeting without quorum: ``first-unknown``, ``first-differs``, ``quorum-was-reached``."""
    if command.second_of is None:
        return None
    first = meetings.known(command.second_of)
    if first is None or first.called is None:
        return _not_second("first-unknown", "La première séance n’est pas enregistrée.")
    if first.called.type != command.type or first.called.on >= command.on:
        return _not_second("first-differs", "La première séance est de la même sorte, et plus tôt.")
    version = statutes.at(first.called.on)
    rule = meeting_rule(version, first.called.type) if version else None
    if rule is not None and first.counts and quorum(first, rule, first.counts[-1]).reached:
        return _not_second("quorum-was-reached", "La première séance avait le quorum.")
    return None


def _not_second(code: str, message: str) -> Refused:
    return Refused(code, message, {"second_of": message})


def _both(command: ConveneMeeting) -> Iterable[str]:
    return (command.meeting, command.second_of) if command.second_of else (command.meeting,)


_ROLES = frozenset({COORDINATION, BOARD})

DECIDERS = (
    Decider(ConveneMeeting, _ROLES, (Read(MEETINGS, by=_both), Read(STATUTES)), convene, (MeetingConvened,)),
    Decider(
        CancelMeeting, _ROLES, (Read(MEETINGS, by=lambda command: (command.meeting,)),), cancel, (MeetingCancelled,)
    ),
)
