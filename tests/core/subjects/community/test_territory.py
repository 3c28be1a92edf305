from datetime import date

from msgspec import structs

from core.subjects.community.facts import Commune, TerritoryDefined
from core.subjects.community.territory import Asked, DefineTerritory
from tests.core.subjects.val import ANCIENNE, DAY, adopted, asked, refused, rows

LILLIERS = Asked(insee="62516", label="Lilliers")
DEFINE = DefineTerritory(on=DAY, communes=(LILLIERS,), population=10_200, source="INSEE 2021")
DEFINED = TerritoryDefined(
    on=DAY, communes=(Commune(insee="62516", label="Lilliers"),), population=10_200, source="INSEE 2021"
)
BEFORE = TerritoryDefined(on=date(2023, 1, 1), communes=(Commune(insee="2A004", label="Ajaccio"),), population=70_000)


def test_a_territory_is_made_of_communes_and_may_come_from_a_decision():
    asked(DEFINE).yields(DEFINED)
    asked(DEFINE, DEFINED).yields()
    decided = structs.replace(DEFINE, decision=ANCIENNE)
    asked(decided, adopted()).yields(structs.replace(DEFINED, decision=ANCIENNE))
    assert refused(decided).code == "decision-not-adopted"


def test_a_territory_is_refused():
    assert refused(structs.replace(DEFINE, communes=())).code == "no-commune"
    assert refused(structs.replace(DEFINE, communes=(LILLIERS, LILLIERS))).code == "commune-twice"


def test_a_territory_holds_until_the_next_one():
    (before,), (after,) = (rows("territory", DEFINED, BEFORE, on=day) for day in (date(2024, 6, 2), DAY))

    assert (before.on, before.communes, before.population, before.change) == (date(2023, 1, 1), 1, 70_000, "")
    assert (after.on, after.population, after.source) == (DAY, 10_200, "INSEE 2021")
    assert after.change == "+ Lilliers, − Ajaccio"
    assert rows("territory", DEFINED, on=date(2024, 6, 2)) == []
    assert [row.on for row in rows("territory.history", DEFINED, BEFORE)] == [DAY, date(2023, 1, 1)]
    same = structs.replace(DEFINED, on=date(2023, 1, 1))
    assert rows("territory", DEFINED, same)[0].change == "Mêmes communes"


def test_the_communes_of_a_day_are_listed_as_they_were_written():
    assert [(row.insee, row.label) for row in rows("territory.communes", DEFINED, BEFORE)] == [("62516", "Lilliers")]
    assert rows("territory.communes", DEFINED, on=date(2024, 6, 2)) == []
