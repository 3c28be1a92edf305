"""One profession only is said while others may still enrol."""

from datetime import date
from typing import Any

from core.facts import Fact
from core.model.view import AsOf, View
from plugins.dpc.assessment.mixing import MIX, MIX_TODO
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, LUCIEN, enrolled, person, session
from tests.plugins.dpc.cases import RULES
from tests.spec import folded

BEFORE = date(2024, 3, 1)
PLANNED = session(action="01234567890", scheduled_on=date(2024, 1, 8))
ALONE = (person(CAMILLE), PLANNED, enrolled(CAMILLE))


def rows(view: View[Any], *facts: Fact, day: date = BEFORE) -> list[Any]:
    known = (*RULES, *facts)
    return list(view.rows(AsOf(day, 99, day), *(folded(fold, known) for fold in view.folds)))


def test_a_second_profession_is_missing_until_it_comes() -> None:
    (row,) = rows(MIX, *ALONE)
    assert (row.session, row.missing, row.said) == (ASTHME, 1, "Il manque une deuxième profession")
    both = (*ALONE, person(LUCIEN, "pharmacien"), enrolled(LUCIEN))
    assert [(row.missing, row.said) for row in rows(MIX, *both)] == [(0, "Plusieurs professions sont inscrites")]
    assert [row.professions for row in rows(MIX, *both)] == ["Infirmier·e, Pharmacien·ne, pharmacie"]
    same = (*ALONE, person(LUCIEN, "ipa"), enrolled(LUCIEN))
    assert [row.missing for row in rows(MIX, *same)] == [1]
    none = (person(CAMILLE, "fournisseur"), PLANNED, enrolled(CAMILLE))
    assert [row.said for row in rows(MIX, *none)] == ["Il manque 2 professions"]


def test_it_is_said_before_the_day_only_and_of_dpc_sessions_only() -> None:
    (todo,) = rows(MIX_TODO[0], *ALONE)
    assert (todo.what, todo.due) == ("Il manque une deuxième profession : « Asthme de l’enfant »", DAY)
    assert (rows(MIX, *ALONE, day=DAY), rows(MIX, PLANNED)) == ([], [])
    assert rows(MIX_TODO[0], person(CAMILLE), session(scheduled_on=BEFORE), enrolled(CAMILLE)) == []
