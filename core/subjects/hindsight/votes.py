"""What was learnt after a vote about those who could vote. It alerts; it rewrites nothing."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Annotated, Any

from msgspec import Struct

from core.facts import DecisionId, MeetingId, PartyId, Ref
from core.model.command import ask
from core.model.roles import BOARD
from core.model.timeline import Timeline
from core.model.view import AsOf, Row, Todo, View
from core.subjects.batches.facts import BatchId, BatchImported
from core.subjects.calendar import spelt
from core.subjects.hindsight.brought import BROUGHT, Brought
from core.subjects.hindsight.recount import Recount, figures, recount, there, verdict_again
from core.subjects.hindsight.words import VERDICTS
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.meetings.electorate import Electorate, electorate
from core.subjects.meetings.fold import MEETINGS, Mark, Meeting, Meetings
from core.subjects.meetings.quorum import present, represented
from core.subjects.membership.fold import MEMBERS, Members
from core.subjects.statutes.fold import STATUTES, Statutes
from core.subjects.votes.fold import VOTES, Ballot, Vote, Votes


class AlertRow(Row, frozen=True, kw_only=True):
    """A vote whose figures would be others today."""

    decision: Annotated[DecisionId, ask("Décision")]
    subject: Annotated[Ref, ask("Objet")]
    on: Annotated[date, ask("Date")]
    text: Annotated[str, ask("Ce qui a été appris depuis")]
    changes: Annotated[bool, ask("Le quorum en serait changé")]
    verdict: Annotated[str, ask("Le résultat", labels=VERDICTS)]
    then: Annotated[str, ask("Compté alors")]
    now: Annotated[str, ask("Ce serait à présent")]
    parties: Annotated[tuple[PartyId, ...], ask("Personnes concernées")]
    """Those who may not vote although they were counted, and those of whom something was recorded by hand."""
    imported: Annotated[str, ask("Appris par un tableau")]
    batches: Annotated[tuple[BatchId, ...], ask("Lots importés")]
    meeting: Annotated[MeetingId, ask("Séance")]


class Late(Struct, frozen=True):
    """Something about a party, true at the vote and recorded after the voters were counted."""

    party: PartyId
    position: int


def alert_rows(
    asof: AsOf,
    votes: Votes,
    meetings: Meetings,
    members: Members,
    mandates: Mandates,
    statutes: Statutes,
    brought: Brought,
) -> Iterable[AlertRow]:
    """Give the votes up to a day that a later record touches, the last first."""
    rooms: dict[MeetingId, tuple[Electorate, int] | None] = {}
    for decision, vote in sorted(
        votes.by_id.items(), key=lambda one: -(one[1].ballot.position if one[1].ballot else 0)
    ):
        ballot, meeting = vote.ballot, meetings.known(vote.ballot.meeting) if vote.ballot else None
        if ballot is None or meeting is None or ballot.on > asof.on:
            continue
        if ballot.meeting not in rooms:
            rooms[ballot.meeting] = _room(meeting, statutes, members, mandates)
        found = rooms[ballot.meeting]
        if found is not None and (row := _alert(decision, vote, ballot, meeting, *found, brought)) is not None:
            yield row


def _room(meeting: Meeting, statutes: Statutes, members: Members, mandates: Mandates) -> tuple[Electorate, int] | None:
    room = electorate(meeting.called, statutes, members, mandates) if meeting.called else None
    return (room, sum(1 for _ in room.voters())) if isinstance(room, Electorate) else None


def _alert(
    decision: DecisionId,
    vote: Vote,
    ballot: Ballot,
    meeting: Meeting,
    room: Electorate,
    now: int,
    brought: Brought,
) -> AlertRow | None:
    sheet = _sheet_at(meeting, ballot.position)
    barred = sorted(party for party in {*present(sheet), *represented(sheet)} if room.bar(party) is not None)
    counted = {party: mark for party, mark in sheet.items() if party not in barred}
    again = recount(ballot, counted, now)
    if not barred and (now, again.there) == (ballot.quorum.entitled, there(ballot)):
        return None
    late = list(_late(room, ballot))
    by_hand = [one for one in late if one.position not in brought.at]
    batches = brought.by(one.position for one in late)
    return AlertRow(
        decision=decision,
        subject=ballot.subject,
        on=ballot.on,
        text=_said(ballot, again),
        changes=again.reached is not ballot.quorum.reached,
        verdict=verdict_again(ballot, vote.outcome, again) if vote.outcome else "",
        then=figures(ballot.quorum.entitled, there(ballot), ballot.quorum.needed, reached=ballot.quorum.reached),
        now=figures(again.entitled, again.there, again.needed, reached=again.reached),
        parties=tuple(sorted({*barred, *(one.party for one in by_hand)})),
        imported=" ; ".join(_from(brought.batches[batch], count) for batch, count in batches.items()),
        batches=tuple(batches),
        meeting=ballot.meeting,
        positions=(ballot.position, *sorted({one.position for one in by_hand})),
        rules=(ballot.statutes,),
    )


def _sheet_at(meeting: Meeting, position: int) -> dict[PartyId, Mark]:
    """Return the sheet as it stood when a vote was opened, as corrected since."""
    return {mark.party: mark for mark in meeting.moves if mark.since <= position}


def _late(room: Electorate, ballot: Ballot) -> Iterator[Late]:
    """Yield what was recorded since the voters were counted, and was already true on the day of the vote."""
    since = ballot.quorum.known
    if room.rule.type in ("board", "bureau"):
        for party, terms in room.mandates.of(room.rule.type).items():
            yield from _entries(party, terms, ballot.on, since)
        return
    for party, member in room.members.by_party.items():
        yield from _entries(party, member.states, ballot.on, since)
        for payment in member.payments if room.rule.base == "paid-up" else ():
            if payment.on <= ballot.on and payment.position > since:
                yield Late(party, payment.position)


def _entries(party: PartyId, timeline: Timeline[Any], day: date, since: int) -> Iterator[Late]:
    return (Late(party, entry.position) for entry in timeline.until(day) if entry.position > since)


def _from(batch: BatchImported, records: int) -> str:
    return f"{records} enregistrement{'s' if records > 1 else ''} de l’import du {batch.on:%d/%m/%Y}"


def _said(ballot: Ballot, again: Recount) -> str:
    quorum = ballot.quorum
    verdict = "atteint" if again.reached else "non atteint"
    return (
        f"{again.entitled} ont voix au {spelt(ballot.on)} (au vote : {quorum.entitled}) ; "
        f"quorum requis : {again.needed} (au vote : {quorum.needed}) ; "
        f"présents ou représentés qui comptent : {again.there} (au vote : {there(ballot)}) : {verdict}"
    )


def to_review(
    asof: AsOf,
    votes: Votes,
    meetings: Meetings,
    members: Members,
    mandates: Mandates,
    statutes: Statutes,
    brought: Brought,
) -> Iterable[Todo]:
    """Give the votes whose quorum would be another today, or whose result could be."""
    for row in alert_rows(asof, votes, meetings, members, mandates, statutes, brought):
        if row.changes or row.verdict in ("could", "would"):
            what = "quorum" if row.changes else "résultat"
            would = "serait" if row.changes or row.verdict == "would" else "pourrait être"
            yield Todo(
                due=row.on,
                what=f"Examiner un vote du {spelt(row.on)} : son {what} {would} autre aujourd’hui",
                who=row.subject,
                link=f"/decisions/{row.decision}",
                roles=(BOARD,),
                positions=row.positions,
                rules=row.rules,
            )


FOLDS = (VOTES, MEETINGS, MEMBERS, MANDATES, STATUTES, BROUGHT)

VIEWS = (View("governance.alerts", "Appris après le vote", AlertRow, FOLDS, alert_rows),)
TODO = (View("todo.alerts", "Votes à examiner", Todo, FOLDS, to_review),)
