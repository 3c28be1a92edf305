"""Treasury: money received and spent, decisions and receipts behind it."""

from core.subjects.treasury.adopted import refusal as decision_refusal
from core.subjects.treasury.balance import BALANCE, BY_NATURE, BY_SOURCE, TOTALS, Sum, mission_label, sums
from core.subjects.treasury.bank_lines import READ_LINE, ReadBankLine
from core.subjects.treasury.entries import ENTRIES
from core.subjects.treasury.expenses import EXPENSES, ORPHANS
from core.subjects.treasury.facts import (
    BankLineReceived,
    ExpenseLinked,
    ExpensePaid,
    MoneyReceived,
    Nature,
    ReceiptAttached,
    Source,
)
from core.subjects.treasury.fold import MONEY, Expense, Income, Money
from core.subjects.treasury.incomes import INCOMES
from core.subjects.treasury.pages import PAGES
from core.subjects.treasury.paying import PAY, PayExpense
from core.subjects.treasury.proving import ATTACH, LINK, AttachReceipt, LinkExpense
from core.subjects.treasury.receiving import RECEIVE, ReceiveMoney
from core.subjects.treasury.todo import TODO

FACTS = (MoneyReceived, BankLineReceived, ExpensePaid, ReceiptAttached, ExpenseLinked)
DECIDERS = (RECEIVE, READ_LINE, PAY, ATTACH, LINK)
VIEWS = (ENTRIES, INCOMES, EXPENSES, ORPHANS, BALANCE, TOTALS, BY_NATURE, BY_SOURCE)
NAMES = ("treasury.entries",)
"""Views that name things."""

__all__ = [
    "ATTACH",
    "BALANCE",
    "BY_NATURE",
    "BY_SOURCE",
    "DECIDERS",
    "ENTRIES",
    "EXPENSES",
    "FACTS",
    "INCOMES",
    "LINK",
    "MONEY",
    "NAMES",
    "ORPHANS",
    "PAGES",
    "PAY",
    "READ_LINE",
    "RECEIVE",
    "TODO",
    "TOTALS",
    "VIEWS",
    "AttachReceipt",
    "BankLineReceived",
    "Expense",
    "ExpenseLinked",
    "ExpensePaid",
    "Income",
    "LinkExpense",
    "Money",
    "MoneyReceived",
    "Nature",
    "PayExpense",
    "ReadBankLine",
    "ReceiptAttached",
    "ReceiveMoney",
    "Source",
    "Sum",
    "decision_refusal",
    "mission_label",
    "sums",
]
