"""Those who teach DPC have declared interests, or none, before the day."""

from datetime import date
from typing import Any

from core.facts import Fact
from core.model.view import AsOf, View
from core.subjects.mandates.facts import InterestDeclared
from plugins.dpc.actions.trainers import DECLARE_NONE, TRAINER_TODO, TRAINERS, DeclareNoInterest
from plugins.dpc.facts.actions import NoInterestDeclared
from tests.core.subjects.invented import CAMILLE, DAY, LUCIEN, person, session
from tests.spec import folded, spec

BEFORE = date(2024, 3, 1)
TAUGHT = session(action="01234567890", trainer=CAMILLE, scheduled_on=date(2024, 1, 8))
NONE = NoInterestDeclared(party=CAMILLE, on=date(2024, 2, 1))
ONE: Any = "in-laboaaaaaaaaaaaa"
SOME = InterestDeclared(interest=ONE, party=CAMILLE, entity=LUCIEN, nature="officer", on=date(2024, 1, 1))


def rows(view: View[Any], *facts: Fact) -> list[Any]:
    return list(view.rows(AsOf(BEFORE, 9, BEFORE), *(folded(fold, facts) for fold in view.folds)))


def test_who_declared_nothing_is_asked() -> None:
    (row,) = rows(TRAINER_TODO[0], person(CAMILLE), TAUGHT)
    assert (row.what, row.due) == (
        "Demander la déclaration de liens d’intérêts pour la séance « Asthme de l’enfant »",
        DAY,
    )
    assert row.who is not None
    assert [rows(TRAINER_TODO[0], person(CAMILLE), TAUGHT, said) for said in (NONE, SOME)] == [[], []]


def test_what_is_declared_is_told_with_its_record() -> None:
    assert [(row.declared, row.positions) for row in rows(TRAINERS, TAUGHT, NONE)] == [("none", (1, 2))]
    assert [(row.declared, row.positions) for row in rows(TRAINERS, TAUGHT, SOME)] == [("some", (1, 2))]
    assert rows(TRAINERS, session(trainer=CAMILLE, scheduled_on=BEFORE)) == []


def test_having_no_interest_is_recorded_once() -> None:
    asked = DeclareNoInterest(party=CAMILLE, on=NONE.on)
    spec(DECLARE_NONE).given(person(CAMILLE)).when(asked).yields(NONE)
    spec(DECLARE_NONE).given(person(CAMILLE), NONE).when(asked).yields()
    spec(DECLARE_NONE).when(asked).refused("party-unknown")
