import os
import tempfile
import threading
from pathlib import Path

import pytest

from core.store import SqliteRecorder, StoreError

# Run by an account that owns nothing here: the permissions of a file do not stop root.
READ_ONLY = """
import os, sys
from pathlib import Path
from core.store import Row, SqliteRecorder, StoreError

path = Path(sys.argv[1])
if os.geteuid() == 0:
    os.setgid(65534)
    os.setuid(65534)
recorder = SqliteRecorder(path, readonly=sys.argv[2] == "readonly")
print(len(list(recorder.rows())), recorder.head(), recorder.kinds())
try:
    recorder.append_rows([Row("session-held.1", b"{}", (), bytes(32))])
except StoreError as error:
    print(error.code)
print(recorder.head())
"""


@pytest.fixture
def open_folder():
    """Give a folder that other accounts can reach, as those of pytest are not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's")
@pytest.mark.parametrize("in_use", [True, False])
def test_a_read_only_folder_is_read_and_not_written(open_folder, row, programs, in_use):
    data = open_folder / "données"
    data.mkdir()
    recorder = SqliteRecorder(data / "ledger.db")
    recorder.append_rows([row(), row()])
    if not in_use:
        recorder.close()
    for file in data.iterdir():
        file.chmod(0o444)
    data.chmod(0o555)

    modes = ["readonly", "readwrite"] if in_use else ["readonly"]
    said = programs(READ_ONLY, [(data / "ledger.db", mode) for mode in modes])

    assert said == ["2 2 {'session-held.1': 2}\nread-only\n2"] * len(modes)
    data.chmod(0o755)
    recorder.close()


def test_each_thread_has_its_own_connection(recorder):
    connections = [recorder._connection(), recorder._connection()]
    thread = threading.Thread(target=lambda: connections.append(recorder._connection()))
    thread.start()
    thread.join()

    assert connections[0] is connections[1]
    assert connections[0] is not connections[2]


def test_closing_closes_for_all_threads(path, row):
    recorder = SqliteRecorder(path)
    recorder.append_rows([row()])
    opened, closed, refused = threading.Event(), threading.Event(), []

    def read():
        recorder.head()
        opened.set()
        closed.wait(10)
        try:
            recorder.head()
        except StoreError as error:
            refused.append(error.code)

    thread = threading.Thread(target=read)
    thread.start()
    opened.wait(10)
    recorder.close()
    closed.set()
    thread.join()

    assert refused == ["closed"]
    assert [file.name for file in path.parent.iterdir()] == ["ledger.db"]


def test_it_is_opened_again_as_it_was_left(path, row):
    with SqliteRecorder(path) as recorder:
        recorder.append_rows([row("a.1", "p-camille")])
        before = list(recorder.entries())

    with SqliteRecorder(path) as recorder:
        assert list(recorder.entries()) == before
        assert recorder.append_rows([row()]) == 2


def test_a_path_is_kept_though_the_folder_changes(tmp_path, monkeypatch, row):
    monkeypatch.chdir(tmp_path)
    recorder = SqliteRecorder(type(tmp_path)("ledger.db"))
    monkeypatch.chdir("/")
    thread = threading.Thread(target=lambda: recorder.append_rows([row()]))
    thread.start()
    thread.join()

    assert recorder.head() == 1
    recorder.close()
