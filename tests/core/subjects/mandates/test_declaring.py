from datetime import date

from core.model.rules import RULES
from core.subjects.association.facts import AssociationRenamed, SeatTransferred
from core.subjects.association.fold import ASSOCIATION
from core.subjects.mandates.declaring import limit, undeclared
from core.subjects.mandates.facts import ChangeDeclared
from core.subjects.mandates.fold import MANDATES
from core.subjects.statutes.fold import STATUTES
from tests.core.subjects.mandates.laws import ALSACE, FOUNDED, law
from tests.core.subjects.val import AURELIE, BASTIEN, seat, statutes
from tests.spec import folded

ELECTED = seat(AURELIE, date(2024, 6, 10), office="president")


def found(day, *facts):
    states = (folded(fold, facts) for fold in (MANDATES, STATUTES, ASSOCIATION))
    return [(change.subject, change.on) for change in undeclared(day, *states)]


def test_changes_are_declared_within_three_months():
    """R37: elected on 10 June 2024, to be declared by 10 September 2024."""
    rules, here = folded(RULES, [law()]), folded(ASSOCIATION, [FOUNDED])
    by = limit(rules, here, date(2024, 6, 10))

    assert by is not None
    assert (by.day, by.rule) == (date(2024, 9, 10), "declaration_months@2019-01-01")
    assert limit(rules, here, date(2018, 12, 31)) is None
    assert limit(rules, folded(ASSOCIATION, [ALSACE]), date(2024, 6, 10)) is None


def test_what_no_declaration_covers_is_to_be_declared():
    moved = SeatTransferred(on=date(2024, 2, 1), seat="3 rue des Lilas", department="59")
    renamed = AssociationRenamed(on=date(2024, 3, 1), label="CPTS du Val et des Monts")
    facts = (FOUNDED, statutes(), statutes(date(2024, 1, 1)), ELECTED, moved, renamed)
    all_of_it = [
        ("directors", date(2024, 6, 10)),
        ("statutes", date(2024, 1, 1)),
        ("name", date(2024, 3, 1)),
        ("seat", date(2024, 2, 1)),
    ]

    assert found(date(2024, 7, 1), *facts) == all_of_it
    assert found(date(2024, 1, 31), *facts) == [("statutes", date(2024, 1, 1))]
    for subject in ("directors", "statutes", "name", "seat"):
        declared = ChangeDeclared(on=date(2024, 6, 20), subject=subject, covers=date(2024, 6, 20))
        assert found(date(2024, 7, 1), *facts, declared) == [one for one in all_of_it if one[0] != subject]
        assert found(date(2024, 6, 19), *facts, declared) == all_of_it


def test_a_declaration_covers_no_later_change_and_no_founding_needs_one():
    before = ChangeDeclared(on=date(2024, 6, 9), subject="directors", covers=date(2024, 6, 9))
    first = seat(BASTIEN, date(2022, 1, 1))

    assert found(date(2024, 7, 1), FOUNDED, ELECTED, before) == [("directors", date(2024, 6, 10))]
    assert found(date(2024, 7, 1), FOUNDED, first) == []
