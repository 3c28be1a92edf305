from datetime import date

from msgspec.structs import asdict

from core.subjects.statutes import model
from core.subjects.statutes.adopt import AdoptStatutes
from core.subjects.statutes.facts import StatutesAdopted
from tests.core.subjects.val import asked, rows, rule, statutes

NEXT = statutes(date(2024, 1, 1), meetings=rule(quorum="0", proxy_cap=0))
STARTS = ("colleges", "meetings", "majorities")


def lines(name, kept, *facts, **clocks):
    """Return the rows that a grid starts from, with what it keeps of them."""
    return [{field: asdict(row)[field] for field in asdict(kept[0])} for row in rows(name, *facts, **clocks)]


def test_the_next_statutes_start_from_those_in_force_as_they_were_recorded():
    for name in STARTS:
        kept = getattr(statutes(), name)
        assert lines(f"statutes.{name}-start", kept, statutes()) == [asdict(line) for line in kept]
        found = rows(f"statutes.{name}-start", statutes())
        assert all(row.positions == (1,) and row.rules == ("statutes@2022-01-01",) for row in found)
    assert [row.quorum for row in rows("statutes.meetings-start", statutes(), NEXT)] == ["0"]


def test_the_first_statutes_start_from_typical_figures_behind_which_there_is_no_record():
    for name, typical in zip(STARTS, (model.COLLEGES, model.MEETINGS, model.MAJORITIES), strict=True):
        assert lines(f"statutes.{name}-start", typical, statutes(), on=date(2021, 12, 31)) == [
            asdict(line) for line in typical
        ]
        assert {row.positions for row in rows(f"statutes.{name}-start")} == {()}


def test_the_typical_figures_make_statutes_that_may_be_recorded():
    told = {"on": date(2024, 1, 1), "reference": "Statuts types"}
    said = {"colleges": model.COLLEGES, "meetings": model.MEETINGS, "majorities": model.MAJORITIES}
    asked(AdoptStatutes(**told, **said)).yields(StatutesAdopted(**told, **said))
