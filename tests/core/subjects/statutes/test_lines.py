from datetime import date

from msgspec.structs import asdict

from tests.core.subjects.val import rows, rule, statutes

NEXT = statutes(date(2024, 1, 1), meetings=rule(quorum="0", proxy_cap=0))


def test_the_next_statutes_start_from_those_in_force_as_they_were_recorded():
    for name, lines in (("meeting-lines", statutes().meetings), ("majority-lines", statutes().majorities)):
        found = [{**asdict(row)} for row in rows(f"statutes.{name}", statutes())]
        assert [{name: line[name] for name in asdict(lines[0])} for line in found] == [asdict(line) for line in lines]
        assert all(line["positions"] == (1,) and line["rules"] == ("statutes@2022-01-01",) for line in found)
    assert [row.quorum for row in rows("statutes.meeting-lines", statutes(), NEXT)] == ["0"]


def test_the_first_statutes_start_from_nothing():
    for name in ("statutes.meeting-lines", "statutes.majority-lines"):
        assert rows(name, statutes(), on=date(2021, 12, 31)) == []
