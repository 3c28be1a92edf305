"""Money received is recorded once, for a mission that is open or for the running."""

from datetime import date
from typing import Any

import msgspec
import pytest

from core.facts import Cents, clear
from core.subjects.treasury import RECEIVE, MoneyReceived, ReceiveMoney
from tests.core.subjects.invented import CAMILLE, SOINS, mission, person
from tests.core.subjects.treasury.entries import GRANT, RECEIVED, paid
from tests.spec import spec

COMMAND = ReceiveMoney(
    entry=GRANT, on=date(2024, 3, 20), amount=Cents(60_000_00), source="aci-operation", payer_name="CPAM du Rhône"
)


def test_money_is_received_once() -> None:
    spec(RECEIVE).when(COMMAND).yields(RECEIVED)
    spec(RECEIVE).given(RECEIVED).when(COMMAND).yields()


def test_an_income_names_the_party_that_pays_it() -> None:
    command = ReceiveMoney(
        entry=GRANT, on=date(2024, 3, 20), amount=Cents(10_00), source="other", payer=CAMILLE, text="Espèces"
    )
    fact = MoneyReceived(
        entry=GRANT, on=date(2024, 3, 20), amount=Cents(10_00), source="other", payer=CAMILLE, text=clear("Espèces")
    )
    spec(RECEIVE).given(person(CAMILLE)).when(command).yields(fact)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"amount": Cents(59_000_00)}, "entry-exists"),
        ({"entry": "e-imprimeurssaaaaa"}, "entry-exists"),
        ({"entry": "e-neuveaaaaaaaaaaa", "payer": CAMILLE}, "payer-twice"),
        ({"entry": "e-neuveaaaaaaaaaaa", "payer": "p-inconnuaaaaaaaaa", "payer_name": ""}, "party-unknown"),
        ({"entry": "e-neuveaaaaaaaaaaa", "mission": "mi-parcoursaaaaaaaa"}, "mission-unknown"),
        ({"entry": "e-neuveaaaaaaaaaaa", "mission": SOINS, "on": date(2024, 1, 7)}, "before-opening"),
    ],
)
def test_money_is_refused(change: dict[str, Any], code: str) -> None:
    command = msgspec.structs.replace(COMMAND, **change)
    spec(RECEIVE).given(mission(), person(CAMILLE), RECEIVED, paid()).when(command).refused(code)
