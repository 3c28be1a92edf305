"""Minutes are said as hours."""

import pytest

from core.subjects.duration import hours


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(0, "0 h"), (45, "45 min"), (60, "1 h"), (65, "1 h 05"), (210, "3 h 30"), (1500, "25 h")],
)
def test_minutes_are_said_as_hours(minutes: int, said: str) -> None:
    assert hours(minutes) == said
