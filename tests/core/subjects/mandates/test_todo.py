from datetime import date

from core.facts import Ref
from core.subjects.mandates.facts import ChangeDeclared, MandateEnded
from core.subjects.membership.facts import MemberResigned
from tests.core.subjects.mandates.laws import ALSACE, FOUNDED, law
from tests.core.subjects.val import AURELIE, BASTIEN, DAY, PHARMACIE, member, party, rows, seat

PRESIDENT = seat(AURELIE, date(2024, 6, 10), office="president", until=date(2027, 6, 9))


def test_a_mandate_is_announced_three_months_before_its_end():
    (todo,) = rows("todo.mandates", party(AURELIE), PRESIDENT, on=date(2027, 3, 9))

    assert (todo.due, todo.who) == (date(2027, 6, 9), Ref(1, "family"))
    assert todo.what == "Fin de mandat : présidence, conseil d’administration"
    assert rows("todo.mandates", party(AURELIE), PRESIDENT, on=date(2027, 3, 8)) == []
    assert rows("todo.mandates", seat(AURELIE), on=date(2027, 4, 10)) == []


def test_the_seat_of_somebody_who_left_is_told():
    left = MemberResigned(party=AURELIE, on=date(2024, 9, 1))
    (todo,) = rows("todo.seats", party(AURELIE), member(AURELIE), PRESIDENT, left, on=date(2024, 10, 1))

    assert (todo.due, todo.late, todo.positions) == (date(2024, 9, 1), True, (3, 4))
    assert "1er septembre 2024" in todo.what
    assert rows("todo.seats", member(AURELIE), PRESIDENT, left, on=date(2024, 8, 1)) == []


def test_who_sits_for_a_structure_stays_as_long_as_it_adheres():
    sits = seat(AURELIE, structure=PHARMACIE)
    left, gone = (MemberResigned(party=one, on=date(2024, 1, 1)) for one in (AURELIE, PHARMACIE))
    members = (member(AURELIE), member(PHARMACIE))

    assert rows("todo.seats", *members, sits, left) == []
    assert len(rows("todo.seats", *members, sits, gone)) == 1


def test_a_change_is_to_be_declared_in_time():
    """R37."""
    facts = (FOUNDED, law(), PRESIDENT)
    (todo,) = rows("todo.declarations", *facts, on=date(2024, 7, 1))
    (late,) = rows("todo.declarations", *facts, on=date(2024, 9, 11))

    assert (todo.due, todo.late) == (date(2024, 9, 10), False)
    assert todo.what == "Déclarer au greffe le changement du 10 juin 2024 (dirigeants)"
    assert late.late
    declared = ChangeDeclared(on=date(2024, 7, 1), subject="directors", covers=date(2024, 7, 1))
    assert rows("todo.declarations", *facts, declared, on=date(2024, 9, 11)) == []


def test_under_the_local_law_no_date_is_given():
    (todo,) = rows("todo.declarations", ALSACE, law(), PRESIDENT, on=date(2024, 9, 11))
    assert (todo.due, todo.late, todo.rules) == (None, False, ())


def test_a_mandate_carried_over_is_to_be_replaced():
    carried = seat(AURELIE, body="bureau", office="president", until=date(2024, 5, 31), carried_over=True)
    (todo,) = rows("todo.mandates", party(AURELIE), carried)

    assert (todo.due, todo.late) == (date(2024, 5, 31), True)
    assert todo.what == "Remplacer un mandat prolongé depuis le 31 mai 2024 : présidence, bureau"


def test_an_office_that_nobody_holds_any_more_is_vacant():
    president = seat(AURELIE, body="bureau", office="president", until=date(2024, 5, 31))
    (todo,) = rows("todo.vacancies", president)

    assert (todo.due, todo.positions) == (date(2024, 6, 1), (1,))
    assert todo.what == "Pourvoir une fonction vacante depuis le 1er juin 2024 : présidence (bureau)"
    assert rows("todo.vacancies", president, on=date(2024, 5, 31)) == []
    assert rows("todo.vacancies", president, seat(BASTIEN, DAY, body="bureau", office="president")) == []
    left = MandateEnded(party=AURELIE, body="bureau", on=date(2024, 2, 1))
    assert rows("todo.vacancies", president, left)[0].due == date(2024, 2, 1)
    assert (
        rows("todo.vacancies", seat(AURELIE, body="bureau"), MandateEnded(party=AURELIE, body="bureau", on=DAY)) == []
    )


def test_who_works_for_the_association_needs_no_adhesion():
    left = MemberResigned(party=AURELIE, on=date(2024, 1, 1))
    assert rows("todo.seats", member(AURELIE), seat(AURELIE, body="team", office="coordinator"), left) == []
