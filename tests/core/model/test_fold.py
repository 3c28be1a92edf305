"""A fold is a state and a table; two folds are never taken for one another."""

from core.model.fold import Fold
from core.model.rules import RULES, Rules


def test_a_fold_is_itself_only() -> None:
    twin = Fold(RULES.name, RULES.state, RULES.handlers)

    assert twin != RULES
    assert len({RULES, twin}) == 2


def test_a_state_can_be_begun_from_nothing() -> None:
    assert RULES.state() == Rules()
