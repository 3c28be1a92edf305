from datetime import date

from core.facts import Cents
from tests.core.subjects.treasury.entries import DECISION, OTHER_DECISION, PRINT, WAGES, linked, paid
from tests.core.subjects.val import adopted, rejected, rows, vote

VOTED = date(2024, 4, 1)
END = date(2024, 12, 31)


def decided(decision=DECISION, amount=None):
    return vote(decision, on=VOTED, amount=amount), adopted(decision, on=VOTED, amount=amount)


def test_a_decision_sums_its_expenses_and_says_what_is_left():
    facts = (*decided(amount=Cents(600_00)), paid(), linked(), paid(WAGES, 100_00, decision=DECISION))
    (row,) = rows("decisions.spending", *facts, on=END)

    assert (row.decision, row.expenses, row.spent, row.allowed, row.left) == (DECISION, 2, 580_50, 600_00, 19_50)
    assert row.positions == (1, 2, 3, 4, 5)


def test_more_than_was_allowed_is_less_than_nothing_left():
    (row,) = rows("decisions.spending", *decided(amount=Cents(400_00)), paid(decision=DECISION), on=END)
    assert row.left == -80_50


def test_without_a_limit_nothing_is_said_to_be_left():
    (row,) = rows("decisions.spending", *decided(), paid(decision=DECISION), on=END)
    assert (row.spent, row.allowed, row.left) == (480_50, None, None)


def test_an_expense_counts_from_the_day_it_is_linked_and_for_one_decision():
    facts = (*decided(), *decided(OTHER_DECISION), paid(decision=OTHER_DECISION), linked())
    spent = {on: [row.spent for row in rows("decisions.spending", *facts, on=on)] for on in (date(2024, 4, 14), END)}
    assert spent == {date(2024, 4, 14): [0, 480_50], END: [480_50, 0]}


def test_only_what_was_adopted_is_carried_out():
    facts = (vote(DECISION, on=VOTED), rejected(DECISION, on=VOTED), vote(OTHER_DECISION, on=VOTED), paid(PRINT))
    assert rows("decisions.spending", *facts, on=END) == []
    assert rows("decisions.spending", *decided(), on=date(2024, 3, 31)) == []


def test_what_was_spent_beyond_a_decision_is_to_be_settled_until_another_replaces_it():
    over = (*decided(amount=Cents(400_00)), paid(decision=DECISION))
    (todo,) = rows("todo.overspent", *over, on=END)
    replaced = (vote(OTHER_DECISION, on=VOTED, replaces=DECISION), adopted(OTHER_DECISION, on=VOTED))

    assert (todo.what.partition(" à ")[0], todo.roles) == ("Dépassement de 80,50\u202f€", ("treasurer", "board"))
    assert (todo.link, todo.due) == (f"/decisions/{DECISION}", date(2024, 4, 2))
    assert rows("todo.overspent", *over, *replaced, on=END) == []
    assert rows("todo.overspent", *decided(amount=Cents(480_50)), paid(decision=DECISION), on=END) == []
