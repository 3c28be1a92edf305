"""An action is for professions of people."""

from datetime import date

from core.model.view import AsOf
from plugins.dpc.actions.targets import TARGETS
from tests.plugins.dpc.cases import RULES
from tests.spec import folded


def offered(day: date) -> set[str]:
    rows = TARGETS.rows(AsOf(day, len(RULES), day), *(folded(fold, RULES) for fold in TARGETS.folds))
    return {row.profession for row in rows}


def test_categories_that_are_nobody_s_profession_are_left_out() -> None:
    found = offered(date(2024, 3, 1))
    assert {"infirmier", "psychologue", "biologiste"} <= found
    assert not {"fournisseur", "autre"} & found


def test_before_any_table_all_are_offered() -> None:
    assert {"infirmier", "autre"} <= offered(date(2019, 12, 31))
