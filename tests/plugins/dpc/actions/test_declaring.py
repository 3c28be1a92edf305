"""An action is declared once under eleven digits, and withdrawn once."""

from datetime import date
from typing import Any

import pytest

from plugins.dpc.actions.declaring import DECLARE, WITHDRAW_ACTION, DeclareAction, WithdrawAction
from plugins.dpc.facts.actions import ActionDeclared, ActionWithdrawn
from tests.spec import spec

SAID: dict[str, Any] = {
    "label": "Asthme de l’enfant",
    "kind": "fc",
    "modality": "on-site",
    "minutes": 180,
    "published_from": date(2024, 1, 1),
}
ASTHMA = ActionDeclared(number="01234567890", **SAID)
GONE = ActionWithdrawn(number="01234567890", on=date(2024, 6, 1))


def declare(number: str = "01234567890", **more: Any) -> DeclareAction:
    return DeclareAction(number=number, **(SAID | more))


@pytest.mark.parametrize("written", ["01234567890", "012 345 678 90", "0123 4567\u00a0890", "012.345.678.90"])
def test_a_number_keeps_its_leading_zero_and_forgives_spaces(written: str) -> None:
    spec(DECLARE).when(declare(written)).yields(ASTHMA)


@pytest.mark.parametrize("written", ["1234567890", "012345678901", "0123456789A", "", "٠١٢٣٤٥٦٧٨٩٠"])
def test_another_form_is_refused(written: str) -> None:
    spec(DECLARE).when(declare(written)).refused("number-malformed")


def test_an_action_is_declared_once() -> None:
    spec(DECLARE).given(ASTHMA).when(declare()).yields()
    spec(DECLARE).given(ASTHMA).when(declare(minutes=240)).refused("action-exists")
    spec(DECLARE).when(declare(published_until=date(2023, 12, 31))).refused("dates-reversed")


def test_only_an_action_declared_is_withdrawn_and_once() -> None:
    asked = WithdrawAction(number="01234567890", on=GONE.on)
    spec(WITHDRAW_ACTION).given(ASTHMA).when(asked).yields(GONE)
    spec(WITHDRAW_ACTION).given(ASTHMA, GONE).when(asked).yields()
    later = WithdrawAction(number="01234567890", on=date(2024, 7, 1))
    spec(WITHDRAW_ACTION).given(ASTHMA, GONE).when(later).refused("action-withdrawn")
    spec(WITHDRAW_ACTION).when(asked).refused("action-unknown")
