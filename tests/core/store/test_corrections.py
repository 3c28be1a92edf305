import pytest

from core.store import LedgerReader


@pytest.fixture
def corrected(recorder, row):
    """Hold two records of one kind and one of another; the second and the third are corrected."""
    recorder.append_rows([row("a.1", "p-un"), row("a.1", "p-deux"), row("b.1", "p-trois")])
    recorder.append_rows([row("a.1", "p-deux", corrects=2), row("b.1", "p-trois", corrects=3)])
    recorder.append_rows([row("fact-withdrawn.1", "p-deux", corrects=2)])
    return recorder


def test_corrections_are_found_by_position(corrected):
    assert corrected.corrections() == [(4, 2), (5, 3), (6, 2)]
    assert corrected.corrections(4) == [(4, 2)]
    assert corrected.corrections(after=4) == [(5, 3), (6, 2)]


def test_corrections_of_kinds_are_those_of_what_was_first_recorded(corrected):
    assert corrected.corrections_of({"a.1"}, 0, 6) == [(4, 2), (6, 2)]
    assert corrected.corrections_of({"a.1"}, 4, 5) == []
    assert corrected.corrections_of({"fact-withdrawn.1"}, 0, 6) == []


def test_what_corrects_a_record_is_known_as_soon_as_anybody_recorded_it(corrected, row):
    assert (corrected.corrected_by(2), corrected.corrected_by(1)) == ([4, 6], [])
    with LedgerReader(corrected.path) as other:
        assert other.corrected_by(1) == []
        corrected.append_rows([row("a.1", "p-un", corrects=1)])
        assert other.corrected_by(1) == corrected.corrected_by(1) == [7]


def test_what_is_undone_with_its_transaction_never_corrected_anything(corrected, row):
    seen = []

    def interrupted():
        with corrected.writing():
            corrected.append_rows([row("a.1", "p-un", corrects=1)])
            seen.extend(corrected.corrected_by(1))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        interrupted()
    assert seen == [7]
    assert corrected.corrected_by(1) == []


def test_a_record_says_its_kind_and_what_it_corrects(corrected):
    assert (corrected.kind_of(3), corrected.kind_of(9)) == ("b.1", "")
    assert [corrected.corrects(position) for position in (2, 4, 9)] == [None, 2, None]


@pytest.mark.parametrize("more", ["", " AND position > 1"])
def test_corrections_are_sought_in_their_own_index(corrected, more):
    select = f"SELECT position, corrects FROM record WHERE corrects IS NOT NULL AND position <= 9{more}"
    plan = corrected._connection().execute(f"EXPLAIN QUERY PLAN {select}")

    assert "USING COVERING INDEX record_corrects" in plan.get[3]
