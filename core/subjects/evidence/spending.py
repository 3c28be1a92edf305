"""What the decisions cost: the expenses linked to each, and what is left of what it allowed."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Annotated

from core.facts import Cents, DecisionId
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.treasury import MONEY, Money
from core.subjects.treasury.fold import Expense
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
    linked: dict[DecisionId, list[tuple[Expense, int]]] = defaultdict(list)
    for entry, one in money.spent(asof.on):
        decided = money.decisions[entry].at(asof.on) if entry in money.decisions else None
        if decided is not None:
            linked[decided.value].append((one, decided.position))
    for decision, vote in votes.by_id.items():
        about, outcome = vote.about, votes.adopted(decision)
        if about is None or outcome is None or outcome.on > asof.on:
            continue
        paid = linked[decision]
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


SPENDING = View("decisions.spending", "Dépenses des décisions", SpendingRow, (VOTES, MONEY), spending_rows)
