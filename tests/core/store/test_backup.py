import threading

import pytest

from core.store import (
    DamagedError,
    DiskFailureError,
    LedgerReader,
    SqliteRecorder,
    StoreError,
    UnopenableError,
    open_ledger,
)
from core.store import backup as backup_module


@pytest.fixture
def target(tmp_path):
    (tmp_path / "sauvegardes").mkdir()
    return tmp_path / "sauvegardes" / "2026-03-10.db"


def test_a_copy_is_the_ledger_in_one_file(recorder, row, target):
    recorder.append_rows([row("a.1", "p-camille"), row("b.1", corrects=1)])

    recorder.backup(target)

    assert [file.name for file in target.parent.iterdir()] == [target.name]
    with LedgerReader(target, readonly=True) as copy:
        assert list(copy.entries()) == list(recorder.entries())
        assert list(copy.tag_rows()) == list(recorder.tag_rows())
    assert [file.name for file in target.parent.iterdir()] == [target.name]


def test_a_copy_can_be_gone_on_with(recorder, row, target):
    recorder.append_rows([row()])
    recorder.backup(target)

    with SqliteRecorder(target) as restored:
        assert restored.append_rows([row()]) == 2
        assert restored._connection().pragma("journal_mode") == "wal"
    assert recorder.head() == 1


def test_a_copy_holds_what_is_committed_and_no_more(recorder, row, target):
    recorder.append_rows([row()])
    with recorder.writing():
        recorder.append_rows([row()])
        recorder.backup(target)

    with LedgerReader(target, readonly=True) as copy:
        assert copy.head() == 1


def test_a_copy_taken_under_load_is_whole(recorder, row, target):
    stop = threading.Event()

    def write():
        while not stop.is_set():
            recorder.append_rows([row("a.1", "s-asthme"), row("b.1", "s-asthme")])

    thread = threading.Thread(target=write)
    thread.start()
    copies = [target.with_name(f"{number}.db") for number in range(8)]
    for copy in copies:
        recorder.backup(copy)
    stop.set()
    thread.join()

    for copy in copies:
        with LedgerReader(copy, readonly=True) as read:
            positions = [position for position, _ in read.rows()]
            assert positions == list(range(1, read.head() + 1))
            assert len(positions) % 2 == 0
            assert len(list(read.tag_rows())) == len(positions)
            assert read._connection().pragma("integrity_check") == "ok"


def test_a_file_that_exists_is_not_replaced(recorder, target):
    target.write_bytes(b"sauvegarde de la veille")

    with pytest.raises(UnopenableError) as refused:
        recorder.backup(target)

    assert refused.value.code == "target-exists"
    assert target.read_bytes() == b"sauvegarde de la veille"


def test_a_copy_that_fails_leaves_nothing(recorder, target, monkeypatch):
    def fail(*_args, **_options):
        raise DiskFailureError("disk-failure", "Le disque a lâché.")

    monkeypatch.setattr(backup_module, "open_database", fail)
    with pytest.raises(DiskFailureError):
        recorder.backup(target)

    assert list(target.parent.iterdir()) == []


def test_a_folder_that_is_missing_is_said(recorder, tmp_path):
    with pytest.raises(StoreError):
        recorder.backup(tmp_path / "nulle part" / "copie.db")


@pytest.mark.parametrize("place", [5000, 20_000, 40_000])
def test_a_damaged_page_is_said_by_whoever_reads_it(path, row, place):
    with SqliteRecorder(path) as recorder:
        recorder.append_rows([row("a.1", f"s-{number}", data=b"x" * 200) for number in range(200)])
    whole = bytearray(path.read_bytes())
    whole[place // 4096 * 4096 : place // 4096 * 4096 + 4096] = b"\xff" * 4096
    path.write_bytes(whole)

    with pytest.raises(DamagedError):
        read_all(path)


def read_all(path):
    with SqliteRecorder(path) as recorder:
        return list(recorder.entries()), list(recorder.tag_rows()), recorder.kinds(), recorder.corrections()


def test_opening_a_copy_asserts_the_settings_of_a_ledger(recorder, row, target):
    recorder.append_rows([row()])
    recorder.backup(target)

    connection = open_ledger(target)

    assert connection.pragma("journal_mode") == "wal"
    assert connection.pragma("synchronous") == 2
    connection.close()
