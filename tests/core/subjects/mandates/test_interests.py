from datetime import date
from typing import Any

from msgspec import structs

from core.facts import Ref, clear
from core.subjects.mandates.facts import InterestDeclared, InterestEnded
from core.subjects.mandates.interests import DeclareInterest, EndInterest
from tests.core.subjects.val import AURELIE, DAY, PHARMACIE, asked, party, refused, rows

SHARES: Any = "in-partsaaaaaaaaaaa"
DECLARE = DeclareInterest(interest=SHARES, party=AURELIE, entity=PHARMACIE, nature="partner", on=DAY)
DECLARED = InterestDeclared(interest=SHARES, party=AURELIE, entity=PHARMACIE, nature="partner", on=DAY)
END = EndInterest(interest=SHARES, on=date(2025, 1, 1))
ENDED = InterestEnded(interest=SHARES, party=AURELIE, on=date(2025, 1, 1))


def test_an_interest_is_in_a_registered_structure_or_in_one_that_is_only_named():
    asked(DECLARE, party(AURELIE), party(PHARMACIE)).yields(DECLARED)
    named = structs.replace(DECLARE, entity=None, named=" Optique du Val ")
    asked(named, party(AURELIE)).yields(structs.replace(DECLARED, entity=None, named=clear("Optique du Val")))


def test_an_interest_is_refused():
    known = (party(AURELIE), party(PHARMACIE))
    assert refused(DECLARE, party(PHARMACIE)).fields.keys() == {"party"}
    assert refused(DECLARE, party(AURELIE)).fields.keys() == {"entity"}
    assert refused(structs.replace(DECLARE, named="Optique"), *known).code == "entity-missing"
    assert refused(structs.replace(DECLARE, entity=None), *known).code == "entity-missing"
    assert refused(structs.replace(DECLARE, entity=AURELIE), *known).code == "entity-missing"
    assert refused(DECLARE, *known, DECLARED).code == "interest-known"


def test_an_interest_ends_once_and_not_before_it_began():
    asked(END, DECLARED).yields(ENDED)
    asked(END, DECLARED, ENDED).yields()
    assert refused(END).code == "interest-unknown"
    assert refused(structs.replace(END, on=date(2024, 1, 1)), DECLARED).code == "end-before"


def test_interests_are_listed_those_held_first():
    other = InterestDeclared(
        interest="in-autreaaaaaaaaaa", party=AURELIE, named=clear("Optique"), nature="other", on=DAY
    )
    facts = (party(AURELIE), party(PHARMACIE), DECLARED, ENDED, other)
    before, after = rows("interests", *facts), rows("interests", *facts, on=date(2025, 1, 1))

    assert [row.until for row in before] == [None, None]
    assert [(row.nature, row.until) for row in after] == [("other", None), ("partner", date(2025, 1, 1))]
    assert after[0].held_in == (Ref(5, "named"),)
    assert (after[1].held_in, after[1].positions) == ((Ref(2, "family"),), (3, 4))
    assert rows("interests", *facts, on=date(2024, 6, 2)) == []
    assert [row.label for row in rows("interests.held", *facts, on=date(2025, 1, 1))] == [
        (Ref(1, "family"), Ref(5, "named"))
    ]
