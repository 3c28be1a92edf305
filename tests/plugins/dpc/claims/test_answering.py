"""What the agency says of a claim is recorded beside it, and never changes what was filed."""

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace

from core.facts import Cents, clear
from plugins.dpc.claims.answering import (
    ANSWER,
    RECOVER,
    RETURN,
    AnswerClaim,
    RecoverClaim,
    RefusedLine,
    ReturnClaim,
)
from plugins.dpc.facts.claims import ClaimAnswered, ClaimRecovered, ClaimReturned, Excluded
from plugins.dpc.money.paying import PAY
from tests.core.subjects.invented import CAMILLE
from tests.plugins.dpc.cases import CLAIM, people
from tests.plugins.dpc.money.test_paying import COMMAND
from tests.plugins.dpc.payments import CLAIMED, PAID, RECEIVED
from tests.spec import spec

ON = date(2024, 5, 2)
FIRST, SECOND = people(12)[:2]
RETURNED = ClaimReturned(claim=CLAIM, on=ON)
HALF = replace(PAID, amount=Cents(456_00))


def answer(*parties: Any, on: date = ON) -> AnswerClaim:
    lines = tuple(RefusedLine(party=party, reason="identifier-invalid") for party in parties)
    return AnswerClaim(claim=CLAIM, on=on, refused=lines)


def answered(*parties: Any) -> ClaimAnswered:
    lines = tuple(Excluded(party=party, reason="identifier-invalid") for party in parties)
    return ClaimAnswered(claim=CLAIM, on=ON, refused=lines)


def recover(amount: int, entry: Any = None, *parties: Any) -> RecoverClaim:
    return RecoverClaim(claim=CLAIM, on=HALF.on, amount=Cents(amount), entry=entry, parties=parties)


def test_what_is_taken_back_may_name_whom_it_was_paid_for() -> None:
    first, second = people(2)
    given = (CLAIMED, RECEIVED, HALF)
    taken = ClaimRecovered(claim=CLAIM, on=HALF.on, amount=Cents(76_00), parties=(first,))
    spec(RECOVER).given(*given).when(recover(76_00, None, first)).yields(taken)
    other = ClaimRecovered(claim=CLAIM, on=HALF.on, amount=Cents(76_00), parties=(second,))
    spec(RECOVER).given(*given, taken).when(recover(76_00, None, second)).yields(other)
    spec(RECOVER).given(*given, taken).when(recover(76_00, None, first)).refused("already-recovered")
    spec(RECOVER).given(*given, taken).when(recover(76_00)).refused("already-recovered")
    spec(RECOVER).given(*given).when(recover(76_00, None, CAMILLE)).refused("not-in-claim")


@pytest.mark.parametrize("refused", [(), (FIRST,), tuple(people(12))])
def test_a_claim_is_accepted_whole_in_part_or_not_at_all(refused: tuple[Any, ...]) -> None:
    spec(ANSWER).given(CLAIMED).when(answer(*refused)).yields(answered(*refused))
    spec(ANSWER).given(CLAIMED, answered(*refused)).when(answer(*refused)).yields()


@pytest.mark.parametrize(
    ("given", "command", "code"),
    [
        ((), answer(), "claim-unknown"),
        ((CLAIMED,), answer(on=date(2024, 3, 19)), "before-filing"),
        ((CLAIMED,), answer("p-inconnueaaaaaaaa"), "not-in-claim"),
        ((CLAIMED,), answer(FIRST, FIRST), "listed-twice"),
        ((CLAIMED, RETURNED), answer(), "claim-returned"),
        ((CLAIMED, answered()), answer(FIRST), "claim-answered"),
        ((CLAIMED, RECEIVED, PAID), answer(FIRST), "less-than-paid"),
    ],
)
def test_an_answer_is_refused(given: tuple[Any, ...], command: AnswerClaim, code: str) -> None:
    spec(ANSWER).given(*given).when(command).refused(code)


def test_no_more_is_paid_than_was_accepted() -> None:
    given = (CLAIMED, RECEIVED, answered(FIRST, SECOND))
    spec(PAY).given(*given).when(COMMAND).refused("more-than-accepted")
    spec(PAY).given(*given).when(replace(COMMAND, amount=Cents(760_00))).yields(replace(PAID, amount=Cents(760_00)))
    spec(PAY).given(CLAIMED, RECEIVED, RETURNED).when(COMMAND).refused("claim-returned")


def test_a_claim_is_given_back_once_until_it_is_corrected() -> None:
    command = ReturnClaim(claim=CLAIM, on=ON, reason=" Joindre les feuilles du matin. ")
    fact = replace(RETURNED, reason=clear("Joindre les feuilles du matin."))
    spec(RETURN).given(CLAIMED).when(command).yields(fact)
    spec(RETURN).given(CLAIMED, fact).when(command).yields()
    spec(RETURN).given().when(command).refused("claim-unknown")
    spec(RETURN).given(CLAIMED, answered()).when(command).refused("claim-answered")
    spec(RETURN).given(CLAIMED, RECEIVED, HALF).when(command).refused("claim-paid")
    spec(RETURN).given(CLAIMED).when(replace(command, on=date(2024, 3, 1))).refused("before-filing")


def test_no_more_is_taken_back_than_was_paid() -> None:
    taken = ClaimRecovered(claim=CLAIM, on=HALF.on, amount=Cents(76_00))
    given = (CLAIMED, RECEIVED, HALF)
    spec(RECOVER).given(*given).when(recover(76_00)).yields(taken)
    spec(RECOVER).given(*given, taken).when(recover(76_00)).refused("already-recovered")
    spec(RECOVER).given(*given, taken).when(recover(380_01)).refused("more-than-paid")
    spec(RECOVER).given(CLAIMED).when(recover(1)).refused("more-than-paid")
    spec(RECOVER).given(*given).when(recover(1, "e-inconnueaaaaaaaa")).refused("expense-unknown")
