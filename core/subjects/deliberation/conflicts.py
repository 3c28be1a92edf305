"""Votes and expenses that concern an entity in which somebody has declared an interest: warned of, never refused."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from typing import Annotated, Any, Final

from core.facts import Cents, DecisionId, EntryId, PartyId, Ref
from core.model.command import Refused, ask
from core.model.decider import Look
from core.model.roles import BOARD, TREASURER
from core.model.view import AsOf, Row, Todo, View
from core.subjects.calendar import spelt
from core.subjects.mandates.fold import MANDATES, Mandates
from core.subjects.mandates.interests import INTERESTS, Interests
from core.subjects.mandates.words import NATURES
from core.subjects.meetings.fold import MEETINGS, Meetings
from core.subjects.meetings.quorum import present, represented
from core.subjects.treasury.fold import MONEY, Money
from core.subjects.votes.fold import VOTES, Ballot, Votes


class VoteRow(Row, frozen=True, kw_only=True):
    """Somebody interested who was there when a decision was put to the vote, and whether she took part."""

    decision: Annotated[DecisionId, ask("Identifiant")]
    subject: Annotated[Ref, ask("Objet")]
    on: Annotated[date, ask("Date")]
    party: Annotated[PartyId, ask("Qui a déclaré l’intérêt")]
    entity: Annotated[PartyId, ask("Structure")]
    nature: Annotated[str, ask("À quel titre", labels=NATURES)]
    took_part: Annotated[bool, ask("A pris part au vote")]


class ExpenseRow(Row, frozen=True, kw_only=True):
    """An expense paid to an entity in which somebody who sits on that day has an interest."""

    entry: Annotated[EntryId, ask("Identifiant")]
    label: Annotated[Ref, ask("Dépense")]
    on: Annotated[date, ask("Date")]
    amount: Annotated[Cents, ask("Montant")]
    party: Annotated[PartyId, ask("Qui a déclaré l’intérêt")]
    entity: Annotated[PartyId, ask("Structure")]
    nature: Annotated[str, ask("À quel titre", labels=NATURES)]
    decision: Annotated[DecisionId | None, ask("Décision")]


def vote_rows(asof: AsOf, votes: Votes, meetings: Meetings, interests: Interests, money: Money) -> Iterable[VoteRow]:
    """Give, for each vote up to a day, those there who had an interest in whom it concerns or has paid since."""
    paid: dict[DecisionId, set[PartyId]] = defaultdict(set)
    for entry, expense in money.spent(asof.on):
        decided = money.decisions[entry].at(asof.on) if entry in money.decisions else None
        if decided is not None and expense.payee is not None:
            paid[decided.value].add(expense.payee)
    for decision, vote in votes.by_id.items():
        ballot = vote.ballot
        if ballot is not None and ballot.on <= asof.on:
            concerned = {*paid[decision], *((ballot.concerns,) if ballot.concerns else ())}
            yield from _of(decision, ballot, concerned, meetings, interests)


def _of(
    decision: DecisionId, ballot: Ballot, concerned: set[PartyId], meetings: Meetings, interests: Interests
) -> Iterator[VoteRow]:
    there = attending(meetings, ballot)
    for entity in sorted(concerned):
        for one in interests.within(entity, ballot.on):
            if one.party in there:
                yield VoteRow(
                    decision=decision,
                    subject=ballot.subject,
                    on=ballot.on,
                    party=one.party,
                    entity=entity,
                    nature=one.nature,
                    took_part=one.party not in ballot.withdrawn,
                    positions=(one.position, ballot.position),
                )


def attending(meetings: Meetings, ballot: Ballot) -> set[PartyId]:
    """Return who was there, or represented, when a decision was put to the vote."""
    meeting = meetings.known(ballot.meeting)
    moves = meeting.moves if meeting else []
    sheet = {mark.party: mark for mark in moves if mark.since <= ballot.position}
    return {*present(sheet), *represented(sheet)}


def expense_rows(asof: AsOf, money: Money, interests: Interests, mandates: Mandates) -> Iterable[ExpenseRow]:
    """Give the expenses up to a day paid to an entity of somebody who sat on the board or the bureau."""
    for entry, expense in money.spent(asof.on):
        decided = money.decisions[entry].at(asof.on) if entry in money.decisions else None
        for one in interests.within(expense.payee, expense.on):
            seated = (mandates.at(body, one.party, expense.on) for body in ("board", "bureau"))
            sits = next((seat for seat in seated if seat), None)
            if sits is not None and expense.payee is not None:
                yield ExpenseRow(
                    entry=entry,
                    label=expense.text,
                    on=expense.on,
                    amount=expense.amount,
                    party=one.party,
                    entity=expense.payee,
                    nature=one.nature,
                    decision=decided.value if decided else None,
                    positions=(one.position, sits.position, expense.position),
                )


def to_examine(asof: AsOf, votes: Votes, meetings: Meetings, interests: Interests, money: Money) -> Iterable[Todo]:
    """Give the votes in which somebody interested took part."""
    for row in vote_rows(asof, votes, meetings, interests, money):
        if row.took_part:
            yield Todo(
                due=row.on,
                what=f"Examiner un vote du {spelt(row.on)} : une personne intéressée y a pris part",
                who=row.subject,
                link=f"/decisions/{row.decision}",
                roles=(BOARD,),
                positions=row.positions,
            )


def to_decide(asof: AsOf, money: Money, interests: Interests, mandates: Mandates) -> Iterable[Todo]:
    """Give the expenses paid to an entity of somebody who sits, without a decision behind them."""
    for row in expense_rows(asof, money, interests, mandates):
        if row.decision is None:
            yield Todo(
                due=row.on,
                what="Rattacher à une décision une dépense payée à une structure où un intérêt est déclaré",
                link=f"/depenses/{row.entry}",
                roles=(BOARD, TREASURER),
                positions=row.positions,
            )


def doubtful(command: Any, _text: Callable[[Ref], str], interests: Interests, meetings: Meetings) -> Refused | None:
    """Say that nobody is there, who has an interest and is about to take part, or that an agreement is with nobody."""
    if command.type == "agreement" and command.concerns is None:
        message = (
            "Avec qui est cette convention ? Sans le dire, aucun intérêt déclaré ne peut être signalé. "
            "Si c’est voulu, confirmez."
        )
        return Refused("concerns-unsaid", message, {"concerns": message})
    meeting = meetings.known(command.meeting)
    if meeting is None or meeting.called is None:
        return None
    signed = {*present(meeting.sheet), *represented(meeting.sheet)}
    if not signed:
        return Refused("nobody-there", NOBODY, {"meeting": "Personne n’est noté présent."})
    there = signed - {*command.withdrawn}
    held = interests.within(command.concerns, meeting.called.on)
    interested = sorted({one.party for one in held if one.party in there})
    if not interested:
        return None
    message = f"Un intérêt est déclaré dans la structure concernée : {', '.join(interested)}."
    sure = f"{message} À noter parmi les intéressés ? Sinon, confirmez."
    return Refused("interest-declared", sure, {"withdrawn": "À noter parmi les intéressés ?"})


NOBODY: Final = (
    "Personne n’est noté présent à cette séance : le vote ne peut qu’être rejeté, faute de quorum. Émargez d’abord ; "
    "une décision du passé se reprend de son procès-verbal, au registre des décisions. Si c’est voulu, confirmez."
)
INTERESTED: Final = Look((INTERESTS, MEETINGS), doubtful, ("meeting", "type", "concerns", "withdrawn"))
_VOTING, _PAYING = (VOTES, MEETINGS, INTERESTS, MONEY), (MONEY, INTERESTS, MANDATES)

VIEWS = (
    View("interests.votes", "Intérêts et votes", VoteRow, _VOTING, vote_rows),
    View("interests.expenses", "Intérêts et dépenses", ExpenseRow, _PAYING, expense_rows),
)
TODO = (
    View("todo.interests", "Votes de personnes intéressées", Todo, _VOTING, to_examine),
    View("todo.interested-expenses", "Dépenses à décider", Todo, _PAYING, to_decide),
)
