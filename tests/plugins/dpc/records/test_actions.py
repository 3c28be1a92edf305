"""An action is published from its first day to its last, or to the eve of its withdrawal."""

from datetime import date

import pytest

from plugins.dpc.records.actions import ACTIONS, Action
from tests.plugins.dpc.actions.test_declaring import ASTHMA, GONE
from tests.spec import folded


def test_an_action_is_published_between_its_days() -> None:
    action: Action = folded(ACTIONS, (GONE, ASTHMA)).known(ASTHMA.number)
    assert [action.published(day) for day in (date(2023, 12, 31), date(2024, 1, 1))] == [False, True]
    assert [action.published(day) for day in (date(2024, 5, 31), date(2024, 6, 1))] == [True, False]
    assert action.positions == (2, 1)


@pytest.mark.parametrize("facts", [(), (GONE,)])
def test_an_action_is_known_once_declared(facts: tuple[()]) -> None:
    assert folded(ACTIONS, facts).known(ASTHMA.number) is None
