from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from core.subjects.parties.facts import QualityDeclared
from core.subjects.parties.qualities import QUALITIES_HELD, DeclareQuality
from tests.core.subjects.nomenclature import QUALITIES
from tests.core.subjects.val import AURELIE, BASTIEN, DAY, asked, party, refused, rows
from tests.spec import folded

HERE = (QUALITIES, party(AURELIE), party(BASTIEN))
RAISE = DeclareQuality(party=AURELIE, on=date(2024, 1, 8), quality="Participe au SAS")
RAISED = QualityDeclared(party=AURELIE, on=date(2024, 1, 8), quality="sas", holds=True)
LOWERED = QualityDeclared(party=AURELIE, on=DAY, quality="sas", holds=False)


def test_a_quality_is_raised_and_lowered_from_a_day():
    asked(RAISE, *HERE).yields(RAISED)
    asked(RAISE, *HERE, RAISED).yields()
    asked(structs.replace(RAISE, on=DAY, holds=False), *HERE, RAISED).yields(LOWERED)
    asked(structs.replace(RAISE, on=DAY, holds=False), *HERE).yields()


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"party": "p-personneaaaaaaaa"}, "party-unknown"),
        ({"quality": "sorcier"}, "quality-unknown"),
        ({"quality": ""}, "quality-unknown"),
    ],
)
def test_a_quality_is_refused(change, code):
    assert refused(structs.replace(RAISE, **change), *HERE).code == code


def test_those_who_have_a_quality_are_counted_as_of_any_day():
    also = QualityDeclared(party=BASTIEN, on=date(2024, 3, 1), quality="sas", holds=True)
    facts = (*HERE, RAISED, also, LOWERED)

    def counted(on: date) -> list[tuple[str, int, tuple[int, ...]]]:
        return [(row.label, row.holders, row.positions) for row in rows("parties.quality-counts", *facts, on=on)]

    assert counted(date(2024, 1, 7)) == []
    assert counted(date(2024, 3, 1)) == [("Participe au SAS", 2, (4, 5))]
    assert counted(DAY) == [("Participe au SAS", 1, (5,))]
    assert [(row.party, row.since) for row in rows("parties.qualities", *facts)] == [(BASTIEN, date(2024, 3, 1))]


@given(
    st.lists(
        st.tuples(st.dates(date(2023, 1, 1), date(2023, 1, 20)), st.booleans()), max_size=8, unique_by=lambda x: x[0]
    ),
    st.randoms(),
)
def test_the_order_of_recording_changes_nothing_of_any_day(flags, chance):
    facts = [QualityDeclared(party=AURELIE, on=on, quality="sas", holds=holds) for on, holds in flags]
    shuffled = chance.sample(facts, len(facts))
    for number in range(1, 21):
        day = date(2023, 1, number)
        sooner, later = (folded(QUALITIES_HELD, one).held(AURELIE, "sas", day) for one in (facts, shuffled))
        last = max((flag for flag in flags if flag[0] <= day), default=(day, False))
        assert sooner == later == last[1]
