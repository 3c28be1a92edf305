import errno
import os
import stat

import apsw
import pytest

from core.store import DamagedError, ReadOnlyError, SettingError, UnopenableError, open_database, open_ledger
from core.store.connection import stillness

EVERYWHERE = {
    "busy_timeout": 5000,
    "foreign_keys": 1,
    "recursive_triggers": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
    "mmap_size": 0,
    "temp_store": 2,
}
LEDGER = EVERYWHERE | {"journal_mode": "wal", "synchronous": 2, "secure_delete": 0}
VAULT = EVERYWHERE | {"journal_mode": "delete", "synchronous": 3, "secure_delete": 1}

MAKE = """
import sys
from pathlib import Path
from core.store import Row, SqliteRecorder

print(SqliteRecorder(Path(sys.argv[1])).append_rows([Row("association-founded.1", b"{}", (), bytes(32))]))
"""


def settings(connection):
    return {name: connection.pragma(name) for name in LEDGER}


def test_the_ledger_is_durable(path):
    connection = open_ledger(path)

    assert settings(connection) == LEDGER
    assert connection.config(apsw.SQLITE_DBCONFIG_DEFENSIVE, -1) == 1


def test_the_vault_forgets_what_it_deletes(path):
    assert settings(open_database(path, journal="DELETE", synchronous="EXTRA")) == VAULT


def test_a_second_connection_has_the_settings_too(path):
    """Settings belong to a connection, not to the file."""
    first, second = open_ledger(path), open_ledger(path)

    assert settings(first) == settings(second) == LEDGER


def test_a_connection_that_only_reads_has_the_settings_too(path):
    writer = open_ledger(path)

    assert settings(open_ledger(path, readonly=True)) == LEDGER
    writer.close()


def test_a_database_in_memory_has_what_makes_sense_there():
    connection = open_database(":memory:", journal="WAL", synchronous="NORMAL")

    assert connection.pragma("journal_mode") == "memory"
    assert connection.pragma("trusted_schema") == 0
    assert connection.pragma("temp_store") == 2


@pytest.mark.parametrize("name", sorted(LEDGER))
def test_a_setting_that_does_not_take_stops_everything(path, monkeypatch, name):
    """A build of SQLite may ignore a setting without a word."""
    real = apsw.Connection

    class Deaf(real):
        def pragma(self, asked, *value, **options):
            return "sourd" if asked == name else super().pragma(asked, *value, **options)

    monkeypatch.setattr(apsw, "Connection", Deaf)

    with pytest.raises(SettingError, match=f"{name} de la base vaut sourd") as refused:
        open_ledger(path)
    assert refused.value.code == "setting-refused"


@pytest.mark.parametrize("version", ["3.40.1", "3.51.2", "3.9.99"])
def test_a_sqlite_that_could_corrupt_the_wal_is_refused(path, monkeypatch, version):
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: version)

    with pytest.raises(SettingError, match=rf"SQLite {version} est trop ancien : il faut la version 3\.51\.3"):
        open_ledger(path)
    assert not path.exists()


@pytest.mark.parametrize("version", ["3.51.3", "3.52.0", "4.0.0"])
def test_a_sqlite_since_the_fix_is_accepted(path, monkeypatch, version):
    monkeypatch.setattr(apsw, "sqlite_lib_version", lambda: version)

    open_ledger(path).close()


@pytest.mark.parametrize(
    "written", ["file:ledger.db", "FILE:ledger.db", "ledger.db?vfs=unix-none", "ledger.db?mode=ro"]
)
def test_a_path_that_is_a_uri_is_refused(tmp_path, monkeypatch, written):
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UnopenableError) as refused:
        open_ledger(type(tmp_path)(written))

    assert refused.value.code == "path-refused"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("folder", ["Qui vote ?", "50 % d’adhérents", ":memory:", "l'été #1"])
def test_a_folder_may_have_any_other_name(tmp_path, folder):
    (tmp_path / folder).mkdir()

    open_ledger(tmp_path / folder / "ledger.db").close()

    assert (tmp_path / folder / "ledger.db").stat().st_size > 0


def test_a_new_file_is_its_owners_alone(path):
    mask = os.umask(0)
    try:
        connection = open_ledger(path)
    finally:
        os.umask(mask)

    assert {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {
        "ledger.db": 0o600,
        "ledger.db-wal": 0o600,
        "ledger.db-shm": 0o600,
    }
    connection.close()


def test_processes_may_all_make_the_same_ledger(path, programs):
    positions = programs(MAKE, [[path]] * 6)

    assert sorted(map(int, positions)) == [1, 2, 3, 4, 5, 6]


def test_a_missing_file_is_not_made_by_reading(path):
    with pytest.raises(UnopenableError):
        open_ledger(path, readonly=True)
    assert not path.exists()


def test_a_missing_folder_is_said(tmp_path):
    with pytest.raises(UnopenableError, match="ne peut pas être créé"):
        open_ledger(tmp_path / "nulle part" / "ledger.db")


def test_a_folder_is_no_database(tmp_path):
    with pytest.raises(UnopenableError):
        open_ledger(tmp_path)


def test_another_kind_of_file_is_refused_and_left_as_it_was(path):
    path.write_bytes(b"Proces-verbal de l'assemblee generale du 10 mars 2026.\n" * 200)
    before = path.read_bytes()

    with pytest.raises(DamagedError) as refused:
        open_ledger(path)

    assert refused.value.code == "not-a-database"
    assert path.read_bytes() == before


@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES])
def test_a_file_that_cannot_be_touched_is_read(path, monkeypatch, number):
    """On a disc mounted to be read, even the owner may not write what the file's mode lets him write."""
    open_ledger(path).close()

    def refuse(*_args, **_more):
        raise OSError(number, "")

    monkeypatch.setattr(type(path), "touch", refuse)

    assert open_ledger(path).execute("SELECT count(*) FROM record").get == 0
    with pytest.raises(ReadOnlyError, match="ne peut pas y être créée"):
        open_ledger(path.with_name("autre.db"))


@pytest.mark.parametrize("end", ["wal", "journal"])
def test_a_file_with_a_write_under_way_is_not_taken_for_a_still_one(path, end):
    open_ledger(path).close()
    assert stillness(path) is not None
    path.with_name(f"ledger.db-{end}").touch()
    assert stillness(path) is not None
    path.with_name(f"ledger.db-{end}").write_bytes(b"x")

    assert stillness(path) is None


def test_a_ledger_without_its_guards_is_still_read(path):
    open_ledger(path).close()
    connection = open_database(path, journal="WAL", synchronous="FULL")
    connection.execute("DROP TRIGGER record_stays")
    connection.close()

    assert open_ledger(path, readonly=True).execute("SELECT count(*) FROM record").get == 0
