"""Receipts that pay nothing yet, and payments that are awaited, are things to do."""

from datetime import date
from typing import Any

from core.facts import Fact
from core.model.view import AsOf
from plugins.dpc.money.todo import TODO
from tests.plugins.dpc.cases import CLAIM
from tests.plugins.dpc.money.test_opening import DUE, SIXTY_DAYS
from tests.plugins.dpc.payments import CLAIMED, ENTRY, PAID, RECEIVED
from tests.spec import folded

DAY = date(2024, 6, 30)


def asked(*facts: Fact) -> list[tuple[Any, ...]]:
    found = [
        row for view in TODO for row in view.rows(AsOf(DAY, 9, DAY), *(folded(fold, facts) for fold in view.folds))
    ]
    return [(row.due, row.what, row.link, row.late) for row in found]


def test_a_receipt_is_to_be_matched_while_a_claim_waits() -> None:
    what = "Rapprocher la recette DPC du 03/06/2024 : 1\u202f000,00\u202f€"
    assert asked(CLAIMED, RECEIVED) == [(None, what, f"/dpc/recettes/{ENTRY}", False)]
    assert asked(CLAIMED, RECEIVED, PAID) == []


def test_a_payment_is_awaited_by_the_delay_that_is_known() -> None:
    said = f"Suivre le paiement de la demande DPC : {CLAIMED.session}, 912,00\u202f€"
    assert asked(CLAIMED, SIXTY_DAYS) == [(DUE, said, f"/dpc/demandes/{CLAIM}", True)]
    assert asked(CLAIMED) == []
