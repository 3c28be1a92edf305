from datetime import date

import pytest
from msgspec import structs

from core.facts import Ref, clear
from core.subjects.parties.describing import DescribeStructure, GiveIdentifier
from core.subjects.parties.facts import IdentifierGiven, StructureDescribed
from tests.core.subjects.nomenclature import STRUCTURES
from tests.core.subjects.val import AURELIE, DAY, PHARMACIE, asked, party, refused, rows

HERE = (STRUCTURES, party(PHARMACIE, nature="structure", structure="msp"), party(AURELIE))
DESCRIBE = DescribeStructure(party=PHARMACIE, on=DAY, structure="Pharmacie")
GIVE = GiveIdentifier(party=PHARMACIE, on=DAY, scheme="finess", number="01 001 2962")


def test_a_structure_is_of_a_sort_from_a_day_on():
    described = StructureDescribed(party=PHARMACIE, on=DAY, structure="pharmacie")
    asked(DESCRIBE, *HERE).yields(described)
    asked(structs.replace(DESCRIBE, structure="msp"), *HERE).yields()

    before, after = (rows("parties.structures", *HERE, described, on=on) for on in (date(2024, 6, 2), DAY))
    assert [row.structure for row in before] == ["Maison de santé"]
    assert [row.structure for row in after] == ["Pharmacie"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"party": "p-personneaaaaaaaa"}, "party-unknown"),
        ({"party": AURELIE}, "not-a-structure"),
        ({"structure": "château"}, "structure-unknown"),
        ({"structure": " "}, "structure-unknown"),
    ],
)
def test_a_description_is_refused(change, code):
    assert refused(structs.replace(DESCRIBE, **change), *HERE).code == code


def test_a_number_with_a_wrong_key_is_kept_and_told():
    given = IdentifierGiven(party=PHARMACIE, on=DAY, scheme="finess", number=clear("010012962"), doubtful=True)
    asked(GIVE, *HERE).yields(given)

    (row,) = rows("parties.identifiers", *HERE, given)
    assert (row.party, row.scheme, row.number, row.since) == (PHARMACIE, "finess", Ref(4, "number"), DAY)
    assert row.warning == "Clé de contrôle fausse"
    assert rows("parties.identifiers", *HERE, given, on=date(2024, 6, 2)) == []
    assert next(row.to_check for row in rows("parties", *HERE, given) if row.party == PHARMACIE) == "FINESS"


def test_a_new_number_takes_the_place_of_the_one_before_whatever_is_recorded_first():
    later = IdentifierGiven(party=AURELIE, on=DAY, scheme="rpps", number=clear("10000000017"))
    sooner = IdentifierGiven(party=AURELIE, on=date(2024, 1, 1), scheme="rpps", number=clear("10000000018"))
    facts = (*HERE, later, sooner)

    assert [row.number for row in rows("parties.identifiers", *facts)] == [Ref(4, "number")]
    assert [row.number for row in rows("parties.identifiers", *facts, on=date(2024, 2, 1))] == [Ref(5, "number")]


@pytest.mark.parametrize(
    ("change", "code"),
    [({"party": "p-personneaaaaaaaa"}, "party-unknown"), ({"number": "01"}, "identifier-invalid")],
)
def test_a_number_is_refused(change, code):
    assert refused(structs.replace(GIVE, **change), *HERE).code == code
