"""The history of the organisme is told in order."""

from datetime import date

from core.model.view import AsOf
from plugins.dpc.facts.organisme import OdpcRegistered, OdpcWithdrawn
from plugins.dpc.organisme.standing import STANDING
from plugins.dpc.records.odpc import ODPC
from tests.spec import folded


def test_each_change_is_a_line() -> None:
    facts = (OdpcWithdrawn(on=date(2024, 12, 1)), OdpcRegistered(on=date(2024, 3, 1), number="9876"))
    day = date(2024, 12, 1)
    rows = STANDING.rows(AsOf(day, 2, day), folded(ODPC, facts))
    assert [(row.on, row.text, row.positions) for row in rows] == [
        (date(2024, 3, 1), "Organisme de DPC n° 9876", (2,)),
        (date(2024, 12, 1), "N’est plus organisme de DPC", (1,)),
    ]
