from datetime import date

from core.subjects.mandates.facts import ChangeDeclared, MandateEnded
from tests.core.subjects.mandates.laws import FOUNDED, law
from tests.core.subjects.val import AURELIE, BASTIEN, PHARMACIE, party, rows, seat

ELECTED = seat(AURELIE, date(2024, 6, 10), body="bureau", office="president", until=date(2027, 6, 9))
DECLARED = ChangeDeclared(on=date(2024, 8, 1), subject="directors", covers=date(2024, 6, 10), receipt="R-12")


def test_a_mandate_binds_nobody_before_its_declaration():
    """R37."""
    facts = (FOUNDED, law(), party(AURELIE), ELECTED, DECLARED)
    (before,) = rows("mandates", *facts, on=date(2024, 7, 1))
    (after,) = rows("mandates", *facts, on=date(2024, 8, 1))

    assert (before.enforceable_from, before.declare_by) == (None, date(2024, 9, 10))
    assert (before.positions, before.rules) == ((4,), ("declaration_months@2019-01-01",))
    assert (after.enforceable_from, after.declare_by) == (date(2024, 8, 1), None)
    assert after.positions == (4, 5)


def test_without_a_rule_no_limit_is_shown():
    (row,) = rows("mandates", ELECTED, on=date(2024, 7, 1))
    assert (row.declare_by, row.rules) == (None, ())


def test_those_who_sit_are_listed_by_body_and_office():
    others = (seat(BASTIEN), seat(AURELIE, office="treasurer"), seat(PHARMACIE), ELECTED)
    gone = MandateEnded(party=PHARMACIE, body="board", on=date(2024, 1, 1))
    listed = [(row.party, row.body, row.office) for row in rows("mandates", *others, gone, on=date(2024, 7, 1))]

    assert listed == [
        (AURELIE, "bureau", "president"),
        (AURELIE, "board", "treasurer"),
        (BASTIEN, "board", "member"),
    ]


def test_the_last_day_of_a_mandate_is_one_of_its_days():
    assert len(rows("mandates", ELECTED, on=date(2027, 6, 9))) == 1
    assert rows("mandates", ELECTED, on=date(2027, 6, 10)) == []
    assert rows("mandates", ELECTED, on=date(2024, 6, 9)) == []


def test_declarations_are_listed_the_last_first():
    other = ChangeDeclared(on=date(2024, 9, 1), subject="seat", covers=date(2024, 9, 1))
    assert [row.on for row in rows("declarations", DECLARED, other, on=date(2024, 9, 1))] == [other.on, DECLARED.on]
    assert [row.receipt for row in rows("declarations", DECLARED, other, on=date(2024, 8, 31))] == ["R-12"]


def test_each_body_has_its_place_and_only_directors_are_declared():
    commission = seat(BASTIEN, body="commission", where="Parcours", office="lead")
    team = seat(PHARMACIE, body="team", office="coordinator")
    listed = rows("mandates", FOUNDED, law(), team, commission, ELECTED, seat(BASTIEN), on=date(2024, 7, 1))

    assert [(row.body, row.where) for row in listed] == [
        ("bureau", ""),
        ("board", ""),
        ("team", ""),
        ("commission", "Parcours"),
    ]
    assert [row.declare_by is None for row in listed] == [False, False, True, True]
    assert [row.party for row in rows("mandates.holders", commission, ELECTED, seat(BASTIEN))] == [BASTIEN]


def test_mandates_are_told_with_their_last_day_those_that_run_first():
    again = seat(AURELIE, date(2027, 6, 20), body="bureau", office="treasurer")
    gone = MandateEnded(party=BASTIEN, body="board", on=date(2024, 1, 1))
    told = rows("mandates.terms", ELECTED, again, seat(BASTIEN), gone, on=date(2027, 7, 1))

    assert [(row.party, row.office, row.until, row.running) for row in told] == [
        (AURELIE, "treasurer", None, True),
        (AURELIE, "president", date(2027, 6, 9), False),
        (BASTIEN, "member", date(2023, 12, 31), False),
    ]
    assert [row.positions for row in told] == [(2,), (1, 2), (3, 4)]


def test_a_mandate_carried_over_goes_on_past_its_last_day():
    carried = seat(AURELIE, until=date(2024, 5, 31), carried_over=True)
    (row,) = rows("mandates", carried)
    (term,) = rows("mandates.terms", carried)
    (ended, _) = rows("mandates.terms", seat(BASTIEN, until=date(2024, 5, 31)), carried)[::-1]

    assert (row.until, row.carried_from) == (date(2024, 5, 31), date(2024, 6, 1))
    assert (term.until, term.running) == (date(2024, 5, 31), True)
    assert not ended.running
    over = MandateEnded(party=AURELIE, body="board", on=date(2024, 6, 3), cause="replaced")
    assert rows("mandates.terms", carried, over)[0].until == date(2024, 6, 2)
