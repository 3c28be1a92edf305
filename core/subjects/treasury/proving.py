"""Bringing the receipt of an expense, and the decision that it carries out."""

from datetime import date
from typing import Annotated

from core.facts import DecisionId, EntryId
from core.model.command import Command, Line, Refused, ask
from core.model.decider import Decided, Decider, Read
from core.model.roles import COORDINATION, TREASURER
from core.subjects.treasury import adopted
from core.subjects.treasury.facts import ExpenseLinked, ReceiptAttached
from core.subjects.treasury.fold import MONEY, Money
from core.subjects.treasury.overspending import OVERSPENT
from core.subjects.votes.fold import VOTES, Votes


class AttachReceipt(Command, frozen=True, kw_only=True):
    """Join a receipt to an expense."""

    name = "attach-receipt"
    title = "Joindre un justificatif"

    entry: Annotated[EntryId, ask("Dépense", choices="expenses")]
    on: Annotated[date, ask("Joint le", today=True)]
    receipt: Annotated[Line, ask("Justificatif", hint="Photo ou PDF", upload=True)]


class LinkExpense(Command, frozen=True, kw_only=True):
    """Say which decision an expense carries out."""

    name = "link-expense"
    title = "Rattacher à une décision"

    entry: Annotated[EntryId, ask("Dépense", choices="expenses")]
    on: Annotated[date, ask("Rattachée le", today=True)]
    decision: Annotated[DecisionId, ask("Décision", choices="decisions.adopted")]


def attach_receipt(command: AttachReceipt, money: Money) -> Decided:
    """Join a receipt, in place of the one before; refused as ``expense-unknown``, ``receipt-missing``."""
    if command.entry not in money.expenses:
        return _UNKNOWN
    if not command.receipt:
        return Refused("receipt-missing", "Choisissez un fichier.", {"receipt": "À joindre."})
    receipts = money.receipts.get(command.entry)
    last = receipts.at(date.max) if receipts is not None else None
    if last is not None and last.value == command.receipt:
        return ()
    return (ReceiptAttached(entry=command.entry, on=command.on, receipt=command.receipt),)


def link_expense(command: LinkExpense, money: Money, votes: Votes) -> Decided:
    """Link to an adopted decision; refused as ``expense-unknown``, ``decision-not-adopted``."""
    if command.entry not in money.expenses:
        return _UNKNOWN
    linked = money.decisions.get(command.entry)
    last = linked.at(date.max) if linked is not None else None
    if last is not None and last.value == command.decision:
        return ()
    return adopted.refusal(votes, command.decision) or (
        ExpenseLinked(entry=command.entry, on=command.on, decision=command.decision),
    )


_UNKNOWN = Refused("expense-unknown", "Cette dépense n’est pas enregistrée.")
_ROLES = frozenset({TREASURER, COORDINATION})
_ENTRY = Read(MONEY, by=lambda command: (command.entry,))

ATTACH = Decider(AttachReceipt, _ROLES, (_ENTRY,), attach_receipt, (ReceiptAttached,))
LINK = Decider(
    LinkExpense,
    _ROLES,
    (_ENTRY, Read(VOTES, by=lambda command: (command.decision,))),
    link_expense,
    (ExpenseLinked,),
    doubts=OVERSPENT,
)
