"""Each step of the scale of indemnities holds from its day on, and not on the eve."""

from datetime import date, timedelta

import pytest

from tests.plugins.rulebook import step

EVE = timedelta(days=1)


@pytest.mark.parametrize(
    ("name", "since", "before", "value"),
    [
        ("indemnity_day", date(2020, 1, 1), None, "300.00"),
        ("indemnity_day_hours", date(2020, 1, 1), None, "8"),
        ("indemnity_warning", date(2019, 1, 1), None, False),
        ("indemnity_warning", date(2022, 3, 17), False, True),
    ],
)
def test_a_step_holds_from_its_day(name: str, since: date, before: object, value: object) -> None:
    eve, day = step("budget", name, since - EVE), step("budget", name, since)
    assert (eve.value if eve else None) == before
    assert day is not None
    assert day.value == value
