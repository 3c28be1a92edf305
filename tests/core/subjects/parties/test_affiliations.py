from datetime import date

import pytest
from msgspec import structs

from core.subjects.parties.affiliations import EndAffiliation, StartAffiliation
from core.subjects.parties.facts import AffiliationEnded, AffiliationStarted
from tests.core.subjects.val import AURELIE, BASTIEN, DAY, PHARMACIE, asked, member, party, refused, rows

FROM, TO = date(2024, 1, 8), date(2024, 4, 1)
HERE = (party(AURELIE), party(BASTIEN), party(PHARMACIE, nature="structure"))
START = StartAffiliation(party=AURELIE, structure=PHARMACIE, on=FROM)
END = EndAffiliation(party=AURELIE, structure=PHARMACIE, on=TO)
STARTED = AffiliationStarted(party=AURELIE, structure=PHARMACIE, on=FROM, how="works-in")
ENDED = AffiliationEnded(party=AURELIE, structure=PHARMACIE, on=TO, how="works-in")


def test_a_person_works_in_a_structure_for_a_time():
    asked(START, *HERE).yields(STARTED)
    asked(END, *HERE, STARTED).yields(ENDED)


def test_what_holds_already_is_not_said_again_and_two_sorts_of_ties_are_two():
    asked(structs.replace(START, on=TO), *HERE, STARTED).yields()
    asked(structs.replace(START, how="acts-for"), *HERE, STARTED).yields(structs.replace(STARTED, how="acts-for"))


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"party": "p-personneaaaaaaaa"}, "party-unknown"),
        ({"structure": "p-personneaaaaaaaa"}, "not-a-structure"),
        ({"structure": BASTIEN}, "not-a-structure"),
        ({"party": PHARMACIE}, "not-a-structure"),
    ],
)
def test_a_tie_is_refused(change, code):
    assert refused(structs.replace(START, **change), *HERE).code == code


@pytest.mark.parametrize("on", [date(2024, 1, 7), TO])
def test_only_what_holds_is_ended(on):
    assert refused(structs.replace(END, on=on), *HERE, STARTED, ENDED).code == "not-affiliated"


def test_ties_are_shown_from_both_ends_as_of_any_day():
    again = structs.replace(STARTED, on=date(2024, 5, 2))
    facts = (*HERE, again, ENDED, STARTED)

    def shown(on: date) -> list[tuple[date, date | None, bool, tuple[int, ...]]]:
        found = rows("parties.affiliations", *facts, on=on)
        assert all((row.party, row.structure) == (AURELIE, PHARMACIE) for row in found)
        return [(row.on, row.until, row.holds, row.positions) for row in found]

    assert shown(date(2024, 1, 7)) == []
    assert shown(date(2024, 3, 31)) == [(FROM, None, True, (6,))]
    assert shown(TO) == [(FROM, TO, False, (5, 6))]
    assert shown(DAY) == [(again.on, None, True, (4,)), (FROM, TO, False, (5, 6))]
    assert [(row.structure, row.party) for row in rows("parties.ties", *facts)] == [(PHARMACIE, AURELIE)]
    assert rows("parties.ties", *facts, on=TO) == []


def test_a_tie_says_whether_its_structure_adheres_on_that_day():
    facts = (*HERE, STARTED, member(PHARMACIE, on=date(2024, 2, 1)))
    told = [(row.adheres, row.positions) for on in (FROM, DAY) for row in rows("parties.affiliations", *facts, on=on)]
    assert told == [(False, (4,)), (True, (4, 5))]
