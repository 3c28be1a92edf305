import pytest

from core.store import DamagedError, pages

COUNTS = {"frequent.1": 800, "usual.1": 150, "rare.1": 40, "rarer.1": 10}


def how(*kinds):
    select, values = pages.of_kinds(kinds, COUNTS)
    if "kind" not in select:
        assert values == []
        return "all"
    assert values == sorted(set(kinds))
    return "filter" if "+kind IN" in select else "merge"


@pytest.mark.parametrize("kinds", [["rare.1"], ["usual.1"], ["rare.1", "rarer.1"], ["never-seen.1"]])
def test_few_records_are_found_by_the_index_of_their_kind(kinds):
    assert how(*kinds) == "merge"


@pytest.mark.parametrize("kinds", [["frequent.1"], ["usual.1", "rare.1", "rarer.1"], []])
def test_many_records_are_found_by_filtering_all(kinds):
    assert how(*kinds) == "filter"


def test_where_there_is_no_other_kind_nothing_is_filtered():
    assert how(*COUNTS, "never-seen.1") == "all"


def test_either_way_needs_no_sorting(recorder):
    """A page would sort all that is left of the ledger."""
    for kinds in (["rare.1"], ["rare.1", "rarer.1"], ["frequent.1", "usual.1"], list(COUNTS)):
        select, values = pages.of_kinds(kinds, COUNTS)
        plan = recorder._connection().execute(f"EXPLAIN QUERY PLAN {select} LIMIT 5", (0, 9, *values))
        steps = [row[3] for row in plan]
        assert not any("TEMP B-TREE" in step for step in steps), steps


def test_kinds_beyond_one_statement_are_filtered():
    """SQLite joins 500 SELECTs at most."""
    assert how(*(f"never-seen.{version}" for version in range(600))) == "filter"


def test_a_scan_ends_where_it_was_told_though_the_ledger_grows(recorder, row, monkeypatch):
    monkeypatch.setattr(pages, "PAGE", 2)
    recorder.append_rows([row(data=b"%d" % number) for number in range(5)])

    read = []
    for position, _ in recorder.rows():
        recorder.append_rows([row()])
        read.append(position)

    assert read == [1, 2, 3, 4, 5]
    assert recorder.head() == 10


def test_a_stalled_scan_lets_the_wal_be_reset(recorder, row):
    recorder.append_rows([row(data=b"x" * 2000) for _ in range(1200)])
    scan = recorder.rows()
    next(scan)

    busy, *_ = recorder._connection().execute("PRAGMA wal_checkpoint(TRUNCATE)").get

    assert busy == 0
    assert recorder.path.with_name("ledger.db-wal").stat().st_size == 0
    assert sum(1 for _ in scan) == 1199


@pytest.mark.parametrize("last", [3, 0, "7", b"7", None])
def test_an_altered_index_leads_nobody_round_in_circles(monkeypatch, last):
    turns = iter([[(2,), (3,)], [(2,), (last,)]])
    monkeypatch.setattr(pages, "fetch", lambda *_: next(turns))

    with pytest.raises(DamagedError):
        list(pages.scan(lambda: None, "", 0, 9, page=2))


def test_an_altered_tag_table_leads_nobody_round_in_circles(monkeypatch):
    monkeypatch.setattr(pages, "TAG_PAGE", 1)
    monkeypatch.setattr(pages, "fetch", lambda *_: [(b"p-camille", 1)])

    with pytest.raises(DamagedError):
        list(pages.scan_tags(lambda: None, 9))
