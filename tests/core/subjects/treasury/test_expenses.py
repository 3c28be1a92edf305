"""An expense without an adopted decision or a receipt is an orphan, until both have come."""

from datetime import date
from typing import Any

from core.facts import Fact, Ref
from core.model.view import AsOf
from core.subjects.treasury import EXPENSES, ORPHANS
from tests.core.subjects.invented import CAMILLE, adopted, person
from tests.core.subjects.treasury.entries import DECISION, PRINT, RECEIPT, WAGES, attached, linked, paid
from tests.spec import folded

LATER = date(2024, 12, 31)


def states(*facts: Fact) -> list[Any]:
    return [folded(fold, facts) for fold in EXPENSES.folds]


def missing(on: date, *facts: Fact) -> list[tuple[str, tuple[int, ...]]]:
    rows = ORPHANS.rows(AsOf(on, len(facts), on), *states(*facts))
    return [(row.missing, row.positions) for row in rows]


def test_what_is_missing_is_said() -> None:
    assert missing(LATER, paid()) == [("decision-and-receipt", (1,))]
    assert missing(LATER, paid(receipt=RECEIPT)) == [("decision", (1,))]
    assert missing(LATER, paid(decision=DECISION), adopted(DECISION)) == [("receipt", (1,))]
    assert missing(LATER, paid(decision=DECISION, receipt=RECEIPT), adopted(DECISION)) == []


def test_a_decision_that_is_no_more_adopted_does_not_count() -> None:
    assert missing(LATER, paid(decision=DECISION, receipt=RECEIPT)) == [("decision", (1,))]


def test_receipt_and_decision_count_from_their_day() -> None:
    facts = (adopted(DECISION), paid(), attached(date(2024, 4, 10)), linked(date(2024, 4, 15)))
    assert missing(date(2024, 4, 1), *facts) == []
    assert missing(date(2024, 4, 9), *facts) == [("decision-and-receipt", (2,))]
    assert missing(date(2024, 4, 10), *facts) == [("decision", (2, 3))]
    assert missing(date(2024, 4, 15), *facts) == []


def test_an_expense_shows_the_last_receipt_and_decision() -> None:
    facts = (adopted(DECISION), paid(), attached(), attached(date(2024, 4, 11), "ab12" * 16), linked())
    (row,) = EXPENSES.rows(AsOf(LATER, 5, LATER), *states(*facts))
    assert (row.receipt, row.decision, row.missing, row.positions) == ("ab12" * 16, DECISION, "", (2, 4, 5))
    assert row.label == "Actions du 02/04/2024"


def test_who_is_paid_has_the_name_of_the_register_or_the_one_that_was_written() -> None:
    facts = (person(CAMILLE), paid(payee=CAMILLE, payee_name=None), paid(WAGES))
    rows = EXPENSES.rows(AsOf(LATER, 3, LATER), *states(*facts))
    assert {row.entry: row.paid_to for row in rows} == {PRINT: (Ref(1, "family"),), WAGES: (Ref(3, "payee_name"),)}
