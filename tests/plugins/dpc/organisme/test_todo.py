"""Answers awaited, an end that comes, and sessions whose day no registration covers."""

from datetime import date
from typing import Any

import pytest

from core.facts import Fact
from core.model.view import AsOf
from plugins.dpc.facts.organisme import OdpcAsked, OdpcRegistered, OdpcWithdrawn
from plugins.dpc.organisme.todo import ORGANISME_TODO
from tests.core.subjects.invented import ASTHME, session
from tests.spec import folded

YEAR = OdpcRegistered(on=date(2023, 6, 1), number="9876", until=date(2024, 5, 31))
PLANNED = session(action="12345678901", scheduled_on=date(2024, 1, 8))


def todo(day: date, *facts: Fact) -> list[Any]:
    asof = AsOf(day, 9, day)
    return [row for view in ORGANISME_TODO for row in view.rows(asof, *(folded(fold, facts) for fold in view.folds))]


def test_what_is_asked_is_followed_until_it_is_answered() -> None:
    (row,) = todo(date(2023, 5, 2), OdpcAsked(on=date(2023, 5, 1)))
    assert (row.what, row.link, row.due) == (
        "Suivre la demande d’enregistrement comme organisme de DPC, faite le 1er mai 2023",
        "/dpc/organisme",
        None,
    )
    assert todo(date(2023, 6, 2), OdpcAsked(on=date(2023, 5, 1)), YEAR) == []


@pytest.mark.parametrize(
    ("day", "found"),
    [
        (date(2024, 2, 28), []),
        (date(2024, 2, 29), [(date(2024, 5, 31), False)]),
        (date(2024, 6, 1), [(date(2024, 5, 31), True)]),
    ],
)
def test_an_end_is_told_three_months_before(day: date, found: list[Any]) -> None:
    assert [(row.due, row.late) for row in todo(day, YEAR)] == found


def test_a_session_to_come_without_organisme_is_told_with_its_records() -> None:
    gone = OdpcWithdrawn(on=date(2024, 2, 1))
    (row,) = todo(date(2024, 2, 5), YEAR, gone, PLANNED)
    assert row.what == "Pas d’organisme de DPC enregistré le jour de la séance « Asthme de l’enfant »"
    assert (row.due, row.link, row.positions) == (date(2024, 3, 12), f"/formations/{ASTHME}", (3, 2))
    assert todo(date(2024, 2, 5), YEAR, PLANNED) == []
    assert todo(date(2024, 3, 13), YEAR, gone, PLANNED) == []
    assert todo(date(2024, 2, 5), session(scheduled_on=date(2024, 1, 8))) == []
