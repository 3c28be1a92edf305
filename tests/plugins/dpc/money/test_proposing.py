"""What fits a receipt: its label, its amount, claims that add up to the cent; the search always ends."""

from datetime import date, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from core.facts import NOTHING, Cents, Id, SessionId
from core.subjects import Income
from plugins.dpc.facts.claims import ClaimId
from plugins.dpc.money.proposing import SHOWN, Open, proposals
from plugins.dpc.records.claim import Claim

DAY = date(2024, 6, 3)
ACTION = "99172400009"


def waiting(*lefts: int, action: str = "") -> list[Open]:
    found = []
    for number, left in enumerate(lefts, 1):
        claim, session = ClaimId(Id(f"c-{number:016}")), SessionId(Id(f"s-{number:016}"))
        filed = Claim(session=session, action=action, number=str(number))
        found.append(Open(claim, filed, Cents(left), date(2024, 3, 11) + timedelta(days=number)))
    return found


def income(amount: int, *told: tuple[str, str]) -> Income:
    return Income(DAY, Cents(amount), "dpc", None, None, NOTHING, NOTHING, 1, told)


def found(amount: int, claims: list[Open], *told: tuple[str, str]) -> list[tuple[list[int], str]]:
    said = proposals(income(amount, *told), Cents(amount), claims)
    return [([int(one.id.removeprefix("c-")) for one in some], why) for some, why in said]


def test_the_number_in_the_label_comes_before_the_amount() -> None:
    claims = waiting(912_00, 912_00, action=ACTION)
    assert found(912_00, claims, (ACTION, "2")) == [
        ([2], f"le libellé dit l’action {ACTION}, session 2 ; même montant"),
        ([1], "même montant que ce qui reste à payer"),
    ]


def test_a_number_is_believed_even_when_the_amount_is_another() -> None:
    claims = waiting(912_00, 760_00, action=ACTION)
    assert found(836_00, claims, (ACTION, "1")) == [
        ([1], f"le libellé dit l’action {ACTION}, session 1 ; il en reste 912,00\u202f€ à payer")
    ]


def test_all_the_sessions_of_an_action_are_proposed_when_they_make_the_receipt() -> None:
    claims = [*waiting(912_00, 760_00, action=ACTION), *waiting(76_00)]
    ((some, why),) = found(1672_00, claims, (ACTION, ""))
    assert (some, why) == ([1, 2], f"le libellé dit l’action {ACTION} ; même montant")


def test_claims_that_add_up_are_proposed_the_fewest_and_oldest_first() -> None:
    claims = waiting(300_00, 200_00, 100_00, 400_00)
    assert [some for some, _ in found(600_00, claims)] == [[2, 4], [1, 2, 3]]


def test_what_was_filed_after_the_money_came_is_not_proposed() -> None:
    (one,) = waiting(912_00)
    late = Open(one.id, one.claim, one.left, DAY + timedelta(days=1))
    assert found(912_00, [late]) == []


def test_hundreds_of_claims_of_one_amount_are_answered_in_few_words() -> None:
    """The worst case of a sum that cannot be: the search gives up instead of trying them all."""
    assert found(76_01 * 4, waiting(*[76_00] * 500)) == []
    assert len(found(76_00 * 4, waiting(*[76_00] * 500))) == SHOWN


@given(st.lists(st.integers(1, 30), min_size=1, max_size=12), st.integers(1, 120))
def test_what_is_proposed_as_a_sum_is_one_to_the_cent(lefts: list[int], free: int) -> None:
    claims = waiting(*lefts)
    said: Any = list(proposals(income(free), Cents(free), claims))
    assert all(sum(one.left for one in some) == free for some, _ in said)
    assert len({tuple(sorted(one.id for one in some)) for some, _ in said}) == len(said) <= SHOWN
