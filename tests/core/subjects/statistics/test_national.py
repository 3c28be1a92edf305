from core.subjects.professions import PROFESSIONS
from tests.core.subjects.val import AURELIE, BASTIEN, CHLOE, PHARMACIE, member, party, rows, statutes

FACTS = (
    statutes(),
    party(AURELIE),
    member(AURELIE),
    party(BASTIEN),
    member(BASTIEN),
    party(PHARMACIE, nature="structure", profession="pharmacien"),
    member(PHARMACIE),
)


def test_professions_are_counted_beside_those_of_the_country():
    nurses, pharmacy, doctors, *others = rows("members.counts", *FACTS)

    assert (nurses.label, nurses.members, nurses.share) == ("Infirmier·e", 2, "66,7\u00a0%")
    assert (nurses.national, nurses.national_share, nurses.positions) == (13_309, "27,7\u00a0%", (3, 5))
    assert (pharmacy.members, pharmacy.share, pharmacy.positions) == (1, "33,3\u00a0%", (7,))
    assert (doctors.profession, doctors.members, doctors.share) == ("medecin-generaliste", 0, "0,0\u00a0%")
    assert doctors.positions == (3, 5, 7)
    assert len(others) == len(PROFESSIONS) - 3


def test_what_the_national_table_leaves_out_stands_apart_and_is_spread_nowhere():
    (row,) = rows("members.national")
    lines = rows("members.counts", *FACTS)

    assert (row.listed, row.unlisted, row.printed, row.unlisted_share) == (47_311, 793, 48_104, "1,6\u00a0%")
    assert sum(line.national for line in lines) == row.listed == row.printed - row.unlisted
    assert {line.label for line in lines} == {one.label for one in PROFESSIONS.values()}


def test_a_profession_that_nobody_said_is_counted_too():
    row = rows("members.counts", member(CHLOE))[0]
    assert (row.label, row.share) == ("Profession non précisée", "100,0\u00a0%")
    assert (row.national, row.national_share) == (None, "")


def test_without_adherents_there_is_nothing_to_compare():
    assert rows("members.counts", statutes()) == []


def test_a_structure_without_a_profession_is_no_unknown_profession():
    row = rows("members.counts", party(PHARMACIE, nature="structure", profession=""), member(PHARMACIE))[0]
    assert (row.profession, row.label, row.members) == ("structure", "Structures sans profession", 1)
