"""Receipts and decisions come to an expense later, and replace each other."""

from datetime import date

from core.subjects.treasury import ATTACH, LINK, AttachReceipt, LinkExpense
from tests.core.subjects.invented import adopted, mission, rejected
from tests.core.subjects.treasury.entries import DECISION, OTHER_DECISION, PRINT, RECEIPT, attached, linked, paid
from tests.spec import spec

GIVEN = (mission(), paid(), adopted(DECISION), rejected(OTHER_DECISION))


def test_a_receipt_is_joined_once_then_replaced() -> None:
    command = AttachReceipt(entry=PRINT, on=date(2024, 4, 10), receipt=RECEIPT)
    spec(ATTACH).given(*GIVEN).when(command).yields(attached())
    spec(ATTACH).given(*GIVEN, attached()).when(command).yields()
    sharper = AttachReceipt(entry=PRINT, on=date(2024, 4, 11), receipt="ab12" * 16)
    spec(ATTACH).given(*GIVEN, attached()).when(sharper).yields(attached(date(2024, 4, 11), "ab12" * 16))


def test_a_receipt_is_refused() -> None:
    command = AttachReceipt(entry=PRINT, on=date(2024, 4, 10), receipt="")
    spec(ATTACH).given(*GIVEN).when(command).refused("receipt-missing")
    spec(ATTACH).when(command).refused("expense-unknown")


def test_an_expense_is_linked_to_an_adopted_decision_only() -> None:
    command = LinkExpense(entry=PRINT, on=date(2024, 4, 15), decision=DECISION)
    spec(LINK).given(*GIVEN).when(command).yields(linked())
    spec(LINK).given(*GIVEN, linked()).when(command).yields()
    rejection = LinkExpense(entry=PRINT, on=date(2024, 4, 15), decision=OTHER_DECISION)
    spec(LINK).given(*GIVEN).when(rejection).refused("decision-not-adopted")
    spec(LINK).when(command).refused("expense-unknown")
