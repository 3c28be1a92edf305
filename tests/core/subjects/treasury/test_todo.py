"""What does not prove an expense is asked for, and late after a month."""

from datetime import date

from core.model.view import AsOf
from core.subjects.treasury import TODO
from tests.core.subjects.invented import adopted
from tests.core.subjects.treasury.entries import DECISION, PRINT, RECEIPT, paid
from tests.spec import folded

(PROOFS,) = TODO


def test_an_expense_is_to_be_proved_within_a_month() -> None:
    facts = (paid(),)
    for day, late in ((date(2024, 5, 2), False), (date(2024, 5, 3), True)):
        (row,) = PROOFS.rows(AsOf(day, 1, day), *(folded(fold, facts) for fold in PROOFS.folds))
        assert (row.due, row.late, row.link, row.positions) == (date(2024, 5, 2), late, f"/depenses/{PRINT}", (1,))
        assert row.what == "Joindre le justificatif et rattacher à une décision : Actions du 02/04/2024, 480,50\u202f€"


def test_a_proved_expense_asks_for_nothing() -> None:
    facts = (paid(decision=DECISION, receipt=RECEIPT), adopted(DECISION))
    day = date(2024, 5, 3)
    assert list(PROOFS.rows(AsOf(day, 2, day), *(folded(fold, facts) for fold in PROOFS.folds))) == []
