"""Expenses, and those that lack a decision or a receipt."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Final

from core.facts import Cents, DecisionId, EntryId, MissionId, PartyId, Ref
from core.model.command import ask
from core.model.view import AsOf, Row, View
from core.subjects.parties.fold import PARTIES, Parties
from core.subjects.treasury.entries import expense_label, named
from core.subjects.treasury.fold import MONEY, Expense, Money
from core.subjects.treasury.words import NATURES
from core.subjects.votes.fold import VOTES, Votes

MISSING: Final = {
    "": "Rien",
    "decision": "Décision",
    "receipt": "Justificatif",
    "decision-and-receipt": "Décision et justificatif",
}


class ExpenseRow(Row, frozen=True, kw_only=True):
    """Money that went out; ``missing`` is what does not prove it yet."""

    entry: Annotated[EntryId, ask("Dépense")]
    label: Annotated[str, ask("Libellé")]
    on: Annotated[date, ask("Payée le")]
    amount: Annotated[Cents, ask("Montant")]
    nature: Annotated[str, ask("Nature", labels=NATURES)]
    mission: Annotated[MissionId | None, ask("Mission")]
    paid_to: Annotated[tuple[Ref, ...], ask("Payée à")]
    payee: Annotated[PartyId | None, ask("Payée à quelqu’un d’inscrit")]
    payee_name: Annotated[Ref, ask("Payée à (autre nom)")]
    text: Annotated[Ref, ask("Objet")]
    decision: Annotated[DecisionId | None, ask("Décision")]
    receipt: Annotated[str, ask("Justificatif", upload=True)]
    missing: Annotated[str, ask("Manque", labels=MISSING)]


def expense_rows(asof: AsOf, money: Money, votes: Votes, parties: Parties) -> Iterable[ExpenseRow]:
    """Give what was spent up to a day, the latest first; ``parties`` name those who are registered."""
    spent = sorted(money.spent(asof.on), key=lambda pair: (pair[1].on, pair[1].position), reverse=True)
    return (_row(entry, one, money, votes, parties, asof.on) for entry, one in spent)


def orphan_rows(asof: AsOf, money: Money, votes: Votes, parties: Parties) -> Iterable[ExpenseRow]:
    """Give the expenses without a receipt, or without a decision that was adopted."""
    return (row for row in expense_rows(asof, money, votes, parties) if row.missing)


def _row(entry: EntryId, one: Expense, money: Money, votes: Votes, parties: Parties, day: date) -> ExpenseRow:
    decided = money.decisions[entry].at(day) if entry in money.decisions else None
    proved = money.receipts[entry].at(day) if entry in money.receipts else None
    lacks = ("decision" if decided is None or votes.adopted(decided.value) is None else "", "" if proved else "receipt")
    behind = {one.position, *(found.position for found in (decided, proved) if found is not None)}
    return ExpenseRow(
        entry=entry,
        label=expense_label(one),
        on=one.on,
        amount=one.amount,
        nature=one.nature,
        mission=one.mission,
        paid_to=named(one.payee, one.payee_name, one.on, parties),
        payee=one.payee,
        payee_name=one.payee_name,
        text=one.text,
        decision=decided.value if decided else None,
        receipt=proved.value if proved else "",
        missing="-and-".join(filter(None, lacks)),
        positions=tuple(sorted(behind)),
    )


EXPENSES = View("expenses", "Dépenses", ExpenseRow, (MONEY, VOTES, PARTIES), expense_rows)
ORPHANS = View(
    "expenses.orphans", "Dépenses sans décision ou sans justificatif", ExpenseRow, (MONEY, VOTES, PARTIES), orphan_rows
)
