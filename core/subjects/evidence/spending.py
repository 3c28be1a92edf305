"""What the decisions cost: the expenses linked to each, and what is left of what it allowed."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Annotated

from core.facts import Cents, DecisionId
from core.intake.amounts import show_amount
from core.model.command import ask
from core.model.roles import BOARD, TREASURER
from core.model.view import AsOf, Row, Todo, View
from core.subjects.treasury import MONEY, Money
from core.subjects.treasury.fold import Expense
from core.subjects.treasury.overspending import linked
from core.subjects.votes.fold import VOTES, Votes


class SpendingRow(Row, frozen=True, kw_only=True):
    """A decision that was adopted; ``left`` is negative once more was spent than it allowed, None without a limit."""

    decision: Annotated[DecisionId, ask("Décision")]
    allowed: Annotated[Cents | None, ask("Montant engagé au plus")]
    spent: Annotated[Cents, ask("Dépensé")]
    left: Annotated[Cents | None, ask("Reste")]
    expenses: Annotated[int, ask("Dépenses rattachées")]


def spending_rows(asof: AsOf, votes: Votes, money: Money) -> Iterable[SpendingRow]:
    """Give each decision adopted up to a day, with what was spent on it by then."""
    behind_it: dict[DecisionId, list[tuple[Expense, int]]] = defaultdict(list)
    for _, one, decision, position in linked(money, asof.on):
        behind_it[decision].append((one, position))
    for decision, vote in votes.by_id.items():
        about, outcome = vote.about, votes.adopted(decision)
        if about is None or outcome is None or outcome.on > asof.on:
            continue
        paid = behind_it[decision]
        spent = sum(one.amount for one, _ in paid)
        behind = {position for one, link in paid for position in (one.position, link)}
        yield SpendingRow(
            decision=decision,
            allowed=about.amount,
            spent=Cents(spent),
            left=None if about.amount is None else Cents(about.amount - spent),
            expenses=len(paid),
            positions=tuple(dict.fromkeys((about.position, outcome.position, *sorted(behind)))),
        )


def overspent(asof: AsOf, votes: Votes, money: Money) -> Iterable[Todo]:
    """Give the decisions that allowed less than was spent on them, until another replaces them."""
    replaced = {
        vote.ballot.replaces
        for decision, vote in votes.by_id.items()
        if vote.ballot is not None and (outcome := votes.adopted(decision)) is not None and outcome.on <= asof.on
    }
    for row in spending_rows(asof, votes, money):
        if row.left is None or row.left >= 0 or row.decision in replaced:
            continue
        last = max(one.on for _, one, decision, _ in linked(money, asof.on) if decision == row.decision)
        yield Todo(
            due=last,
            what=f"Dépassement de {show_amount(-row.left)} à régulariser : rattacher autrement, ou voter à nouveau",
            who=votes.by_id[row.decision].subject,
            link=f"/decisions/{row.decision}",
            late=asof.today > last,
            roles=(TREASURER, BOARD),
            positions=row.positions,
        )


OVERSPENT = View("todo.overspent", "Décisions dépassées", Todo, (VOTES, MONEY), overspent)
SPENDING = View("decisions.spending", "Dépenses des décisions", SpendingRow, (VOTES, MONEY), spending_rows)
