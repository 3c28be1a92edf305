"""Who could be paid for, at enrolment and on the first day, with all that stands against it."""

from datetime import date
from typing import Any

from msgspec import structs

from core.facts import Fact
from core.model.view import AsOf, View
from core.subjects.membership.facts import MemberResigned
from core.subjects.parties.facts import ProfessionDeclared
from plugins.dpc.assessment.eligibility import ELIGIBILITY, ELIGIBILITY_TODO
from plugins.dpc.facts.actions import ActionDeclared, AgencyRegistrationTold
from tests.core.subjects.invented import ASTHME, CAMILLE, DAY, enrolled, person, session
from tests.plugins.dpc.actions.test_declaring import ASTHMA
from tests.plugins.dpc.cases import RULES, member, sheet
from tests.spec import folded

BEFORE = date(2024, 3, 1)
PLANNED = session(action=ASTHMA.number, scheduled_on=date(2024, 1, 8))
PLACE = enrolled(CAMILLE)
TOLD = AgencyRegistrationTold(session=ASTHME, party=CAMILLE, on=date(2024, 2, 5))
CLEAR = "Rien ne s’y oppose"


def rows(view: View[Any], *facts: Fact, day: date = BEFORE) -> list[Any]:
    known = (*RULES, *facts)
    return list(view.rows(AsOf(day, 99, day), *(folded(fold, known) for fold in view.folds)))


def test_nothing_stands_against_a_member_of_a_paid_profession_who_registered() -> None:
    (row,) = rows(ELIGIBILITY, *member(CAMILLE), PLANNED, PLACE, TOLD)
    assert (row.at_enrolment, row.at_start, row.told, row.eligible, row.lost) == (CLEAR, CLEAR, TOLD.on, True, False)
    assert (row.enrolled, row.starts) == (date(2024, 2, 1), DAY)
    first = len(RULES)
    assert row.positions == tuple(range(first + 1, first + 6))
    assert row.rules
    assert rows(ELIGIBILITY_TODO[0], *member(CAMILLE), PLANNED, PLACE, TOLD) == []


def test_all_that_stands_against_is_said() -> None:
    place = enrolled(CAMILLE, funder="other")
    proxy = AgencyRegistrationTold(session=ASTHME, party=CAMILLE, on=date(2024, 3, 13), done_by="proxy")
    (row,) = rows(ELIGIBILITY, person(CAMILLE, "psychologue"), PLANNED, place, proxy, day=DAY)
    said = "Pris·e en charge par un autre financeur ; Pas adhérent·e ce jour-là ; Profession non prise en charge"
    assert row.at_enrolment == said
    assert row.at_start == (
        f"{said} ; Pas inscrit·e avant la séance ; Inscrit·e par quelqu’un d’autre sur le site de l’Agence ; "
        "Numéro RPPS ou ADELI manquant ou non valable"
    )
    assert (row.eligible, row.lost) == (False, False)


def test_what_is_lost_between_both_days_is_said() -> None:
    gone = MemberResigned(party=CAMILLE, on=date(2024, 2, 20))
    (row,) = rows(ELIGIBILITY, *member(CAMILLE), PLANNED, PLACE, TOLD, gone)
    assert (row.at_enrolment, row.at_start) == (CLEAR, "Pas adhérent·e ce jour-là")
    assert (row.eligible, row.lost) == (False, True)
    (todo,) = rows(ELIGIBILITY_TODO[0], *member(CAMILLE), PLANNED, PLACE, TOLD, gone)
    assert todo.what == "1 personne inscrite ne serait pas prise en charge : « Asthme de l’enfant »"
    assert (todo.due, todo.link) == (DAY, f"/dpc/seances/{ASTHME}")


def test_of_a_session_held_there_is_nothing_left_to_look_at() -> None:
    given = (person(CAMILLE), PLANNED, PLACE)
    (todo,) = rows(ELIGIBILITY_TODO[0], *given, day=DAY)
    assert todo.due == DAY
    assert rows(ELIGIBILITY_TODO[0], *given, sheet((CAMILLE,)), day=DAY) == []


def test_a_registration_not_told_yet_may_still_come() -> None:
    (row,) = rows(ELIGIBILITY, *member(CAMILLE), PLANNED, PLACE)
    assert (row.at_enrolment, row.eligible) == (CLEAR, True)
    assert row.at_start == "Inscription auprès de l’Agence non signalée"


def test_an_action_names_the_professions_that_it_is_for() -> None:
    meant = ActionDeclared(
        number=ASTHMA.number,
        label="Asthme",
        kind="fc",
        modality="on-site",
        minutes=180,
        published_from=date(2024, 1, 1),
        targets=("pharmacien",),
    )
    (row,) = rows(ELIGIBILITY, *member(CAMILLE), meant, PLANNED, PLACE, TOLD)
    assert row.at_start == "Profession non prise en charge : l’action ne la vise pas"
    assert not row.eligible


def test_an_action_for_others_is_said_besides_a_practice_that_is_not_paid_for() -> None:
    meant = structs.replace(ASTHMA, targets=("pharmacien",))
    (row,) = rows(ELIGIBILITY, *member(CAMILLE, practice="employee"), meant, PLANNED, PLACE, TOLD)
    assert row.at_start == "Exercice non conventionné ; Profession non prise en charge : l’action ne la vise pas"


def test_a_practice_that_was_not_paid_for_at_enrolment_is_said_of_that_day() -> None:
    became = ProfessionDeclared(party=CAMILLE, on=date(2024, 3, 1), profession="infirmier", practice="liberal")
    (row,) = rows(ELIGIBILITY, *member(CAMILLE, "psychologue"), PLANNED, PLACE, became)
    assert (row.at_enrolment, row.eligible) == ("Profession non prise en charge", False)
    assert row.at_start == "Inscription auprès de l’Agence non signalée"
    late = AgencyRegistrationTold(session=ASTHME, party=CAMILLE, on=date(2024, 3, 5))
    (row,) = rows(ELIGIBILITY, *member(CAMILLE, "psychologue"), PLANNED, PLACE, became, late)
    assert (row.at_start, row.eligible) == (CLEAR, True)


def test_before_any_rule_that_is_said() -> None:
    (row,) = rows(ELIGIBILITY, *member(CAMILLE), session(on=date(2019, 3, 12)), enrolled(CAMILLE, date(2019, 3, 1)))
    assert row.at_enrolment == "Aucune règle en vigueur"
