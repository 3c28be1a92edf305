"""An expense is recorded once, with its decision and receipt or without."""

from datetime import date
from typing import Any

import msgspec
import pytest

from core.facts import Cents, clear
from core.subjects.treasury import PAY, PayExpense
from tests.core.subjects.invented import CAMILLE, SOINS, adopted, mission, person, rejected
from tests.core.subjects.treasury.entries import DECISION, OTHER_DECISION, PRINT, RECEIPT, RECEIVED, paid
from tests.spec import spec

COMMAND = PayExpense(
    entry=PRINT,
    on=date(2024, 4, 2),
    amount=Cents(480_50),
    nature="actions",
    mission=SOINS,
    payee_name="Imprimerie des Lilas",
)
GIVEN = (mission(), person(CAMILLE), adopted(DECISION), rejected(OTHER_DECISION))


def test_an_expense_without_decision_or_receipt_is_recorded_once() -> None:
    spec(PAY).given(*GIVEN).when(COMMAND).yields(paid())
    spec(PAY).given(*GIVEN, paid()).when(COMMAND).yields()


def test_an_expense_carries_its_decision_and_its_receipt() -> None:
    command = msgspec.structs.replace(COMMAND, decision=DECISION, receipt=RECEIPT, text="Affiches")
    spec(PAY).given(*GIVEN).when(command).yields(paid(decision=DECISION, receipt=RECEIPT, text=clear("Affiches")))


def test_a_party_of_the_register_is_paid_by_its_id() -> None:
    command = msgspec.structs.replace(COMMAND, payee=CAMILLE, payee_name="", nature="indemnities")
    spec(PAY).given(*GIVEN).when(command).yields(paid(payee=CAMILLE, payee_name=None, nature="indemnities"))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"payee_name": ""}, "payee-missing"),
        ({"payee": CAMILLE}, "payee-twice"),
        ({"payee": "p-inconnuaaaaaaaaa", "payee_name": ""}, "party-unknown"),
        ({"mission": "mi-parcoursaaaaaaaa"}, "mission-unknown"),
        ({"decision": OTHER_DECISION}, "decision-not-adopted"),
        ({"decision": "d-inconnueaaaaaaaa"}, "decision-not-adopted"),
        ({"entry": RECEIVED.entry}, "entry-exists"),
    ],
)
def test_an_expense_is_refused(change: dict[str, Any], code: str) -> None:
    command = msgspec.structs.replace(COMMAND, **change)
    spec(PAY).given(*GIVEN, RECEIVED).when(command).refused(code)


def test_another_expense_of_the_same_id_is_refused() -> None:
    dearer = msgspec.structs.replace(COMMAND, amount=Cents(480_51))
    spec(PAY).given(*GIVEN, paid()).when(dearer).refused("entry-exists")
