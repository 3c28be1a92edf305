import click
import pytest

from core.cli.counting import Count


@pytest.mark.parametrize("written", ["1_0", "٣", "３", "+3", "-1", " 3", "3.0", "", "0", "101", "9" * 5000])
def test_a_number_is_written_in_plain_digits_within_its_bounds(written):
    with pytest.raises(click.BadParameter):
        Count(1, 100)(written)


def test_a_number_is_read():
    assert [Count(1, 100)(written) for written in ("1", "007", "100")] == [1, 7, 100]
