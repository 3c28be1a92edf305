import os
import threading

import pytest
from eventsourcing.dcb.api import DCBAppendCondition, DCBQuery, DCBQueryItem
from eventsourcing.persistence import IntegrityError

from core.store import BusyError, ConstraintError, Row, StoreError
from core.store import writer as writer_module

FULL_DISK = """
import resource, sys
from pathlib import Path
from core.store import Row, SqliteRecorder, StoreError

recorder = SqliteRecorder(Path(sys.argv[1]))
row = Row("session-held.1", bytes(3000), ("s-asthme", "p-camille"), bytes(32))
recorder.append_rows([row])
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, resource.RLIM_INFINITY))
kept, codes = 1, set()
for _ in range(60):
    try:
        with recorder.writing():
            recorder.append_rows([row, row])
            recorder.append_rows([row])
        kept += 3
    except StoreError as error:
        codes.add(error.code)
assert recorder.head() == kept == len(list(recorder.rows())), (recorder.head(), kept)
assert codes and codes <= {"disk-full", "disk-failure"}, codes
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
assert recorder.append_rows([row]) == kept + 1
print(kept)
"""


BROKEN = Row("failed.1", "text where bytes belong", (), bytes(32))


def positions(recorder):
    return [position for position, _ in recorder.rows()]


def test_the_outermost_exit_commits_everything(recorder, row):
    with recorder.writing() as head:
        assert head == 0
        assert recorder.append_rows([row(), row()]) == 2
        with recorder.writing() as nested:
            assert nested == 2
            assert recorder.append_rows([row()]) == 3

    assert positions(recorder) == [1, 2, 3]


def test_an_exception_undoes_everything(recorder, row):
    recorder.append_rows([row()])

    def change_of_mind():
        with recorder.writing():
            recorder.append_rows([row()])
            with recorder.writing():
                recorder.append_rows([row()])
            raise LookupError

    with pytest.raises(LookupError):
        change_of_mind()

    assert positions(recorder) == [1]
    assert recorder.append_rows([row()]) == 2


def test_a_nested_exception_undoes_no_more_than_its_own(recorder, row):
    """Commands of a group share one transaction; one that fails leaves the others."""

    def change_of_mind():
        with recorder.writing():
            recorder.append_rows([row("failed.1", "p-camille"), row("failed.1")])
            raise LookupError

    with recorder.writing():
        recorder.append_rows([row("first.1")])
        with pytest.raises(LookupError):
            change_of_mind()
        with recorder.writing() as head:
            assert head == 1
            assert recorder.append_rows([row("second.1")]) == 2

    assert recorder.kinds() == {"first.1": 1, "second.1": 1}
    assert list(recorder.tag_rows()) == []


def test_a_conflict_inside_leaves_the_transaction_whole(recorder, row):
    nothing_yet = DCBAppendCondition(DCBQuery([DCBQueryItem(tags=["p-camille"])]))
    with recorder.writing():
        recorder.append_rows([row("a.1", "p-camille")], nothing_yet)
        with pytest.raises(IntegrityError):
            recorder.append_rows([row("b.1", "p-camille")], nothing_yet)
        recorder.append_rows([row("c.1")])

    assert recorder.kinds() == {"a.1": 1, "c.1": 1}


def test_a_write_that_fails_half_way_spoils_the_transaction(recorder, row):
    """Whoever swallows the error cannot keep the half that was written."""

    def swallow():
        with recorder.writing():
            recorder.append_rows([row()])
            with pytest.raises(ConstraintError):
                recorder.append_rows([row(), BROKEN])
            with pytest.raises(StoreError, match="a échoué au milieu"):
                recorder.append_rows([row()])

    with pytest.raises(StoreError) as refused:
        swallow()

    assert refused.value.code == "torn"
    assert positions(recorder) == []
    assert recorder.append_rows([row()]) == 1


def test_a_write_that_fails_half_way_spoils_only_the_nested_entry(recorder, row):
    with recorder.writing():
        recorder.append_rows([row("kept.1")])
        with pytest.raises(ConstraintError), recorder.writing():
            recorder.append_rows([row("failed.1"), BROKEN])
        assert recorder.append_rows([row("kept.1")]) == 2

    assert recorder.kinds() == {"kept.1": 2}


def test_a_transaction_that_sqlite_undid_by_itself_is_not_gone_on_with(recorder, row):

    def go_on():
        with recorder.writing():
            recorder.append_rows([row()])
            with pytest.raises(ConstraintError):
                recorder.append_rows([BROKEN])
            recorder._connection().execute("ROLLBACK")
            recorder.append_rows([row()])

    with pytest.raises(StoreError) as refused:
        go_on()

    assert refused.value.code == "torn"
    assert positions(recorder) == []
    assert recorder.append_rows([row()]) == 1


def test_threads_wait_for_one_another(recorder, row):
    inside, go_on, order = threading.Event(), threading.Event(), []

    def first():
        with recorder.writing():
            inside.set()
            go_on.wait(10)
            order.append(recorder.append_rows([row("first.1")]))

    def second():
        inside.wait(10)
        go_on.set()
        order.append(recorder.append_rows([row("second.1")]))

    threads = [threading.Thread(target=target) for target in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert order == [1, 2]
    assert list(recorder.kinds()) == ["first.1", "second.1"]


def test_no_thread_waits_for_ever(recorder, row, monkeypatch):
    monkeypatch.setattr(writer_module, "BUSY_MILLISECONDS", 10)
    refused = []

    def late():
        try:
            recorder.append_rows([row()])
        except BusyError as error:
            refused.append(error.code)

    with recorder.writing():
        thread = threading.Thread(target=late)
        thread.start()
        thread.join()

    assert refused == ["busy"]
    assert recorder.append_rows([row()]) == 1


def test_another_process_in_the_way_is_said(recorder, row):
    recorder._connection().set_busy_timeout(1)
    other = type(recorder)(recorder.path)
    with other.writing(), pytest.raises(BusyError):
        recorder.append_rows([row()])
    other.close()

    assert recorder.append_rows([row()]) == 1


@pytest.mark.skipif(os.name != "posix", reason="limits of file size are POSIX's")
def test_a_full_disk_keeps_whole_commands_only_and_recovers(path, programs):
    (kept,) = programs(FULL_DISK, [[path]])

    assert int(kept) % 3 == 1
    assert int(kept) > 1
