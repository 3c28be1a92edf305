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

    assert (row.members, row.structures, row.up_to_date, row.joined, row.left) == (3, 1, 1, 1, 1)
    assert (row.positions, row.rules) == ((3, 5, 7), ("statutes@2022-01-01",))


def test_figures_are_those_of_the_day():
    (row,) = rows("members.figures", *FACTS, on=date(2023, 6, 1))
    (none,) = rows("members.figures")

    assert (row.members, row.joined, row.left) == (3, 3, 0)
    assert (none.members, none.rules) == (0, ())


def test_professions_are_counted_beside_those_of_the_country():
    nurses, pharmacy = rows("members.counts", *FACTS)

    assert (nurses.label, nurses.members, nurses.share) == ("Infirmier·e", 2, "66,7 %")
    assert (nurses.national, nurses.national_share) == (13_309, "27,7 %")
    assert (pharmacy.members, pharmacy.share, pharmacy.positions) == (1, "33,3 %", (7,))


def test_a_profession_that_nobody_said_is_counted_too():
    (row,) = rows("members.counts", member(CHLOE))
    assert (row.label, row.share, row.national, row.national_share) == ("Profession non précisée", "100,0 %", None, "")


def test_nobody_makes_no_row():
    assert rows("members.counts", statutes()) == []
