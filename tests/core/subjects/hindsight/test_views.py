from core.subjects.hindsight.views import LateRow, arrange
from tests.core.subjects.hindsight.test_votes import LIFE, resigned
from tests.core.subjects.val import BASTIEN, BUDGET, DAY, rows


def test_a_vote_that_a_late_record_touches_is_a_late_truth():
    (row,) = rows("hindsight", *LIFE, resigned(BASTIEN))

    assert (row.about, row.kind, row.on, row.verdict, row.parties) == (BUDGET, "Vote", DAY, "", (BASTIEN,))
    assert row.then == "4 ont voix, 2 présents ou représentés, quorum de 2 : atteint"
    assert row.now == "3 ont voix, 1 présent ou représenté, quorum de 2 : non atteint"
    assert (row.positions, row.rules) == ((9, 10), ("statutes@2022-01-01",))
    assert rows("hindsight", *LIFE) == []


def test_the_last_decided_comes_first_whoever_brings_it():
    told = [
        LateRow(about=about, kind="Vote", on=DAY.replace(day=day), then="", now="", verdict="same")
        for about, day in (("d-un", 3), ("d-deux", 9), ("d-trois", 3))
    ]
    assert [row.about for row in arrange(None, told)] == ["d-deux", "d-un", "d-trois"]
    assert arrange(None, arrange(None, told)) == arrange(None, told)
