from datetime import date

import pytest

from core.display import day_in_words


@pytest.mark.parametrize(
    ("day", "words"), [(date(2026, 1, 1), "1er janvier 2026"), (date(2024, 2, 29), "29 février 2024")]
)
def test_a_day_is_written_in_full(day, words):
    assert day_in_words(day) == words
