"""Money received shows its source and who paid it."""

from datetime import date

from core.facts import Ref
from core.model.view import AsOf
from core.subjects.treasury import INCOMES, MONEY
from tests.core.subjects.treasury.entries import GRANT, RECEIVED, paid
from tests.spec import folded


def test_only_what_came_in_is_given() -> None:
    day = date(2024, 4, 30)
    rows = INCOMES.rows(AsOf(day, 2, day), folded(MONEY, (RECEIVED, paid())))
    assert [(row.entry, row.source, row.amount, row.payer_name, row.positions) for row in rows] == [
        (GRANT, "aci-operation", 60_000_00, Ref(1, "payer_name"), (1,))
    ]
    eve = date(2024, 3, 19)
    assert list(INCOMES.rows(AsOf(eve, 2, eve), folded(MONEY, (RECEIVED, paid())))) == []
