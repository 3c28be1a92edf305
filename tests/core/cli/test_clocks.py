from datetime import UTC, date, datetime

import pytest

from core.cli.clocks import read_known, read_on
from core.cli.french import Misuse


def test_a_day_is_read_as_elsewhere():
    assert read_on("2026-03-10") == read_on("10/03/2026") == date(2026, 3, 10)
    assert read_on(None) is None


def test_what_was_known_is_a_position_a_day_or_a_moment():
    assert read_known(None) is None
    assert read_known("41") == 41
    assert read_known("2026-03-10") == date(2026, 3, 10)
    assert read_known("2026-03-10T18:42:07Z") == datetime(2026, 3, 10, 18, 42, 7, tzinfo=UTC)


def test_a_moment_without_a_zone_is_in_paris():
    assert read_known("2026-07-10T18:00") == datetime(2026, 7, 10, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize("written", ["hier", "-1", "2026-02-30", "41e"])
def test_anything_else_is_a_misuse(written):
    for read in (read_on, read_known):
        with pytest.raises(Misuse):
            read(written)
