"""An expense beyond what its decision allows: doubted when it is recorded, and shown until the board has decided."""

from collections.abc import Iterator
from datetime import date
from typing import Any, Final

from core.facts import Cents, DecisionId, EntryId
from core.intake.amounts import show_amount
from core.model.command import Refused
from core.model.decider import Look, Opened
from core.subjects.treasury.fold import MONEY, Expense, Money
from core.subjects.votes.fold import VOTES, Votes


def linked(money: Money, day: date) -> Iterator[tuple[EntryId, Expense, DecisionId, int]]:
    """Yield the expenses of up to a day that a decision is behind, that decision, and the record that says so."""
    for entry, one in money.spent(day):
        decided = money.decisions[entry].at(day) if entry in money.decisions else None
        if decided is not None:
            yield entry, one, decided.value, decided.position


def overspent(command: Any, _text: Opened, money: Money, votes: Votes) -> Refused | None:
    """Say that a decision allows less than is spent with this expense; the same entry does not count twice."""
    outcome = votes.adopted(command.decision) if command.decision else None
    ballot = votes.by_id[command.decision].ballot if outcome is not None else None
    allowed = ballot.amount if ballot is not None else None
    amount = _amount(command, money)
    if allowed is None or amount is None:
        return None
    others = (
        one.amount
        for entry, one, decision, _ in linked(money, date.max)
        if decision == command.decision and entry != command.entry
    )
    left = allowed - sum(others)
    if amount <= left:
        return None
    rest = f"il en reste {show_amount(Cents(left))}" if left > 0 else "il n’en reste rien"
    message = (
        f"La décision {command.decision} engage {show_amount(allowed)} au plus, et {rest} : cette dépense de "
        f"{show_amount(amount)} la dépasse de {show_amount(Cents(amount - max(left, 0)))}. Si c’est voulu, confirmez."
    )
    return Refused("decision-overspent", message, {"decision": "Dépassée par cette dépense."})


def _amount(command: Any, money: Money) -> Cents | None:
    known = money.expenses.get(command.entry)
    said: Cents | None = getattr(command, "amount", known.amount if known else None)
    return said


OVERSPENT: Final = Look((MONEY, VOTES), overspent, ("entry", "decision", "amount"))
