"""The convocation of each person to a meeting: the day, the agenda, the quorum, and a proxy to cut off."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, Final

from core.facts import NOTHING, MeetingId, PartyId, Ref
from core.model.command import ask
from core.model.paper import Paper
from core.model.view import AsOf, Row, View
from core.subjects.calendar import spelt
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.meetings.calling import PAPER, matter, people
from core.subjects.meetings.fold import MEETINGS, Convocation, Meetings
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.parties.state import held as standing
from core.subjects.statutes.facts import MeetingRule
from core.subjects.statutes.fold import STATUTES, Statutes, college, key, meeting_rule
from core.subjects.statutes.words import MEETINGS as TYPES
from core.subjects.statutes.words import QUORUM_BASES


class CallRow(Row, frozen=True, kw_only=True):
    """What somebody is told of a meeting to come; ``proxy`` where she may give one."""

    meeting: Annotated[MeetingId, ask("Séance")]
    party: Annotated[PartyId, ask("Identifiant")]
    name: Annotated[tuple[Ref, ...], ask("Nom")]
    label: Annotated[str, ask("Séance, en toutes lettres")]
    when: Annotated[str, ask("Jour et heure")]
    place: Annotated[Ref | None, ask("Lieu")]
    agenda: Annotated[Ref | None, ask("Ordre du jour")]
    votes: Annotated[bool, ask("Voix délibérative")]
    quorum: Annotated[str, ask("Quorum")]
    proxy: Annotated[bool, ask("Peut donner pouvoir")]
    proxies: Annotated[str, ask("Pouvoirs")]
    email: Annotated[Ref | None, ask("Courriel")]
    message: Annotated[str, ask("Message", hidden=True)]
    told: Annotated[str, ask("Séance et jour", hidden=True)]
    paper: Annotated[str, ask("Document", hidden=True)]
    """Names one convocation: the meeting, its day and the party."""


def call_rows(
    asof: AsOf, meetings: Meetings, members: Members, mandates: Mandates, statutes: Statutes, parties: Parties
) -> Iterable[CallRow]:
    """Give for each meeting to come, its own day included, those who are called."""
    for meeting, one in meetings.by_id.items():
        called = one.called
        if called is None or one.cancelled or not min(called.told, called.on) <= asof.on <= called.on:
            continue
        version = statutes.at(called.on)
        rule = meeting_rule(version, called.type) if version else None
        when = spelt(called.on) + (f", à {called.starts}" if called.starts else "")
        for party in people(called, members, mandates):
            entry = members.at(party, called.on)
            group = college(version, entry.value.college) if entry and called.type in ("ago", "age") else None
            votes = group is None or group.votes
            known = parties.known(party)
            reach = standing(known.reach, asof.on) if known is not None else None
            yield CallRow(
                meeting=meeting,
                party=party,
                name=parties.names(party, asof.on).shown,
                label=TYPES[called.type] + (" (seconde convocation)" if called.second_of else ""),
                when=when,
                place=None if called.place == NOTHING else called.place,
                agenda=None if called.agenda == NOTHING else called.agenda,
                votes=votes,
                quorum=_quorum(called, rule) if rule else "",
                proxy=votes and rule is not None and rule.proxy_cap > 0,
                proxies=_proxies(rule) if rule else "",
                email=reach.value.email if reach is not None and reach.value.email != NOTHING else None,
                message=_message(called, when),
                told=called.label,
                paper=f"{matter(meeting, called)}-{party}",
                positions=(called.position,),
                rules=(key(version),) if version else (),
            )


def _quorum(called: Convocation, rule: MeetingRule) -> str:
    """Write what the statutes ask: « 1/4 (adhérents), pouvoirs compris »."""
    fraction = (rule.second_quorum if called.second_of else "") or rule.quorum
    if fraction == "0":
        return "Aucun quorum n’est requis"
    counted = "pouvoirs compris" if rule.proxies_count else "pouvoirs non compris"
    more = "plus de " if rule.more_than else ""
    return f"{more}{fraction} ({QUORUM_BASES[rule.base].lower()}), {counted if rule.proxy_cap else 'en personne'}"


def _proxies(rule: MeetingRule) -> str:
    if not rule.proxy_cap:
        return "Les statuts n’admettent pas de pouvoir pour cette séance."
    most = "un pouvoir" if rule.proxy_cap == 1 else f"{rule.proxy_cap} pouvoirs"
    return f"Qui vous représente a voix dans cette séance, y vient en personne et porte au plus {most}."


def _message(called: Convocation, when: str) -> str:
    return (
        f"Bonjour,\n\nVous êtes convoqué·e à la séance suivante : {TYPES[called.type].lower()}, le {when}.\n"
        "La convocation est en pièce jointe."
    )


CALLS: Final = View(
    "meeting.calls", "Convocations à une séance", CallRow, (MEETINGS, MEMBERS, MANDATES, STATUTES, PARTIES), call_rows
)
CALL_PAPER: Final = Paper(
    name=PAPER,
    title="Convocation à une séance",
    view="meeting.calls",
    key="paper",
    says="told",
    order="name",
    within="meeting",
    email="email",
    message="message",
    template=Path(__file__).parent / "convocation.typ",
)
