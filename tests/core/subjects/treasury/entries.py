"""Invented money of the tests."""

from datetime import date
from typing import Any

from core.facts import Cents, clear
from core.subjects.treasury import ExpenseLinked, ExpensePaid, MoneyReceived, ReceiptAttached
from tests.core.subjects.invented import SOINS

GRANT: Any = "e-subventionaaaaaa"
PRINT: Any = "e-imprimeurssaaaaa"
WAGES: Any = "e-salairesaaaaaaaa"
DECISION: Any = "d-afficheaaaaaaaaa"
OTHER_DECISION: Any = "d-plaquetteaaaaaaa"
RECEIPT = "2f7c" * 16

RECEIVED = MoneyReceived(
    entry=GRANT,
    on=date(2024, 3, 20),
    amount=Cents(60_000_00),
    source="aci-operation",
    payer_name=clear("CPAM du Rhône"),
)


def paid(entry: Any = PRINT, cents: int = 480_50, on: date = date(2024, 4, 2), **more: Any) -> ExpensePaid:
    said: dict[str, Any] = {"nature": "actions", "mission": SOINS, "payee_name": clear("Imprimerie des Lilas")}
    return ExpensePaid(entry=entry, on=on, amount=Cents(cents), **(said | more))


def attached(on: date = date(2024, 4, 10), receipt: str = RECEIPT) -> ReceiptAttached:
    return ReceiptAttached(entry=PRINT, on=on, receipt=receipt)


def linked(on: date = date(2024, 4, 15), decision: Any = DECISION) -> ExpenseLinked:
    return ExpenseLinked(entry=PRINT, on=on, decision=decision)
