"""Indemnities as they are shown: by session with the reckoning, by person and year."""

from typing import Any

from core.facts import Fact
from core.model.view import AsOf, View
from plugins.dpc.indemnities.views import INDEMNITIES, INDEMNITY_YEARS, UNKNOWN
from tests.plugins.dpc.cases import RULES
from tests.plugins.dpc.indemnities.test_indemnity import LATER, OUTSIDE, followed
from tests.spec import folded


def rows(view: View[Any], *facts: Fact) -> list[Any]:
    known = (*RULES, *facts)
    return list(view.rows(AsOf(LATER, 99, LATER), *(folded(fold, known) for fold in view.folds)))


def test_the_reckoning_is_told() -> None:
    (row,) = rows(INDEMNITIES, *followed())
    assert (row.followed, row.counted, row.amount) == ("3 h", "3 h", 10128)
    (row,) = rows(INDEMNITIES, *followed(duration=60 * 20))
    assert (row.counted, row.amount, row.said.endswith("plafond de 14 h par an atteint")) == ("14 h", 47264, True)
    (row,) = rows(INDEMNITIES, OUTSIDE, *followed(action=OUTSIDE.number))
    assert row.said.endswith("hors quota")


def test_what_is_not_known_is_to_complete() -> None:
    (row,) = rows(INDEMNITIES, *followed("sage-femme"))
    assert (row.amount, row.counted, row.said) == (None, "", UNKNOWN)
    (year,) = rows(INDEMNITY_YEARS, *followed("sage-femme"))
    assert (year.amount, year.cap, year.incomplete) == (None, "À compléter", 1)


def test_a_year_adds_its_sessions() -> None:
    (year,) = rows(INDEMNITY_YEARS, *followed())
    assert (year.year, year.sessions, year.counted, year.cap, year.amount) == ("2024", 1, "3 h", "14 h", 10128)
