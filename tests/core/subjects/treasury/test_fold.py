"""What a state holds can be written aside and read back."""

from datetime import date

import msgspec

from core.facts import Cents
from core.subjects.membership.facts import DuesPaid, DuesRefunded
from core.subjects.treasury import MONEY, Money
from tests.core.subjects.invented import CAMILLE
from tests.core.subjects.treasury.entries import GRANT, RECEIVED, WAGES, attached, linked, paid
from tests.spec import folded


def test_a_state_is_written_and_read_back() -> None:
    state = folded(MONEY, (RECEIVED, paid(), attached(), linked()))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(state), type=Money) == state


def test_dues_are_incomes_and_what_is_given_back_is_taken_off() -> None:
    facts = (
        DuesPaid(party=CAMILLE, year=2024, on=date(2024, 2, 1), amount=Cents(30_00), entry=GRANT),
        DuesRefunded(party=CAMILLE, year=2024, on=date(2024, 3, 1), amount=Cents(10_00), entry=WAGES),
    )
    found = [(one.on, one.amount, one.source, one.payer) for one in folded(MONEY, facts).incomes.values()]
    assert found == [
        (date(2024, 2, 1), 30_00, "dues", CAMILLE),
        (date(2024, 3, 1), -10_00, "dues", CAMILLE),
    ]


def test_dues_without_an_entry_were_counted_in_an_income_recorded_apart() -> None:
    old = DuesPaid(party=CAMILLE, year=2024, on=date(2024, 2, 1), amount=Cents(30_00))
    assert folded(MONEY, (old,)).incomes == {}
