from datetime import date

from tests.core.subjects.val import rows, rule, statutes

OLD, NEW = statutes(), statutes(date(2024, 1, 1), reference="Statuts révisés", meetings=rule(quorum="0", proxy_cap=0))


def test_the_versions_known_on_a_day_are_listed_with_the_one_in_force():
    before, after = rows("statutes", NEW, OLD, on=date(2023, 6, 1)), rows("statutes", NEW, OLD)

    assert [(row.reference, row.in_force) for row in before] == [("Statuts de la CPTS du Val", True)]
    assert [(row.reference, row.in_force) for row in after] == [
        ("Statuts révisés", True),
        ("Statuts de la CPTS du Val", False),
    ]
    assert (after[0].positions, after[0].rules) == ((1,), ("statutes@2024-01-01",))


def test_the_rules_of_meetings_are_those_in_force_written_out():
    ago, age, board = rows("statutes.meetings", OLD)
    (revised,) = rows("statutes.meetings", OLD, NEW)

    assert ago.quorum == "1/4 (adhérents), présents ou représentés"
    assert (ago.second_quorum, ago.proxies) == ("Comme la première", "3 au plus par mandataire")
    assert age.second_quorum == "Aucun"
    assert board.quorum == "plus de 1/2 (membres en fonction), présents ou représentés"
    assert (revised.quorum, revised.proxies) == ("Aucun", "Non admis")


def test_a_quorum_may_count_only_those_who_came():
    (row,) = rows("statutes.meetings", statutes(meetings=rule(proxies_count=False)))
    assert row.quorum == "1/4 (adhérents), présents"


def test_majorities_and_colleges_are_those_in_force():
    assert [row.majority for row in rows("statutes.majorities", OLD)] == [
        "Plus de 1/2 (suffrages exprimés)",
        "Au moins 2/3 (présents et représentés)",
    ]
    assert [(row.college, row.dues, row.votes) for row in rows("statutes.colleges", OLD)] == [
        ("soignants", 1000, True),
        ("partenaires", 5000, False),
    ]


def test_nothing_is_in_force_before_the_first_statutes():
    for view in ("statutes", "statutes.meetings", "statutes.majorities", "statutes.colleges"):
        assert rows(view, OLD, on=date(2021, 12, 31)) == []
