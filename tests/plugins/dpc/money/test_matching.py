"""One receipt over claims: all of it or nothing, never above what is accepted or received, said again for nothing."""

from datetime import date
from typing import Any

import msgspec
import pytest

from core.facts import Cents
from plugins.dpc.facts.claims import ClaimAnswered, ClaimPaid, ClaimReturned, Excluded
from plugins.dpc.money.matching import MATCH, MatchedRow, MatchReceipt
from tests.plugins.dpc.cases import CLAIM, people
from tests.plugins.dpc.payments import CLAIMED, ENTRY, GRANT, OTHER, RECEIVED
from tests.spec import spec

SECOND: Any = "c-plaiesaaaaaaaaaa"
CLAIMED_TOO = msgspec.structs.replace(CLAIMED, claim=SECOND, session="s-plaiesaaaaaaaaaa")
GIVEN = (CLAIMED, CLAIMED_TOO, RECEIVED, GRANT)


def paid(claim: Any, amount: int) -> ClaimPaid:
    return ClaimPaid(claim=claim, entry=ENTRY, on=RECEIVED.on, amount=Cents(amount))


def match(*rows: tuple[Any, int | None], entry: Any = ENTRY) -> MatchReceipt:
    said = (MatchedRow(claim=claim, amount=Cents(amount) if amount else None) for claim, amount in rows)
    return MatchReceipt(entry=entry, rows=tuple(said))


def test_a_receipt_is_split_over_claims() -> None:
    asked = match((CLAIM, 600_00), (SECOND, 400_00))
    spec(MATCH).given(*GIVEN).when(asked).yields(paid(CLAIM, 600_00), paid(SECOND, 400_00))


def test_without_an_amount_a_claim_takes_what_waits_as_far_as_the_receipt_goes() -> None:
    asked = match((CLAIM, None), (SECOND, None))
    spec(MATCH).given(*GIVEN).when(asked).yields(paid(CLAIM, 912_00), paid(SECOND, 88_00))


def test_what_is_left_of_a_receipt_may_go_on_with_the_same_claim() -> None:
    spec(MATCH).given(*GIVEN, paid(CLAIM, 300_00)).when(match((CLAIM, None))).yields(paid(CLAIM, 612_00))


@pytest.mark.parametrize("amounts", [(600_00, 400_00), (912_00, 88_00)])
def test_said_again_it_changes_nothing(amounts: tuple[int, int]) -> None:
    done = (paid(CLAIM, amounts[0]), paid(SECOND, amounts[1]))
    spec(MATCH).given(*GIVEN, *done).when(match((CLAIM, amounts[0]), (SECOND, amounts[1]))).yields()


def test_without_amounts_too() -> None:
    done = (paid(CLAIM, 912_00), paid(SECOND, 88_00))
    spec(MATCH).given(*GIVEN, *done).when(match((CLAIM, None), (SECOND, None))).yields()


@pytest.mark.parametrize(
    ("asked", "code"),
    [
        (match((CLAIM, None), entry="e-inconnueaaaaaaaa"), "entry-unknown"),
        (match((CLAIM, None), entry=OTHER), "not-dpc-money"),
        (match((CLAIM, 10_00), (CLAIM, 20_00)), "listed-twice"),
        (match((CLAIM, 10_00), ("c-inconnueaaaaaaaa", 20_00)), "claim-unknown"),
        (match((SECOND, 10_00), (CLAIM, 913_00)), "more-than-claimed"),
        (match((CLAIM, 912_00), (SECOND, 89_00)), "more-than-received"),
    ],
)
def test_nothing_is_recorded_when_one_row_is_refused(asked: MatchReceipt, code: str) -> None:
    spec(MATCH).given(*GIVEN).when(asked).refused(code)


def test_a_row_said_already_stops_the_new_ones() -> None:
    asked = match((CLAIM, 300_00), (SECOND, 10_00))
    spec(MATCH).given(*GIVEN, paid(CLAIM, 300_00)).when(asked).refused("already-paid")


def test_a_claim_takes_no_more_than_was_accepted_and_nothing_while_it_is_to_be_corrected() -> None:
    refused = (Excluded(party=people(1)[0], reason="partial-attendance"),)
    answered = ClaimAnswered(claim=CLAIM, on=date(2024, 5, 2), refused=refused)
    spec(MATCH).given(*GIVEN, answered).when(match((CLAIM, 912_00))).refused("more-than-accepted")
    spec(MATCH).given(*GIVEN, answered, paid(CLAIM, 836_00)).when(match((CLAIM, 10_00))).refused("claim-settled")
    returned = ClaimReturned(claim=CLAIM, on=date(2024, 5, 2))
    spec(MATCH).given(*GIVEN, returned).when(match((CLAIM, None))).refused("claim-returned")


def test_money_that_came_before_a_claim_was_filed_does_not_pay_it() -> None:
    early = msgspec.structs.replace(RECEIVED, on=date(2024, 3, 19))
    spec(MATCH).given(CLAIMED, early).when(match((CLAIM, None))).refused("before-filing")
