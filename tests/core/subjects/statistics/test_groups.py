from datetime import date

import pytest

from core.subjects.membership.facts import DuesPaid, MemberResigned
from core.subjects.parties.facts import StructureDescribed
from core.subjects.statistics.groups import SENIORITIES, years_between
from tests.core.subjects.val import AURELIE, BASTIEN, CHLOE, DJIBRIL, PHARMACIE, member, party, rows, statutes

FACTS = (
    statutes(),
    party(AURELIE, practice="liberal"),
    member(AURELIE, date(2022, 1, 9)),
    party(BASTIEN, practice="employee"),
    member(BASTIEN, date(2024, 2, 1), "partenaires"),
    party(CHLOE, profession="sage-femme"),
    member(CHLOE, date(2023, 6, 3), category="Internes"),
    party(PHARMACIE, nature="structure", profession="pharmacien"),
    member(PHARMACIE),
    member(DJIBRIL),
    MemberResigned(party=DJIBRIL, on=date(2024, 3, 1)),
    DuesPaid(party=AURELIE, year=2024, on=date(2024, 1, 5), amount=1000),
)
GROUPS = ("profession", "college", "practice", "seniority", "structure")


def counted(by: str, *more, on: date = date(2024, 6, 3)) -> list[tuple[str, int]]:
    return [(row.label, row.members) for row in rows(f"members.by-{by}", *FACTS, *more, on=on)]


def test_by_profession_the_most_numerous_first():
    nurses, *_ = rows("members.by-profession", *FACTS)

    assert counted("profession") == [("Infirmier·e", 2), ("Pharmacien·ne, pharmacie", 1), ("Sage-femme", 1)]
    assert (nurses.share, nurses.persons, nurses.structures, nurses.up_to_date) == ("50,0\u00a0%", 2, 0, 1)
    assert (nurses.positions, nurses.rules) == ((3, 5), ("statutes@2022-01-01",))


def test_by_college_in_the_order_of_the_statutes():
    assert counted("college") == [("Soignants", 2), ("Soignants, Internes", 1), ("Partenaires", 1)]


def test_by_practice_persons_only_and_what_is_not_known_last():
    assert counted("practice") == [("Salarié", 1), ("Libéral conventionné", 1), ("Non précisé", 1)]


def test_by_seniority_the_newest_first():
    assert counted("seniority") == [("Moins d’un an", 1), ("Un an", 2), ("Deux ans", 1)]


def test_a_year_is_over_on_its_anniversary():
    assert counted("seniority", on=date(2024, 6, 2))[0] == ("Moins d’un an", 2)


def test_structures_by_their_sort():
    described = StructureDescribed(party=PHARMACIE, on=date(2024, 4, 1), structure="pharmacie")
    assert counted("structure") == [("Non précisé", 1)]
    assert counted("structure", described) == [("pharmacie", 1)]


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2024, 2, 29), date(2024, 6, 3)])
@pytest.mark.parametrize("by", GROUPS[:2])
def test_every_adherent_is_counted_once(by, day):
    (figures,) = rows("members.figures", *FACTS, on=day)
    found = rows(f"members.by-{by}", *FACTS, on=day)

    assert sum(row.members for row in found) == figures.members
    assert sum(row.up_to_date for row in found) == figures.up_to_date
    assert all(row.members == row.persons + row.structures for row in found)


@pytest.mark.parametrize("by", GROUPS)
def test_nobody_makes_no_row(by):
    assert rows(f"members.by-{by}", statutes()) == []


@pytest.mark.parametrize(
    ("since", "day", "years"),
    [
        (date(2024, 2, 29), date(2025, 2, 28), 0),
        (date(2024, 2, 29), date(2025, 3, 1), 1),
        (date(2020, 6, 3), date(2024, 6, 3), 4),
        (date(2020, 6, 3), date(2024, 6, 2), 3),
    ],
)
def test_whole_years_only_are_counted(since, day, years):
    assert years_between(since, day) == years


def test_the_classes_of_years_follow_one_another():
    assert [most for most, _, _ in SENIORITIES] == sorted({most for most, _, _ in SENIORITIES})
