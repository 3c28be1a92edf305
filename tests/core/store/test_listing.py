import pytest

from core.store import DamagedError


@pytest.fixture
def listed(recorder, row):
    """Give a ledger of six records of two kinds, the even ones about Camille."""
    recorder.append_rows([row(f"{'ab'[n // 3]}.1", *(["p-camille"] if n % 2 else [])) for n in range(6)])
    return recorder


def test_the_newest_come_first(listed):
    assert listed.positions(limit=4) == [6, 5, 4, 3]
    assert listed.positions(limit=4, newest_first=False) == [1, 2, 3, 4]


def test_a_span_a_kind_and_a_tag_narrow_the_list(listed):
    assert listed.positions(after=1, upto=4, newest_first=False) == [2, 3, 4]
    assert listed.positions(kinds=["b.1"], newest_first=False) == [4, 5, 6]
    assert listed.positions(tag="p-camille", newest_first=False) == [2, 4, 6]
    assert listed.positions(kinds=["b.1", "c.1"], tag="p-camille", upto=5) == [4]
    assert listed.positions(kinds=["c.1"]) == []


def test_a_tag_gives_all_its_positions(listed):
    assert listed.positions_of("p-camille") == [2, 4, 6]
    assert listed.positions_of("p-bruno") == []


def test_one_datum_of_a_record_is_read_alone(listed):
    assert listed.data(2) == listed.record(2).data
    assert listed.leaf(2) == listed.record(2).leaf
    with pytest.raises(DamagedError, match="n° 7 manque"):
        listed.data(7)
