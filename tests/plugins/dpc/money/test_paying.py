"""A claim is paid from money received for DPC, never more than what came or was claimed."""

from datetime import date
from typing import Any

import msgspec
import pytest

from core.facts import Cents
from plugins.dpc.money.paying import PAY, PayClaim
from tests.plugins.dpc.cases import CLAIM
from tests.plugins.dpc.payments import CLAIMED, ENTRY, GRANT, OTHER, PAID, RECEIVED
from tests.spec import spec

COMMAND = PayClaim(claim=CLAIM, entry=ENTRY, on=date(2024, 6, 3), amount=Cents(912_00))
GIVEN = (CLAIMED, RECEIVED, GRANT)


def test_a_claim_is_paid_once() -> None:
    spec(PAY).given(*GIVEN).when(COMMAND).yields(PAID)


def test_the_same_payment_is_not_recorded_twice_in_silence() -> None:
    """Said again under another command, it is refused; from another amount received, it is another payment."""
    half = msgspec.structs.replace(PAID, amount=Cents(456_00))
    asked = msgspec.structs.replace(COMMAND, amount=Cents(456_00))
    spec(PAY).given(*GIVEN, half).when(asked).refused("already-paid")
    second: Any = "e-virementaaaaaaaa"
    other = msgspec.structs.replace(RECEIVED, entry=second)
    spec(PAY).given(*GIVEN, other, half).when(msgspec.structs.replace(asked, entry=second)).yields(
        msgspec.structs.replace(half, entry=second)
    )


def test_a_claim_is_paid_in_parts() -> None:
    part = msgspec.structs.replace(PAID, amount=Cents(456_00))
    rest = msgspec.structs.replace(COMMAND, amount=Cents(456_00), on=date(2024, 9, 2))
    spec(PAY).given(*GIVEN, part).when(rest).yields(msgspec.structs.replace(part, on=date(2024, 9, 2)))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"claim": "c-inconnueaaaaaaaa"}, "claim-unknown"),
        ({"entry": "e-inconnueaaaaaaaa"}, "entry-unknown"),
        ({"entry": OTHER}, "not-dpc-money"),
        ({"amount": Cents(1_000_01)}, "more-than-received"),
        ({"amount": Cents(912_01)}, "more-than-claimed"),
    ],
)
def test_a_payment_is_refused(change: dict[str, Any], code: str) -> None:
    spec(PAY).given(*GIVEN).when(msgspec.structs.replace(COMMAND, **change)).refused(code)


def test_money_that_paid_one_claim_does_not_pay_another() -> None:
    elsewhere: Any = "c-autreaaaaaaaaaaa"
    taken = msgspec.structs.replace(PAID, claim=elsewhere, amount=Cents(100_00))
    spec(PAY).given(*GIVEN, taken).when(COMMAND).refused("more-than-received")


@pytest.mark.parametrize(
    ("on", "code"), [(date(2024, 3, 19), "before-filing"), (date(2024, 6, 2), "before-receipt")], ids=["filed", "came"]
)
def test_nothing_is_paid_before_it_was_asked_for_or_came(on: date, code: str) -> None:
    spec(PAY).given(*GIVEN).when(msgspec.structs.replace(COMMAND, on=on)).refused(code)
