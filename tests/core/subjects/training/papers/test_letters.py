"""A convocation and an attestation name all who teach a session, of the register and from outside."""

from datetime import date
from typing import Any

from core.facts import clear, ref
from core.model.view import AsOf
from core.subjects.training.facts import HalfDay
from core.subjects.training.papers.letters import SUMMONS
from tests.core.subjects.invented import CAMILLE, DAY, LUCIEN, NOURA, enrolled, person, session
from tests.spec import folded

PEOPLE = tuple(person(party) for party in (CAMILLE, LUCIEN, NOURA))
BEFORE = date(2024, 3, 1)


def summoned(*facts: Any) -> Any:
    given = (*PEOPLE, *facts, enrolled(CAMILLE))
    (row,) = SUMMONS.rows(AsOf(BEFORE, len(given), BEFORE), *(folded(fold, given) for fold in SUMMONS.folds))
    return row


def test_each_who_teaches_is_named_once() -> None:
    lucien, noura = ((ref(at, "family", PEOPLE[at - 1].family),) for at in (2, 3))

    assert summoned(session(trainer=LUCIEN, trainers=(NOURA,))).taught_by == (lucien, noura)
    guest = summoned(session(trainer_name=clear("Docteure Ormes"), trainers=(NOURA,)))
    assert guest.taught_by == (noura, (ref(4, "trainer_name", clear("Docteure Ormes")),))


def test_who_teaches_a_half_day_alone_is_named_too() -> None:
    parts = tuple(
        HalfDay(on=DAY, starts=starts, ends=ends, minutes=180, trainer=who)
        for starts, ends, who in (("09:00", "12:00", None), ("14:00", "17:00", NOURA))
    )

    assert len(summoned(session(trainer=LUCIEN, parts=parts)).taught_by) == len({LUCIEN, NOURA})
