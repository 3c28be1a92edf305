from datetime import date

from core.facts import Ref
from core.subjects.mandates.facts import ChangeDeclared
from core.subjects.membership.facts import MemberResigned
from tests.core.subjects.mandates.laws import ALSACE, FOUNDED, law
from tests.core.subjects.val import AURELIE, PHARMACIE, member, party, rows, seat

PRESIDENT = seat(AURELIE, date(2024, 6, 10), office="president", until=date(2027, 6, 9))


def test_a_mandate_is_announced_two_months_before_its_end():
    (todo,) = rows("todo.mandates", party(AURELIE), PRESIDENT, on=date(2027, 4, 10))

    assert (todo.due, todo.who) == (date(2027, 6, 9), Ref(1, "family"))
    assert todo.what == "Fin de mandat : présidence, conseil d’administration"
    assert rows("todo.mandates", party(AURELIE), PRESIDENT, on=date(2027, 4, 9)) == []
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
