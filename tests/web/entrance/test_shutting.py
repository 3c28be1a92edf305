"""A link whose form would be refused whatever is typed says so at once."""

import pytest

from tests.web.lending import lend, set_table
from tests.web.served import Served


@pytest.mark.parametrize("whom", ["room", "people"])
def test_a_link_says_at_once_that_there_is_nothing_to_fill(served: Served, whom: str) -> None:
    supper = set_table(served)
    path, phone = lend(supper, whom, until="2026-03-20")[0], supper.browser()
    assert phone.get(path).status_code == 200
    assert "<form" in phone.page.text

    supper.clock.move(hours=24)
    assert phone.get(path).status_code == 200
    assert "Ce repas est fini." in phone.text
    assert "Soupe de printemps" in phone.text
    assert "<form" not in phone.page.text
