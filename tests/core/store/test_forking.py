import os

import pytest

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")

START = """
import os, sys, threading, warnings
from pathlib import Path
from core.store import ForkedError, Row, SqliteRecorder, open_database

warnings.simplefilter("ignore")  # these programs fork with threads on purpose
row = Row("session-held.1", b"{}", ("s-asthme",), bytes(32))
path, elsewhere = Path(sys.argv[1]), Path(sys.argv[2])

def in_a_child(work):
    child = os.fork()
    if child == 0:
        try:
            work()
            os._exit(0)
        except BaseException as error:
            print(repr(error), file=sys.stderr, flush=True)
            os._exit(1)
    assert os.waitpid(child, 0)[1] == 0

def refused(work, *args, **options):
    try:
        work(*args, **options)
    except ForkedError as error:
        assert error.code == "forked"
    else:
        raise AssertionError(f"{work} was not refused")
"""

INHERITED = """
recorder = SqliteRecorder(path)
recorder.append_rows([row])

def child():
    refused(recorder.head)
    refused(recorder.append_rows, [row])
    refused(recorder.writing().__enter__)
    refused(lambda: list(recorder.rows()))
    refused(lambda: next(recorder.subscribe()))
    refused(SqliteRecorder, path)
    refused(SqliteRecorder, path.parent / ".." / path.parent.name / path.name)
    refused(open_database, path, journal="WAL", synchronous="FULL", readonly=True)
    assert SqliteRecorder(elsewhere).append_rows([row]) == 1

in_a_child(child)
assert recorder.append_rows([row]) == 2
recorder.close()
in_a_child(lambda: SqliteRecorder(path).append_rows([row]))
recorder = SqliteRecorder(path)
print([position for position, _ in recorder.rows()])
"""

WHILE_WRITING = """
recorder = SqliteRecorder(path)


with recorder.writing() as head:
    recorder.append_rows([row])
    writing = recorder.writing()

    def child():
        refused(recorder.append_rows, [row])
        refused(writing.__exit__, None, None, None)
        refused(writing.__exit__, LookupError, LookupError(), None)

    in_a_child(child)
    recorder.append_rows([row])
print([position for position, _ in recorder.rows()])
"""

WHILE_ANOTHER_THREAD_WRITES = """
recorder = SqliteRecorder(path)
inside, go_on = threading.Event(), threading.Event()

def write():
    with recorder.writing():
        recorder.append_rows([row])
        inside.set()
        go_on.wait(10)

thread = threading.Thread(target=write)
thread.start()
inside.wait(10)
waiting = threading.Thread(target=lambda: SqliteRecorder(path).append_rows([row]))
waiting.start()
waiting.join(0.2)

def child():
    refused(recorder.head)
    refused(SqliteRecorder, path)

in_a_child(child)
go_on.set()
thread.join()
waiting.join()
recorder.append_rows([row])
print([position for position, _ in recorder.rows()])
"""


def test_a_child_cannot_use_what_its_parent_has_open(path, tmp_path, programs):
    """Neither the recorder nor the file under any name; another file it can, and this one once its parent closed it."""
    assert programs(START + INHERITED, [[path, tmp_path / "autre.db"]]) == ["[1, 2, 3]"]


def test_a_child_cannot_end_the_transaction_of_its_parent(path, tmp_path, programs):
    assert programs(START + WHILE_WRITING, [[path, tmp_path / "autre.db"]]) == ["[1, 2]"]


def test_a_child_made_while_another_thread_writes_is_refused_at_once(path, tmp_path, programs):
    """It would wait for ever for a lock that is its parent's."""
    assert programs(START + WHILE_ANOTHER_THREAD_WRITES, [[path, tmp_path / "autre.db"]]) == ["[1, 2, 3]"]
