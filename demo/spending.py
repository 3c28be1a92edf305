"""Expenses: paid, decided, proved; some late, one mistyped, one recorded twice, a few without their proofs."""

from datetime import date
from functools import partial
from typing import Any, Final

from core.intake import read_amount, show_amount, write_amount
from core.subjects import spelt
from demo.days import office_day, offset
from demo.papers import pdf, png
from demo.story import Story
from demo.tables import Line, table

ORDINALS: Final = ("1er", "2e", "3e", "4e")


class Expense(Line, frozen=True):
    """Money that goes out, ``month`` and ``day`` after the beginning, or ``before_end`` days before the end."""

    amount: str
    nature: str
    payee: str
    text: str
    month: int = 0
    day: int = 0
    before_end: int | None = None
    mission: str = ""
    decision: str = ""
    receipt: str = "pdf"
    typed: str = ""
    """The amount as mistyped at first."""
    linked_late: bool = False
    duplicate: bool = False
    """Whether it is recorded a second time by mistake, and that record withdrawn."""


class Recurring(Line, frozen=True):
    """Money that goes out every so many months; ``rise`` in percent a year."""

    month: int
    every: int
    amount: str
    nature: str
    payee: str
    text: str
    decision: str = ""
    until: int = 40
    rise: int = 0


class Expenses(Line, frozen=True):
    """What is paid once, and what comes back."""

    expenses: tuple[Expense, ...]
    recurring: tuple[Recurring, ...]


EXPENSES: Final = table("expenses", Expenses)


def plan(story: Story) -> None:
    """Put the expenses on the agenda."""
    for expense in EXPENSES.expenses:
        before = expense.before_end
        on = story.office(expense.month, expense.day) if before is None else office_day(offset(story.end, 0, -before))
        _expect(story, expense, on)
    for recurring in EXPENSES.recurring:
        for months in range(recurring.month, recurring.until, recurring.every):
            on = story.office(months, 4)
            _expect(story, _one_of(recurring, months, on), on)


def _one_of(recurring: Recurring, months: int, on: date) -> Expense:
    """Return what comes back as it is that time."""
    cents = read_amount(recurring.amount) or 0
    for _ in range((months - recurring.month) // 12):
        cents = cents * (100 + recurring.rise) // 100
    quarter = ORDINALS[(on.month - 1) // 3]
    return Expense(
        amount=write_amount(cents),
        nature=recurring.nature,
        payee=recurring.payee,
        text=recurring.text.format(period=f"{quarter} trimestre {on.year}"),
        decision=recurring.decision,
    )


def _expect(story: Story, expense: Expense, on: date) -> None:
    late = story.chance.between(15, 26) if story.chance.once_in(9) else story.chance.between(0, 6)
    story.agenda.at(office_day(offset(on, 0, late)), "15:50", partial(_pay, story, expense, on))


def _pay(story: Story, expense: Expense, on: date) -> None:
    if expense.before_end is not None and expense.mission not in story.missions:
        return  # the story is too short
    joined = expense.receipt in ("pdf", "png")
    said: dict[str, Any] = {
        "on": on,
        "nature": expense.nature,
        "payee_name": expense.payee,
        "text": expense.text,
        "mission": story.missions[expense.mission] if expense.mission else None,
        "receipt": story.attach(_paper(expense, on)) if joined else "",
        "decision": None if expense.linked_late else story.decisions.get(expense.decision),
    }
    told = story.tell("treasurer", "pay-expense", amount=expense.typed or expense.amount, **said)
    said["entry"] = told.command.entry
    if expense.typed:
        act = partial(_correct, story, told.position, {**said, "amount": expense.amount})
        story.agenda.at(story.soon(8, 13), "15:55", act)
    if expense.duplicate:
        again = {**said, "entry": None, "amount": expense.amount}
        story.agenda.at(story.soon(5, 8), "16:00", partial(_repeat, story, again))
    if expense.receipt == "late":
        story.agenda.at(story.soon(25, 45), "16:10", partial(_join, story, told.command.entry, expense, on))
    if expense.linked_late:
        story.agenda.at(story.soon(30, 40), "16:15", partial(_link, story, told.command.entry, expense.decision))


def _correct(story: Story, position: int, right: dict[str, Any]) -> None:
    story.correct(position, "treasurer", "pay-expense", **right)


def _repeat(story: Story, again: dict[str, Any]) -> None:
    told = story.tell("treasurer", "pay-expense", **again)
    act = partial(_withdraw, story, told.position)
    story.agenda.at(story.soon(16, 24), "09:35", act)


def _withdraw(story: Story, position: int) -> None:
    reason = "Facture enregistrée deux fois : doublon relevé au rapprochement bancaire."
    story.tell("treasurer", "withdraw-record", position=position, reason=reason)


def _join(story: Story, entry: str, expense: Expense, on: date) -> None:
    receipt = story.attach(_paper(expense, on))
    story.tell("treasurer", "attach-receipt", entry=entry, on=story.today, receipt=receipt)


def _link(story: Story, entry: str, decision: str) -> None:
    story.tell("treasurer", "link-expense", entry=entry, on=story.today, decision=story.decisions[decision])


def _paper(expense: Expense, on: date) -> bytes:
    paid = show_amount(read_amount(expense.amount) or 0)
    lines = (expense.payee, expense.text, f"Payé le {spelt(on)}", f"Total : {paid}")
    return png(lines) if expense.receipt == "png" else pdf("Facture", lines)
