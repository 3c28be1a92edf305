import threading

import pytest
from eventsourcing.dcb.api import DCBQuery, DCBQueryItem
from hypothesis import given, settings
from hypothesis import strategies as st

from core.log.tree import leaf_hash
from core.store import LedgerReader, Row, SqliteRecorder

KINDS = [f"kind-{letter}.1" for letter in "abcdef"]


@pytest.fixture
def history(recorder, row):
    """Give a ledger of three records, the last of which corrects the first."""
    recorder.append_rows([row("member-joined.1", "p-camille"), row("session-held.1", "s-asthme", "p-camille")])
    recorder.append_rows([row("member-joined.1", "p-camille", corrects=1)])
    return recorder


def test_an_empty_ledger_has_nothing(recorder):
    assert recorder.head() == 0
    assert (
        list(recorder.rows()) == list(recorder.entries()) == list(recorder.leaves()) == list(recorder.tag_rows()) == []
    )
    assert recorder.kinds() == {}
    assert recorder.matching(None) == (0, [])
    assert recorder.record(1) is recorder.tags_of(1) is recorder.leaf(1) is None
    assert recorder.corrections() == []


def test_a_record_is_read_back_as_it_was_written(history, row):
    assert history.record(2) == row("session-held.1", "s-asthme", "p-camille")
    assert history.record(3) == row("member-joined.1", "p-camille", corrects=1)
    assert history.record(4) is None


def test_rows_leaves_and_entries_tell_the_same_story(history):
    rows, entries = list(history.rows()), list(history.entries())

    assert [position for position, _ in rows] == [1, 2, 3]
    assert [(position, data) for position, _, data, *_ in entries] == rows
    assert list(history.leaves()) == [leaf_hash(data) for _, data in rows] == [entry[4] for entry in entries]
    assert [entry[3] for entry in entries] == ['["p-camille"]', '["s-asthme","p-camille"]', '["p-camille"]']
    assert [entry[5] for entry in entries] == [None, None, 1]


def test_after_is_excluded_and_upto_included(history):
    assert [position for position, _ in history.rows(1, 2)] == [2]
    assert len(list(history.leaves(2))) == 1
    assert list(history.rows(3)) == list(history.rows(2, 1)) == []


def test_tag_rows_give_the_whole_index(history):
    assert list(history.tag_rows()) == [("p-camille", 1), ("p-camille", 2), ("p-camille", 3), ("s-asthme", 2)]


def test_tag_rows_go_on_from_page_to_page(recorder, row):
    recorder.append_rows([row("a.1", "p-même", f"s-{number}") for number in range(800)])

    found = list(recorder.tag_rows())

    assert len(found) == len(set(found)) == 1600
    assert found == sorted(found, key=lambda pair: (pair[0].encode(), pair[1]))


def test_the_first_record_of_a_tag_is_found_alone(history):
    assert (history.first_of("s-asthme"), history.first_of("p-personne")) == (2, 0)


def test_tags_of_a_record_are_those_that_were_given(history):
    assert history.tags_of(2) == ("s-asthme", "p-camille")
    assert history.tags_of(4) is None


def test_matching_says_up_to_where_it_is_complete(history):
    of_camille = DCBQuery([DCBQueryItem(tags=["p-camille"], types=["member-joined.1"])])

    head, rows = history.matching(of_camille)
    assert (head, [position for position, _ in rows]) == (3, [1, 3])
    head, rows = history.matching(of_camille, upto=2)
    assert (head, [position for position, _ in rows]) == (2, [1])
    head, rows = history.matching(of_camille, upto=99)
    assert (head, [position for position, _ in rows]) == (3, [1, 3])
    assert [position for position, _ in history.rows_matching(of_camille, after=1)] == [3]


def test_kinds_are_counted_as_they_come(history, row):
    assert history.kinds() == {"member-joined.1": 2, "session-held.1": 1}
    history.append_rows([row("session-held.1"), row("member-left.1")])
    assert history.kinds() == {"member-joined.1": 2, "session-held.1": 2, "member-left.1": 1}


def test_kinds_that_are_undone_are_not_counted(history, row):
    def change_of_mind():
        with history.writing():
            history.append_rows([row("member-left.1")])
            assert history.kinds()["member-left.1"] == 1
            raise LookupError

    with pytest.raises(LookupError):
        change_of_mind()

    assert history.kinds() == {"member-joined.1": 2, "session-held.1": 1}


@settings(max_examples=40)
@given(
    written=st.lists(st.sampled_from(KINDS + KINDS[:1] * 20), max_size=60),
    wanted=st.sets(st.sampled_from([*KINDS, "never-seen.1"])),
    after=st.integers(0, 30),
    upto=st.none() | st.integers(0, 70),
)
def test_rows_of_some_kinds_are_the_rows_filtered(tmp_path_factory, written, wanted, after, upto):
    """Whatever their share, hence whichever way they are sought."""
    with SqliteRecorder(tmp_path_factory.mktemp("kinds") / "ledger.db") as recorder:
        if written:
            recorder.append_rows([Row(kind, kind.encode(), (), b"") for kind in written])

        found = list(recorder.rows_of(wanted, after, upto))

        assert found == [row for row in recorder.rows(after, upto) if row[1].decode() in wanted]


def test_a_reader_is_not_held_up_by_the_writer_and_sees_only_what_is_committed(history, row):
    with LedgerReader(history.path, readonly=True) as reader, history.writing():
        history.append_rows([row("member-left.1")])
        assert history.head() == 4
        assert reader.head() == 3
        assert len(list(reader.rows())) == 3


def test_another_thread_does_not_see_what_is_not_committed(history, row):
    seen = []
    with history.writing():
        history.append_rows([row("member-left.1")])
        thread = threading.Thread(target=lambda: seen.append((history.head(), len(list(history.rows())))))
        thread.start()
        thread.join()

    assert seen == [(3, 3)]


def test_an_index_that_says_another_thing_than_its_table_is_not_sound(recorder, row):
    recorder.append_rows([row("marquée.1", data=b"{}")])
    assert recorder.is_sound()
    recorder.close()
    whole = recorder.path.read_bytes()
    table, index, *more = [at for at in range(len(whole)) if whole.startswith("marquée.1".encode(), at)]
    assert more == []
    recorder.path.write_bytes(whole[:index] + b"n" + whole[index + 1 :])

    with LedgerReader(recorder.path) as altered:
        assert [kind for _, kind, *_ in altered.entries()] == ["marquée.1"]
        assert not altered.is_sound()
    assert table != index
