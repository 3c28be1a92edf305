"""Contract years run from the signature, clipped to the month's end."""

from datetime import date

import msgspec
import pytest
from hypothesis import given, strategies

from plugins.aci.contract import CONTRACT, Contract, anniversary, contract_year
from tests.plugins.aci.cases import amended, crisis, signed
from tests.spec import folded


@pytest.mark.parametrize(
    ("signature", "day", "year"),
    [
        (date(2024, 3, 15), date(2024, 3, 15), 1),
        (date(2024, 3, 15), date(2025, 3, 14), 1),
        (date(2024, 3, 15), date(2025, 3, 15), 2),
        (date(2024, 2, 29), date(2025, 2, 27), 1),
        (date(2024, 2, 29), date(2025, 2, 28), 2),
        (date(2024, 2, 29), date(2028, 2, 28), 4),
        (date(2024, 2, 29), date(2028, 2, 29), 5),
    ],
)
def test_a_day_is_of_a_contract_year(signature: date, day: date, year: int) -> None:
    assert contract_year(signature, day) == year


DAYS = strategies.dates(date(2019, 8, 25), date(2040, 12, 31))


@given(DAYS, DAYS)
def test_every_day_is_between_two_anniversaries(one: date, other: date) -> None:
    signature, day = sorted((one, other))
    year = contract_year(signature, day)
    assert anniversary(signature, year - 1) <= day < anniversary(signature, year)


def test_an_amendment_changes_the_terms_from_its_day_and_never_the_signature() -> None:
    """R18: a larger territory changes nothing by itself."""
    state = folded(CONTRACT, (signed(), amended(date(2025, 9, 1), size=3)))
    before, after = state.terms.at(date(2025, 8, 31)), state.terms.at(date(2025, 9, 1))
    assert (before.value.size, after.value.size) == (2, 3)
    assert state.signature(date(2025, 9, 1)).on == date(2024, 3, 15)
    assert state.signature(date(2024, 3, 14)) is None


def test_a_state_is_written_and_read_back() -> None:
    state = folded(CONTRACT, (signed(), amended(date(2025, 9, 1), size=3), crisis(date(2025, 7, 1))))
    assert msgspec.msgpack.decode(msgspec.msgpack.encode(state), type=Contract) == state
