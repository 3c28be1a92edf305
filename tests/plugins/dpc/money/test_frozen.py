"""What was received is held under the claims it paid, what was paid under what was taken back."""

from datetime import date
from typing import Any

import pytest
from msgspec import structs

from core import Change, Refused
from core.facts import Cents, Fact
from core.subjects import MONEY, Money, MoneyReceived
from plugins.dpc.facts.claims import ClaimRecovered
from plugins.dpc.money.frozen import payment_held, receipt_held
from plugins.dpc.records.claims import CLAIMS, Claims
from tests.plugins.dpc.cases import CLAIM
from tests.plugins.dpc.payments import CLAIMED, PAID, RECEIVED
from tests.spec import folded

BACK = ClaimRecovered(claim=CLAIM, on=date(2024, 7, 1), amount=Cents(300_00))


def change(of: int, facts: tuple[Fact, ...], to: Fact | None = None) -> Change:
    return Change(facts[of - 1], of, to)


def claims(*facts: Fact) -> Claims:
    return folded(CLAIMS, facts)


def money(*facts: Fact) -> Money:
    return folded(MONEY, facts)


def code(refused: Refused | None) -> str:
    return "" if refused is None else refused.code


@pytest.mark.parametrize(("amount", "said"), [(None, "payment-recovered"), (299_99, "payment-recovered"), (300_00, "")])
def test_a_payment_is_at_least_what_was_taken_back_of_it(amount: int | None, said: str) -> None:
    facts = (CLAIMED, PAID, BACK)
    to = None if amount is None else structs.replace(PAID, amount=Cents(amount))
    assert code(payment_held(change(2, facts, to), claims(*facts))) == said


def test_a_payment_goes_when_another_covers_what_was_taken_back() -> None:
    facts = (CLAIMED, structs.replace(PAID, amount=Cents(400_00)), structs.replace(PAID, amount=Cents(300_00)), BACK)
    assert payment_held(change(2, facts), claims(*facts)) is None


def received(**changed: Any) -> MoneyReceived:
    return structs.replace(RECEIVED, **changed)


@pytest.mark.parametrize(
    ("to", "said"),
    [
        (None, "receipt-matched"),
        (received(amount=Cents(911_99)), "receipt-matched"),
        (received(source="other"), "receipt-matched"),
        (received(on=date(2024, 6, 4)), "receipt-matched"),
        (received(amount=Cents(912_00), on=date(2024, 6, 2)), ""),
    ],
    ids=["withdrawn", "lowered", "of another source", "later than its payment", "what was paid"],
)
def test_a_receipt_keeps_what_claims_have_taken_of_it(to: Fact | None, said: str) -> None:
    facts = (CLAIMED, RECEIVED, PAID)
    assert code(receipt_held(change(2, facts, to), claims(*facts), money(*facts))) == said


def test_a_receipt_that_paid_nothing_is_free_to_change() -> None:
    facts = (CLAIMED, RECEIVED)
    assert receipt_held(change(2, facts), claims(*facts), money(*facts)) is None
