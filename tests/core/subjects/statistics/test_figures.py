from datetime import date

from core.subjects.membership.facts import DuesPaid, MemberResigned
from tests.core.subjects.val import AURELIE, BASTIEN, CHLOE, PHARMACIE, member, party, rows, statutes

FACTS = (
    statutes(),
    party(AURELIE),
    member(AURELIE),
    party(BASTIEN),
    member(BASTIEN, date(2024, 2, 1)),
    party(PHARMACIE, nature="structure", profession="pharmacien"),
    member(PHARMACIE),
    member(CHLOE),
    DuesPaid(party=AURELIE, year=2024, on=date(2024, 1, 5), amount=1000),
    MemberResigned(party=CHLOE, on=date(2024, 3, 1)),
)


def test_membership_is_told_in_figures():
    (row,) = rows("members.figures", *FACTS)

    assert (row.members, row.persons, row.structures, row.up_to_date) == (3, 2, 1, 1)
    assert (row.joined, row.left) == (1, 1)
    assert (row.positions, row.rules) == ((3, 5, 7, 10), ("statutes@2022-01-01",))


def test_figures_are_those_of_the_day():
    (row,) = rows("members.figures", *FACTS, on=date(2023, 6, 1))
    (none,) = rows("members.figures")

    assert (row.members, row.joined, row.left) == (3, 3, 0)
    assert (none.members, none.rules) == (0, ())
