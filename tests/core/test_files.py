import errno
import os
import stat
import threading
import time
from pathlib import Path

import pytest

from core.files import PUBLIC, is_writable, private_directory, reason, turn, write_new, write_whole


def test_a_file_is_replaced_whole(tmp_path):
    path = tmp_path / "empreinte"
    write_whole(path, b"avant")
    write_whole(path, b"apres", PUBLIC)
    assert path.read_bytes() == b"apres"
    assert [entry.name for entry in tmp_path.iterdir()] == ["empreinte"]
    assert path.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_write_that_fails_leaves_what_was_there(tmp_path, monkeypatch, step):
    path = tmp_path / "empreinte"
    write_whole(path, b"avant")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, step, full)
    with pytest.raises(OSError, match="No space left"):
        write_whole(path, b"apres")
    assert path.read_bytes() == b"avant"
    assert [entry.name for entry in tmp_path.iterdir()] == ["empreinte"]


def test_file_then_directory_reach_the_disk(tmp_path, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(Path(f"/proc/self/fd/{handle}").readlink()))
    write_whole(tmp_path / "empreinte", b"texte")
    draft, directory = synced
    assert (draft.parent, draft.suffix, directory) == (tmp_path, ".part", tmp_path)


def test_a_secret_is_its_owners_alone_and_never_replaced(tmp_path):
    path = tmp_path / "cle"
    write_new(path, b"premier")
    assert path.stat().st_mode & 0o777 == 0o600
    with pytest.raises(FileExistsError):
        write_new(path, b"second")
    assert path.read_bytes() == b"premier"
    assert [entry.name for entry in tmp_path.iterdir()] == ["cle"]


def test_a_file_written_whole_replaces_the_old_one_and_leaves_no_draft(tmp_path):
    write_whole(tmp_path / "piece", b"ancien")
    write_whole(tmp_path / "piece", b"nouveau")

    assert (tmp_path / "piece").read_bytes() == b"nouveau"
    assert [path.name for path in tmp_path.iterdir()] == ["piece"]
    assert stat.S_IMODE((tmp_path / "piece").stat().st_mode) == 0o600


def test_a_write_that_fails_leaves_the_old_file(tmp_path):
    """A folder stands where the file should: the replacement fails after the draft is written."""
    private_directory(tmp_path / "piece" / "dedans")

    with pytest.raises(OSError, match="directory"):
        write_whole(tmp_path / "piece", b"nouveau")
    assert (tmp_path / "piece" / "dedans").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["piece"]


def test_why_a_file_fails_is_said_in_french():
    assert reason(OSError(errno.ENOSPC, "No space left on device")) == "disque plein"
    assert reason(OSError(errno.ELOOP, "Too many levels of symbolic links")) == "erreur ELOOP"
    assert reason(OSError("no number")) == "erreur inconnue"


def test_a_file_is_writable_when_it_and_its_folder_are(tmp_path, monkeypatch):
    path = tmp_path / "ledger.db"
    assert not is_writable(path)
    path.touch()
    assert is_writable(path)
    monkeypatch.setattr(os, "access", lambda where, _mode: where != tmp_path)
    assert not is_writable(path)


def test_one_at_a_time_has_its_turn_in_a_directory(tmp_path):
    there, most = [], []

    def work():
        with turn(tmp_path):
            there.append(1)
            most.append(len(there))
            time.sleep(0.02)
            there.pop()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert most == [1] * 4
    assert list(tmp_path.iterdir()) == []
