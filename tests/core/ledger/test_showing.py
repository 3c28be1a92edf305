from datetime import date

import pytest
from msgspec import Struct

from core.ledger.showing import kept


class Row(Struct):
    value: object


@pytest.mark.parametrize(
    ("value", "wanted", "stays"),
    [
        (("board", "admin"), "admin", True),
        ((), "admin", False),
        (None, "", True),
        (41, "41", True),
        (date(2025, 1, 10), "", False),
    ],
)
def test_a_column_is_compared_as_it_is_written(value: object, wanted: str, stays: bool) -> None:
    row = Row(value)
    assert kept((row,), {"value": wanted}) == ((row,) if stays else ())


def test_without_a_wish_every_row_stays() -> None:
    rows = (Row(1), Row(2))
    assert kept(rows, {}) == rows
