"""An organisme holds from the first day of its registration to the last one, both included."""

from datetime import date
from typing import Any

import pytest

from core.facts import Fact
from plugins.dpc.facts.organisme import OdpcAsked, OdpcRefused, OdpcRegistered, OdpcWithdrawn
from plugins.dpc.records.odpc import ODPC, Odpc
from tests.core.subjects.invented import CAMILLE
from tests.spec import folded

OUTSIDE: Any = CAMILLE
YEAR = OdpcRegistered(on=date(2024, 3, 1), number="9876", until=date(2025, 2, 28))


def odpc(*facts: Fact) -> Odpc:
    found: Odpc = folded(ODPC, facts)
    return found


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2024, 2, 29), False),
        (date(2024, 3, 1), True),
        (date(2025, 2, 28), True),
        (date(2025, 3, 1), False),
    ],
)
def test_it_holds_on_its_first_and_last_day(day: date, *, holds: bool) -> None:
    assert odpc(YEAR).holds(day) is holds
    assert odpc(YEAR).holds(day, OUTSIDE) is False


def test_a_withdrawal_holds_from_its_day_whenever_it_is_told() -> None:
    state = odpc(OdpcWithdrawn(on=date(2024, 6, 1)), YEAR)
    assert (state.holds(date(2024, 5, 31)), state.holds(date(2024, 6, 1))) == (True, False)


def test_what_is_asked_waits_until_it_is_answered() -> None:
    asked, day = OdpcAsked(on=date(2024, 1, 8)), date(2024, 4, 1)
    assert odpc(asked).known(None).waiting(day) is not None
    assert odpc(asked).known(None).waiting(date(2024, 1, 7)) is None
    assert odpc(asked, YEAR).known(None).waiting(day) is None
    assert odpc(asked, OdpcRefused(on=date(2024, 2, 1))).known(None).waiting(day) is None
    assert [organiser for organiser, _ in odpc(asked, YEAR).each()] == [None]
