"""Money received and spent, with the decisions and receipts that came to each expense."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct, field

from core.facts import NOTHING, Cents, DecisionId, EntryId, MissionId, PartyId, Record, Ref, ref
from core.model.fold import Fold
from core.model.timeline import Timeline
from core.subjects.membership.facts import DuesPaid, DuesRefunded
from core.subjects.treasury.facts import (
    BankLineReceived,
    ExpenseLinked,
    ExpensePaid,
    MoneyReceived,
    Nature,
    ReceiptAttached,
    Source,
)


class Income(Struct, frozen=True):
    """Money that came in; negative when it is given back."""

    on: date
    amount: Cents
    source: Source
    mission: MissionId | None
    payer: PartyId | None
    payer_name: Ref
    text: Ref
    position: int
    told: tuple[tuple[str, str], ...] = ()
    """The numbers in the label of its bank line: of a DPC action, and of one of its sessions or ""."""
    bank: bool = False
    """Whether a statement of the bank says it."""


class Expense(Struct, frozen=True):
    """Money that went out."""

    on: date
    amount: Cents
    nature: Nature
    mission: MissionId | None
    payee: PartyId | None
    payee_name: Ref
    text: Ref
    position: int


class Money(Struct):
    """Every entry, by id; the receipts and decisions of expenses by date."""

    incomes: dict[EntryId, Income] = field(default_factory=dict)
    expenses: dict[EntryId, Expense] = field(default_factory=dict)
    receipts: dict[EntryId, Timeline[str]] = field(default_factory=dict)
    decisions: dict[EntryId, Timeline[DecisionId]] = field(default_factory=dict)
    by_amount: dict[Cents, list[EntryId]] = field(default_factory=dict)
    """The incomes of an amount: what may be one transfer is found without going through all of them."""

    def came_in(self, entry: EntryId, income: Income) -> None:
        """Take note of what came in."""
        self.incomes[entry] = income
        self.by_amount.setdefault(income.amount, []).append(entry)

    def of_amount(self, amount: Cents) -> Iterator[Income]:
        """Yield what came in of an amount."""
        return (self.incomes[entry] for entry in self.by_amount.get(amount, ()))

    def received(self, day: date) -> Iterator[tuple[EntryId, Income]]:
        """Yield what came in up to a day, in the order of recording."""
        return ((entry, one) for entry, one in self.incomes.items() if one.on <= day)

    def spent(self, day: date) -> Iterator[tuple[EntryId, Expense]]:
        """Yield what went out up to a day, in the order of recording."""
        return ((entry, one) for entry, one in self.expenses.items() if one.on <= day)


def _received(state: Money, fact: MoneyReceived, _record: Record, position: int) -> None:
    income = Income(
        fact.on,
        fact.amount,
        fact.source,
        fact.mission,
        fact.payer,
        ref(position, "payer_name", fact.payer_name),
        ref(position, "text", fact.text),
        position,
    )
    state.came_in(fact.entry, income)


def _line(state: Money, fact: BankLineReceived, _record: Record, position: int) -> None:
    label = ref(position, "bank_label", fact.bank_label)
    told = tuple((one.action, one.session) for one in fact.told)
    income = Income(fact.on, fact.amount, fact.source, None, None, NOTHING, label, position, told, bank=True)
    state.came_in(fact.entry, income)


def _dues(state: Money, fact: DuesPaid, _record: Record, position: int) -> None:
    _came(state, fact, fact.amount, position)


def _refunded(state: Money, fact: DuesRefunded, _record: Record, position: int) -> None:
    _came(state, fact, Cents(-fact.amount), position)


def _came(state: Money, fact: DuesPaid | DuesRefunded, amount: Cents, position: int) -> None:
    """Count dues among the incomes; those without an entry are in an income that was recorded apart."""
    if fact.entry is not None:
        state.came_in(fact.entry, Income(fact.on, amount, "dues", None, fact.party, NOTHING, NOTHING, position))


def _paid(state: Money, fact: ExpensePaid, _record: Record, position: int) -> None:
    state.expenses[fact.entry] = Expense(
        fact.on,
        fact.amount,
        fact.nature,
        fact.mission,
        fact.payee,
        ref(position, "payee_name", fact.payee_name),
        ref(position, "text", fact.text),
        position,
    )
    if fact.receipt:
        state.receipts.setdefault(fact.entry, Timeline()).add(fact.on, position, fact.receipt)
    if fact.decision is not None:
        state.decisions.setdefault(fact.entry, Timeline()).add(fact.on, position, fact.decision)


def _attached(state: Money, fact: ReceiptAttached, _record: Record, position: int) -> None:
    state.receipts.setdefault(fact.entry, Timeline()).add(fact.on, position, fact.receipt)


def _linked(state: Money, fact: ExpenseLinked, _record: Record, position: int) -> None:
    state.decisions.setdefault(fact.entry, Timeline()).add(fact.on, position, fact.decision)


MONEY = Fold(
    "treasury",
    Money,
    {
        MoneyReceived: _received,
        BankLineReceived: _line,
        DuesPaid: _dues,
        DuesRefunded: _refunded,
        ExpensePaid: _paid,
        ReceiptAttached: _attached,
        ExpenseLinked: _linked,
    },
)
