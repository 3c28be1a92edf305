import threading

import pytest

from core.store.errors import ConstraintError, DamagedError, ReadOnlyError, StoreError
from core.vault.database import PrivateDatabase

SCRIPTS = ("CREATE TABLE note(text TEXT UNIQUE) STRICT",)


@pytest.fixture
def database(tmp_path):
    opened = PrivateDatabase(tmp_path / "essai.db", SCRIPTS, journal="WAL", synchronous="FULL")
    yield opened
    opened.close()


def test_rows_are_counted_as_they_change(database):
    assert database.run("INSERT INTO note VALUES('a'), ('b')") == 2
    assert database.run("INSERT OR IGNORE INTO note VALUES('a')") == 0
    assert database.run("DELETE FROM note WHERE text = ?", ("a",)) == 1
    assert database.rows("SELECT text FROM note") == [("b",)]
    assert database.row("SELECT text FROM note WHERE text = ?", ("a",)) is None


def test_a_transaction_that_fails_is_undone_whole(database):
    def write():
        with database.writing() as connection:
            connection.execute("INSERT INTO note VALUES('a')")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        write()

    assert database.rows("SELECT text FROM note") == []
    assert database.run("INSERT INTO note VALUES('b')") == 1


def test_what_sqlite_refuses_is_an_error_of_the_store(database):
    database.run("INSERT INTO note VALUES('a')")

    with pytest.raises(StoreError):
        database.run("INSERT INTO note VALUES('a')")


def test_threads_share_the_connection(database):
    def write(name):
        for number in range(20):
            with database.writing() as connection:
                connection.execute("INSERT INTO note VALUES(?)", (f"{name}-{number}",))
                connection.execute("INSERT INTO note VALUES(?)", (f"{name}-{number}-bis",))

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcdef"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert database.row("SELECT count(*) FROM note") == (240,)


def test_a_schema_is_laid_once(tmp_path, database):
    database.run("INSERT INTO note VALUES('a')")
    again = PrivateDatabase(tmp_path / "essai.db", SCRIPTS, journal="WAL", synchronous="FULL")

    assert again.rows("SELECT text FROM note") == [("a",)]
    again.close()


@pytest.mark.parametrize("tampering", ["DROP TABLE note", "ALTER TABLE note ADD more TEXT"])
def test_a_file_whose_tables_were_altered_is_refused(tmp_path, database, tampering):
    database.run(tampering)

    with pytest.raises(ConstraintError) as refused:
        PrivateDatabase(tmp_path / "essai.db", SCRIPTS, journal="WAL", synchronous="FULL")
    assert refused.value.code == "guards-missing"


@pytest.mark.usefixtures("database")
def test_a_file_opened_to_be_read_is_not_written(tmp_path):
    reading = PrivateDatabase(tmp_path / "essai.db", SCRIPTS, journal="WAL", synchronous="FULL", readonly=True)

    assert reading.rows("SELECT text FROM note") == []
    with pytest.raises(ReadOnlyError):
        reading.run("INSERT INTO note VALUES('a')")
    reading.close()


def test_a_damaged_page_is_seen(tmp_path, database):
    database.run("INSERT INTO note VALUES('une phrase assez longue')")
    assert database.is_sound()
    database.close()
    path = tmp_path / "essai.db"
    whole = path.read_bytes()
    path.write_bytes(whole.replace(b"assez", b"aszez", 1))
    altered = PrivateDatabase(path, SCRIPTS, journal="WAL", synchronous="FULL")

    assert not altered.is_sound()
    altered.close()


def test_a_damaged_file_is_named(tmp_path):
    path = tmp_path / "access.db"
    path.write_bytes(b"pas une base" * 1000)
    path.chmod(0o600)
    with pytest.raises(DamagedError, match=r"Le fichier access\.db") as told:
        PrivateDatabase(path, ("CREATE TABLE one(a) STRICT;",), journal="WAL", synchronous="FULL")

    assert told.value.code == "not-a-database"
